import type { Span } from "@onrecord/record";
import type { EntityDraft } from "../stage.ts";

const FIRST_PERSON = /^(?:i|we)$/i;
const MANY = /^(?:we|they|us|them|those|these|many|some|several|others|most|few|all|both|everyone|everybody|people)\b/i;

/** Makes entities for sources that stand for nothing else in the report ("some", "we" of a writer); "I" and "we" are the same throughout. */
export class Strangers {
  readonly list: EntityDraft[] = [];
  private readonly known = new Map<string, EntityDraft>();

  of(span: Span): EntityDraft {
    const key = span.text.toLowerCase();
    const known = this.known.get(key);
    if (known) return known;
    const many = MANY.test(span.text);
    const stranger: EntityDraft = {
      id: `stranger-${this.list.length}`,
      kind: many ? "group" : "person",
      name: span.text,
      mentions: [span],
      rule: "entity.source-only",
      mentionIndexes: [],
      number: many ? "many" : "one",
      actor: false,
    };
    this.list.push(stranger);
    if (FIRST_PERSON.test(key)) this.known.set(key, stranger);
    return stranger;
  }

  /** A platform that the report names by what is done on it alone ("tweeted"); the same throughout. */
  platform(name: string, span: Span): EntityDraft {
    const key = name.toLowerCase();
    const known = this.known.get(key);
    if (known) return known;
    const platform: EntityDraft = {
      id: `stranger-${this.list.length}`,
      kind: "outlet",
      name: name.slice(0, 1).toUpperCase() + name.slice(1),
      mentions: [span],
      rule: "entity.channel-only",
      mentionIndexes: [],
      number: "one",
      actor: false,
    };
    this.list.push(platform);
    this.known.set(key, platform);
    return platform;
  }
}
