import type { Sentence } from "@onrecord/language";
import type { Entities, EntityDraft, Mention } from "../stage.ts";
import { base, dependents, isUnder } from "../tree/subtree.ts";
import { holds, type Scene } from "./candidate.ts";
import type { Accepted } from "./decode.ts";
import type { Speaker } from "./speaker.ts";

/** Prepositions that lead from speaking to what one speaks through. */
const THROUGH = new Set(["to", "on", "via", "with", "through", "in", "over", "for", "by"]);
/** How many sentences after its last mention the talk with an outlet is taken to go on. */
const TALK = 2;

interface Talk {
  readonly via: string;
  readonly sentence: number;
}

function isChannel({ cues }: Scene, entity: EntityDraft): boolean {
  return (
    (entity.kind === "outlet" && entity.noun === undefined) ||
    cues.find("channel", entity.name.toLowerCase()) !== undefined
  );
}

/** Whether a mention stands where the channel of a speech stands: an addressee, or behind "on", "via", "speaking to", "in an interview with". */
function isAddressed(sentence: Sentence, mention: Mention): boolean {
  const { deprel, head, i } = sentence.tokens[mention.head]!;
  if (/^(?:i?obj)$/.test(deprel)) return head >= 0 && sentence.tokens[head]!.upos === "VERB";
  if (!["obl", "nmod", "iobj", "obj"].includes(base(deprel))) return false;
  return dependents(sentence, i, "case").some((lead) => THROUGH.has(lead.form.toLowerCase()));
}

/** The platform that the cue itself names, if the report has an entity of that name. */
function named(via: string | undefined, entities: Entities): string | undefined {
  return via === undefined ? undefined : entities.list.find((entity) => entity.name.toLowerCase() === via)?.id;
}

function stated(
  scene: Scene,
  accepted: Accepted,
  mentions: readonly Mention[],
  entities: Entities,
): string | undefined {
  const { candidate } = accepted;
  const sentence = scene.analysis.sentences[candidate.sentence]!;
  const clause = clauseAround(sentence, candidate.token);
  for (const mention of mentions) {
    const entity = entities.list[entities.entityOfMention[mention.index] ?? -1];
    if (!entity || !isChannel(scene, entity) || !isAddressed(sentence, mention)) continue;
    if (holds(candidate.content, candidate.sentence, mention.head)) continue;
    const source = candidate.source?.head ?? null;
    if (source !== null && (source === mention.head || isUnder(sentence, mention.head, source))) continue;
    if (isUnder(sentence, mention.head, clause)) return entity.id;
  }
  return named(candidate.entry.via, entities);
}

/** The verb whose dependents tell how the words were spoken: a participle's is the one it hangs on. */
function clauseAround(sentence: Sentence, cue: number): number {
  const { head, deprel, xpos } = sentence.tokens[cue]!;
  const shared = head >= 0 && (deprel === "conj" || (deprel === "advcl" && xpos === "VBG"));
  return shared ? head : cue;
}

/**
 * The channel of each claim, as an entity's id: the outlet or the platform that its source spoke to or through. It carries over to what the
 * same source says next, while nobody else speaks to another and no more than a sentence lies between.
 */
export function channelsOf(
  scene: Scene,
  claims: readonly Accepted[],
  mentions: readonly Mention[],
  entities: Entities,
  speakers: readonly Speaker[],
): (string | null)[] {
  const bySentence = new Map<number, Mention[]>();
  for (const mention of mentions)
    bySentence.set(mention.sentence, [...(bySentence.get(mention.sentence) ?? []), mention]);
  const talks = new Map<string, Talk>();
  return claims.map((claim, i) => {
    const speaker = speakers[i]?.entity?.id;
    const { sentence } = claim.candidate;
    if (claim.parent >= 0 || speaker === undefined) return null;
    const found = stated(scene, claim, bySentence.get(sentence) ?? [], entities);
    const last = talks.get(speaker);
    const via = found ?? (last && sentence - last.sentence <= TALK ? last.via : undefined);
    if (via === undefined || via === speaker) return null;
    talks.set(speaker, { via, sentence });
    return via;
  });
}
