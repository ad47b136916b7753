import type { Sentence } from "@onrecord/language";
import type { Entities, Mention } from "../stage.ts";
import { dependents, isUnder } from "../tree/subtree.ts";
import { holds, lemmaAt, type Scene } from "./candidate.ts";
import { type Accepted, inTextOrder } from "./decode.ts";
import { passedOn, without } from "./passed-on.ts";

const CITING = new Set(["cite", "quote"]);
const SPEAKERS = new Set(["person", "organization", "government", "armed-group", "outlet", "group"]);

/** Whoever or whatever can speak: somebody, an institution, a document. "Citing security concerns" names none. */
function canSpeak({ cues }: Scene, sentence: Sentence, mention: Mention, entities: Entities): boolean {
  const lemma = lemmaAt(sentence, mention.head);
  const speaks = (["anonymous", "collective", "document"] as const).some((part) => cues.find(part, lemma));
  const entity = entities.list[entities.entityOfMention[mention.index] ?? -1];
  return speaks || (entity?.actor === true && SPEAKERS.has(entity.kind));
}

/** The outer claim that a participle tells the source of: the one with its cue above the participle, else the nearest before it. */
function reportOf(sentence: Sentence, s: number, participle: number, accepted: readonly Accepted[]): number {
  let best = -1;
  accepted.forEach(({ candidate, parent }, i) => {
    if (parent >= 0 || candidate.sentence !== s || candidate.token === participle) return;
    if (candidate.source === null) return;
    const near = (k: number) => Math.abs(accepted[k]!.candidate.token - participle);
    const above = (k: number) => isUnder(sentence, participle, accepted[k]!.candidate.token);
    if (best < 0 || (above(i) && !above(best)) || (above(i) === above(best) && near(i) < near(best))) best = i;
  });
  return best;
}

/**
 * "Reuters reported P, citing officials": the officials say P, and Reuters says that they do. Adds a claim of whoever is cited, with the content of the
 * report and inside it.
 */
export function withCited(
  scene: Scene,
  accepted: readonly Accepted[],
  mentions: readonly Mention[],
  entities: Entities,
): Accepted[] {
  const claims = [...accepted];
  scene.analysis.sentences.forEach((sentence, s) => {
    for (const { i, xpos } of sentence.tokens) {
      if (xpos !== "VBG" || !CITING.has(lemmaAt(sentence, i))) continue;
      const object = dependents(sentence, i, "obj")[0];
      const mention = object && mentions[entities.mentionAt[s]?.[object.i] ?? -1];
      const report = reportOf(sentence, s, i, claims);
      if (!mention || report < 0 || !canSpeak(scene, sentence, mention, entities)) continue;
      const { content } = claims[report]!;
      const from = sentence.tokens[i - 1]?.form === "," ? i - 1 : i;
      const said = holds(content, s, i) ? without(content, s, from, sentence.tokens.length - 1) : content;
      if (said.length === 0) continue;
      claims[report] = { ...claims[report]!, content: said };
      const own = claims.findIndex((claim) => claim.candidate.sentence === s && claim.candidate.token === i);
      const span = { sentence: s, first: mention.first, last: mention.last };
      const source = { span, head: mention.head, rule: "cited" as const };
      const cited = passedOn(scene, sentence, i, source, said, claims[report]!, report);
      if (own >= 0) claims[own] = cited;
      else claims.push(cited);
    }
  });
  return inTextOrder(claims);
}
