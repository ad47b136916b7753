import type { Sentence } from "@onrecord/language";
import type { SourceKind } from "@onrecord/record";
import type { Cues } from "../lexicon/cues.ts";
import type { EntityDraft, Mention } from "../stage.ts";
import { subtree } from "../tree/subtree.ts";

const INSTITUTIONS = new Set(["government", "organization", "armed-group", "place", "agreement"]);
const MANY = new Set([
  "many",
  "several",
  "some",
  "few",
  "others",
  "people",
  "everybody",
  "most",
  "both",
  "those",
  "other",
  "all",
  "everyone",
  "none",
]);

/** Many in one word. */
const CROWDS = new Set([
  "staff",
  "crowd",
  "public",
  "community",
  "electorate",
  "populace",
  "west",
  "majority",
  "minority",
]);

/** Whether words beside the source keep its name back, or it is a source and nothing more. */
function isAnonymous(sentence: Sentence, mention: Mention, cues: Cues): boolean {
  const words = subtree(sentence, mention.head).map((token) => sentence.tokens[token]!.lemma.toLowerCase());
  return words.some((word) => cues.find("anonymous", word) !== undefined);
}

/** How openly a source is given (docs/codebook.md, sourceKind). */
export function sourceKindOf(
  sentence: Sentence,
  mention: Mention,
  entity: EntityDraft | undefined,
  cues: Cues,
): SourceKind {
  if (entity?.kind === "outlet") return "media";
  if (mention.form !== "name" && isAnonymous(sentence, mention, cues)) return "anonymous";
  const named = entity !== undefined && entity.noun === undefined && /\p{Lu}/u.test(entity.name);
  if (named && entity.kind === "person") return "named";
  if (entity && INSTITUTIONS.has(entity.kind)) return "office";
  const head = sentence.tokens[mention.head]!;
  const noun = entity?.noun ?? head.lemma.toLowerCase();
  const plural = head.xpos === "NNS" || head.xpos === "NNPS" || entity?.number === "many";
  const nouns = [noun, head.lemma.toLowerCase(), noun.split(" ").at(-1)!];
  if (plural && nouns.some((word) => cues.find("collective", word))) return "collective";
  if (nouns.some((word) => MANY.has(word) || CROWDS.has(word))) return "collective";
  if (entity?.kind === "person") return "role";
  if (entity?.kind === "group") return cues.find("collective", noun) || named ? "collective" : "role";
  return "role";
}
