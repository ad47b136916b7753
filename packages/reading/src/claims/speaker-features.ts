import type { Sentence } from "@onrecord/language";
import type { EntityDraft, Mention } from "../stage.ts";
import { base, dependents } from "../tree/subtree.ts";
import type { Candidate, Scene } from "./candidate.ts";
import { holds } from "./decode.ts";

/** Words that may stand between a speaker and the cue. */
const LIGHT = new Set(["AUX", "ADV", "PART"]);

/** How a mention stands beside a cue: directly, behind a comma, or with how many other mentions between. */
function besideness(sentence: Sentence, candidate: Candidate, mention: Mention, between: number): string {
  const left = mention.last < candidate.cue.first;
  const [from, to] = left ? [mention.last + 1, candidate.cue.first] : [candidate.cue.last + 1, mention.first];
  const words = sentence.tokens.slice(from, to);
  const side = left ? "left" : "right";
  if (words.every(({ upos }) => LIGHT.has(upos))) return `${side} next`;
  if (words.every(({ upos }) => LIGHT.has(upos) || upos === "PUNCT")) return `${side} comma`;
  return `${side} ${Math.min(between, 3)}`;
}

function relationOf(sentence: Sentence, candidate: Candidate, mention: Mention): string {
  const { head, deprel, i } = sentence.tokens[mention.head]!;
  const lead = dependents(sentence, i, "case").find((word) => word.i < i)?.form.toLowerCase();
  const above = head === candidate.token ? "cue" : head >= candidate.cue.first && head <= candidate.cue.last ? "cue" : "";
  return `${deprel}${lead === undefined ? "" : ` ${lead}`} ${above}`;
}

/** What a mention in the sentence of a cue is judged by as its speaker, as names of features. */
export function speakerFeatures(
  { analysis, quotes }: Scene,
  candidate: Candidate,
  mention: Mention,
  entity: EntityDraft | undefined,
  between: number,
): string[] {
  const sentence = analysis.sentences[candidate.sentence]!;
  const { part, frame, passive, source } = candidate;
  const taken = source === mention.head || (source !== null && mention.first <= source && source <= mention.last);
  const voice = passive ? "passive" : "active";
  const beside = besideness(sentence, candidate, mention, between);
  const relation = relationOf(sentence, candidate, mention);
  const inside = holds(candidate.content, candidate.sentence, mention.head);
  const quotation = quotes.at[candidate.sentence]!;
  const apart = quotation[mention.head] !== quotation[candidate.token];
  const kind = mention.form === "pronoun" ? sentence.tokens[mention.head]!.form.toLowerCase() : (entity?.kind ?? "none");
  const rule = taken ? "rule" : source === null ? "norule" : "other";
  return [
    "",
    `${rule} ${part} ${frame} ${voice}`,
    `${rule} ${beside}`,
    `${rule} ${inside ? "inside" : "outside"} ${part}`,
    `${rule} ${base(sentence.tokens[mention.head]!.deprel)}`,
    `${rule} ${mention.form} ${entity?.actor === true ? "actor" : "thing"}`,
    `${rule} ${kind}`,
    `beside ${part} ${beside} ${voice}`,
    `beside ${frame} ${beside} ${inside ? "inside" : "outside"}`,
    `relation ${part} ${relation} ${voice}`,
    `relation ${beside} ${relation}`,
    `kind ${part} ${kind}`,
    `kind ${candidate.entry.class} ${kind}`,
    `${inside ? "inside" : "outside"} ${frame} ${mention.form}`,
    `${apart ? "apart" : "together"} ${rule}`,
  ];
}
