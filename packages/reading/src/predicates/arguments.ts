import type { Sentence, Token } from "@onrecord/language";
import type { Predicate } from "@onrecord/record";
import type { ArgumentReader } from "../events/arguments.ts";
import { base, dependents } from "../tree/subtree.ts";

type Role = Predicate["arguments"][number]["role"];
type Held = readonly [role: Role, token: number];

const AROUND = ["obl", "nmod", "compound", "amod", "xcomp", "nummod", "appos"];
/** "Of" and a possessor give a noun what a verb has as its subject or object: only the role is open. */
const OPEN = new Set(["nmod", "nmod:poss", "compound"]);

const besides = (sentence: Sentence, token: Token, taken: ReadonlySet<number>): Held[] =>
  dependents(sentence, token.i, ...AROUND)
    .filter(({ i, upos }) => !taken.has(i) && upos !== "PUNCT" && upos !== "DET")
    .map(({ i, deprel }): Held => [OPEN.has(deprel) || base(deprel) === "appos" ? "theme" : "other", i]);

/** "Is dead", "was the winner": what the predicate is said of; "carried out the attack": who the noun's verb has as its subject. */
const lent = (sentence: Sentence, token: Token, reader: ArgumentReader): Held[] => {
  const own = dependents(sentence, token.i, "nsubj").map(({ i }): Held => ["subject", i]);
  if (own.length > 0) return own;
  const above = sentence.tokens[token.head];
  const relation = base(token.deprel);
  if (above?.upos === "VERB" && (relation === "obj" || relation === "xcomp"))
    return reader.of(above.i).subject.map((i): Held => ["subject", i]);
  if (relation === "amod" && above) return [["subject", above.i]];
  return [];
};

/** Who and what takes part in what a word tells, as token positions. */
export function argumentsOf(
  sentence: Sentence,
  token: Token,
  part: Predicate["part"],
  reader: ArgumentReader,
): readonly Held[] {
  const held: Held[] = [];
  if (part === "verb") {
    const { subject, object, iobj } = reader.of(token.i);
    for (const i of subject) held.push(["subject", i]);
    for (const i of object) held.push(["object", i]);
    for (const i of iobj) if (!object.includes(i)) held.push(["other", i]);
  } else held.push(...lent(sentence, token, reader));
  const taken = new Set(held.map(([, i]) => i));
  return [...held, ...besides(sentence, token, taken)];
}
