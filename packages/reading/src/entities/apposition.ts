import type { Mention } from "../stage.ts";
import { base } from "../tree/subtree.ts";
import { aliasOf } from "./alias.ts";
import { type Scene, sentenceOf } from "./scene.ts";

function isCloser(form: string | undefined): boolean {
  return form === undefined || /^[,.;:)!?–—"”]|^--$|^'s$/.test(form);
}

/** The mention that begins at a token. */
function startingAt(scene: Scene, mention: Mention, token: number): Mention | undefined {
  const row = scene.mentionAt[mention.sentence]!;
  for (let i = token; i < Math.min(row.length, token + 8); i++) {
    const other = scene.mentions[row[i]!];
    if (other && other.first === token && other.rule !== "mention.name-as-modifier") return other;
  }
  return undefined;
}

function isSubject(scene: Scene, mention: Mention): boolean {
  return base(sentenceOf(scene, mention).tokens[mention.head]!.deprel) === "nsubj";
}

/**
 * The mentions that name the same one right beside a mention: appositions of the tree, other names ("known as"), and phrases between commas after it ("Jane Doe,
 * the mayor of X, said"), whatever the tree makes of them.
 */
export function appositionsOf(scene: Scene, mention: Mention): Mention[] {
  const sentence = sentenceOf(scene, mention);
  const row = scene.mentionAt[mention.sentence]!;
  const found = new Set<Mention>();
  const add = (other: Mention | undefined) => {
    const inside = other && other.head >= mention.first && other.head <= mention.last;
    const around = other && mention.head >= other.first && mention.head <= other.last;
    if (other && other !== mention && !inside && !around) found.add(other);
  };
  const { deprel, head } = sentence.tokens[mention.head]!;
  if (base(deprel) === "appos" && head >= 0) add(scene.mentions[row[head]!]);
  for (const child of sentence.children[mention.head] ?? [])
    if (base(sentence.tokens[child]!.deprel) === "appos") add(scene.mentions[row[child]!]);
  add(aliasOf(scene, mention));
  const after = mention.last + 1;
  if (sentence.tokens[after]?.form === ",") {
    const other = startingAt(scene, mention, after + 1);
    const apart = other && (isCloser(sentence.tokens[other.last + 1]?.form) || !isSubject(scene, other));
    if (apart && !isListed(scene, mention, other)) add(other);
  }
  return [...found];
}

/** Whether the comma between two mentions parts the members of a list. */
function isListed(scene: Scene, mention: Mention, other: Mention): boolean {
  const sentence = sentenceOf(scene, mention);
  if (base(sentence.tokens[other.head]!.deprel) === "conj" || base(sentence.tokens[mention.head]!.deprel) === "conj")
    return true;
  const next = sentence.tokens[other.last + 2];
  return sentence.tokens[other.last + 1]?.form === "," && (next?.upos === "CCONJ" || next?.upos === "PROPN");
}
