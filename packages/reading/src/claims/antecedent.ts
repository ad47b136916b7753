import type { Sentence } from "@onrecord/language";

const RELATIVE = new Set(["who", "which", "that", "whom", "whose"]);
const CLIMB = 6;

/** What a relative pronoun stands for: the noun that its clause hangs on; any other token stands for itself. `verb`: a word of its clause. */
export function antecedentOf(sentence: Sentence, pronoun: number, verb: number): number {
  if (!RELATIVE.has(sentence.tokens[pronoun]!.form.toLowerCase())) return pronoun;
  for (const start of [verb, pronoun]) {
    let at = start;
    for (let steps = 0; steps < CLIMB && at >= 0; steps++) {
      const { deprel, head } = sentence.tokens[at]!;
      if (deprel === "acl:relcl" && head >= 0) return head;
      at = head;
    }
  }
  return pronoun;
}
