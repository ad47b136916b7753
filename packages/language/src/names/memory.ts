import type { TaggedWords } from "../language.ts";
import { NAME_TYPES, namesIn } from "./labels.ts";

/** The types that a document's names have been given so far, by word: the same word mostly names the same thing again. */
export class NameMemory {
  private readonly votes = new Map<string, Uint16Array>();

  /** Remembers the names of one sentence. */
  note({ forms }: TaggedWords, labels: Uint8Array): void {
    for (const { first, last, type } of namesIn(labels, forms.length))
      for (let i = first; i <= last; i++) this.vote(forms[i]!, type);
  }

  /** The most frequent type of the word's names, from 1; 0 if it has been in none. */
  elsewhere(form: string): number {
    const counts = this.votes.get(form);
    if (!counts) return 0;
    let best = 0;
    for (let t = 1; t < counts.length; t++) if (counts[t]! > counts[best]!) best = t;
    return best + 1;
  }

  private vote(form: string, type: number): void {
    let counts = this.votes.get(form);
    if (!counts) {
      counts = new Uint16Array(NAME_TYPES.length);
      this.votes.set(form, counts);
    }
    counts[type] = counts[type]! + 1;
  }
}
