import type { Sentence } from "@onrecord/language";
import type { Entities } from "../stage.ts";
import { base } from "../tree/subtree.ts";
import type { Candidate } from "./candidate.ts";
import type { FrameMatch } from "./frame-match.ts";
import type { Cluster } from "./merge.ts";

const DEEPEST = 4;

/** Clauses between a token and the root of its sentence. */
function depthOf(sentence: Sentence, token: number): number {
  let depth = 0;
  for (let at = token, steps = 0; at >= 0 && steps < sentence.tokens.length; steps++) {
    const { deprel, head } = sentence.tokens[at]!;
    if (/^(?:ccomp|advcl|acl|xcomp|parataxis|csubj)/.test(deprel)) depth++;
    at = head;
  }
  return Math.min(depth, DEEPEST);
}

/** What one telling is judged by from its words: the trigger, its form, and where in the sentence it stands. */
export function marksOf(sentence: Sentence, { trigger, frame }: FrameMatch): string[] {
  const token = sentence.tokens[trigger.head]!;
  const above = sentence.tokens[token.head];
  const relation = base(token.deprel);
  const { part } = trigger;
  return [
    `word ${part} ${token.lemma.toLowerCase()}`,
    `form ${part} ${token.xpos}`,
    `relation ${part} ${relation}`,
    `relation ${frame.type} ${part} ${relation}`,
    `words ${Math.min(trigger.tokens.length, 3)}`,
    `depth ${part} ${depthOf(sentence, trigger.head)}`,
    ...(above ? [`above ${relation} ${above.lemma.toLowerCase()}`] : []),
  ];
}

const count = (list: readonly number[]) => (list.length > 1 ? "many" : String(list.length));

function partyOf(entities: Entities, list: readonly number[]): string {
  const one = list.length > 0 ? entities.list[list[0]!]! : undefined;
  return one ? `${one.kind} ${one.sector ?? "-"} ${one.country === undefined ? "unknown" : "known"}` : "none";
}

/** What an event is judged by, as names of features; `lead` is the telling that its type comes from. */
export function featuresOf(
  cluster: Cluster,
  lead: Candidate,
  entities: Entities,
  actors: readonly number[],
  recipients: readonly number[],
): string[] {
  const { frame, trigger, status, claim, isDefinite, isIndefinite, isAside } = lead;
  const { part } = trigger;
  const parties = `${count(actors)} ${count(recipients)}`;
  const features = [
    "",
    `frame ${frame.id}`,
    `frame ${frame.id} ${part}`,
    `type ${frame.type} ${part}`,
    `parties ${part} ${parties}`,
    `parties ${frame.type} ${parties}`,
    `actor ${partyOf(entities, actors)}`,
    `actor ${frame.type} ${partyOf(entities, actors)}`,
    `recipient ${partyOf(entities, recipients)}`,
    `recipient ${frame.type} ${partyOf(entities, recipients)}`,
    `status ${status} ${part}`,
    `status ${frame.type} ${status}`,
    `voice ${claim < 0 ? "own" : "claimed"}`,
    `tellings ${Math.min(cluster.length, 4)}`,
    ...lead.marks,
  ];
  if (cluster.every(({ inHeadline }) => inHeadline)) features.push("headline only");
  else if (cluster.some(({ inHeadline }) => inHeadline)) features.push("headline and body");
  if (cluster.some(({ time }) => time !== null)) features.push(`time ${part}`);
  if (cluster.some(({ place }) => place !== null)) features.push(`place ${part}`);
  if (isDefinite) features.push("definite", `definite ${frame.type}`);
  if (isIndefinite) features.push("indefinite", `indefinite ${frame.type}`);
  if (isAside && part === "noun") features.push("aside", `aside ${frame.type}`, `aside ${parties}`);
  return features;
}
