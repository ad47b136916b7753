import type { Sentence } from "@onrecord/language";
import type { Entities, EntityDraft, Mention } from "../stage.ts";
import { base, dependents, isUnder } from "../tree/subtree.ts";
import { holds, isForm, lemmaAt, type Scene } from "./candidate.ts";
import type { Accepted } from "./decode.ts";
import type { Speaker } from "./speaker.ts";
import type { Strangers } from "./stranger.ts";

/** Prepositions that lead from speaking to what one speaks through. */
const THROUGH = new Set(["to", "on", "via", "with", "through", "in", "over", "for", "at"]);
/** How many sentences after its last mention the talk with an outlet is taken to go on. */
const TALK = 2;
/** Relations by which a cue hangs on the verb that tells how the words were spoken ("posted a message on ... saying"). */
const UP = new Set(["conj", "advcl", "acl", "xcomp", "parataxis"]);
/** Relations within a phrase, and from a verb to its phrases. */
const PHRASE = new Set(["obl", "nmod", "obj", "iobj", "appos", "compound", "flat", "conj"]);
/** Verbs beside the cue that tell of speaking somewhere. */
const SPEAKING = new Set([
  "speak",
  "talk",
  "say",
  "tell",
  "write",
  "post",
  "publish",
  "appear",
  "broadcast",
  "give",
  "respond",
  "reply",
  "comment",
  "share",
  "release",
  "air",
  "upload",
  "issue",
  "take",
  "make",
]);
/** Words in the names of outlets that no list has. */
const OUTLET_NAME =
  /\b(?:Times|Post|News|Herald|Tribune|Gazette|Journal|Daily|Independent|Guardian|Telegraph|Observer|Chronicle|Mail|Mirror|Globe|Radio|TV|Television|Broadcasting|Press Agency|News Agency|Magazine|Gazeta|Zeitung|Presse|Pravda)\b|\.(?:com|org|net|co|news|info)\b|\.[a-z]{2,3}\.[a-z]{2}$/;
/** Outlets without a name: "told state television". */
const UNNAMED = new Set([
  "media",
  "television",
  "tv",
  "radio",
  "broadcaster",
  "newspaper",
  "magazine",
  "website",
  "tabloid",
]);

interface Talk {
  readonly via: string;
  readonly sentence: number;
}

function isPlatform({ cues }: Scene, name: string): boolean {
  return cues.find("channel", name.toLowerCase()) !== undefined;
}

function isChannel(scene: Scene, sentence: Sentence, mention: Mention, entity: EntityDraft): boolean {
  if (mention.form === "pronoun" && !/^which$/i.test(sentence.tokens[mention.head]!.form)) return false;
  if (mention.form === "nominal") {
    const spokenTo = /^i?obj$/.test(sentence.tokens[mention.head]!.deprel) || isForm(sentence, mention.first - 1, "to");
    return spokenTo && mention.first < mention.head && UNNAMED.has(lemmaAt(sentence, mention.head));
  }
  if (entity.kind === "outlet" || isPlatform(scene, entity.name)) return true;
  return entity.kind === "organization" && OUTLET_NAME.test(entity.name);
}

/** Whether a phrase stands where the channel of a speech stands: an addressee, or behind "on", "via", "speaking to", "in an interview with". */
function isAddressed(sentence: Sentence, token: number): boolean {
  const { deprel, head } = sentence.tokens[token]!;
  if (/^(?:i?obj)$/.test(deprel)) return head >= 0 && sentence.tokens[head]!.upos === "VERB";
  if (!["obl", "nmod"].includes(base(deprel))) return false;
  return dependents(sentence, token, "case").some((lead) => THROUGH.has(lead.form.toLowerCase()));
}

/** Whether phrases alone, and verbs of speaking, lead from a clause to a word in it. */
function leadsTo(sentence: Sentence, clause: number, token: number): boolean {
  for (let at = token, steps = 0; at >= 0 && steps < 12; steps++) {
    if (at === clause) return true;
    const { deprel, head, upos, lemma } = sentence.tokens[at]!;
    if (upos === "VERB" ? !SPEAKING.has(lemma.toLowerCase()) : !PHRASE.has(base(deprel))) return false;
    at = head;
  }
  return false;
}

/** The cue and the verbs that it hangs on as a participle or beside another. */
function clausesAround(sentence: Sentence, cue: number): number[] {
  const clauses = [cue];
  let at = cue;
  if (sentence.tokens[cue]!.deprel === "case" && sentence.tokens[cue]!.head >= 0) {
    at = sentence.tokens[cue]!.head;
    clauses.push(at);
  }
  for (let steps = 0; steps < 4; steps++) {
    const { deprel, head } = sentence.tokens[at]!;
    const onward = deprel !== "acl:relcl" && UP.has(base(deprel));
    const within = sentence.tokens[at]!.upos === "NOUN" && ["obj", "obl"].includes(base(deprel));
    if (head < 0 || !(onward || within)) break;
    clauses.push(head);
    at = head;
  }
  return clauses;
}

/** "BBC's Jonathan Marcus": the outlet that a person speaks for. */
function ownOutlet(sentence: Sentence, accepted: Accepted, mentions: readonly Mention[], entities: Entities) {
  const head = accepted.candidate.source?.head;
  if (head === undefined) return undefined;
  for (const mention of mentions) {
    const entity = entities.list[entities.entityOfMention[mention.index] ?? -1];
    const { deprel, head: above } = sentence.tokens[mention.head]!;
    if (entity?.kind === "outlet" && deprel === "nmod:poss" && above === head) return entity.id;
  }
  return undefined;
}

/** The platform that a word beside the cue names: "in a tweet", "on her Twitter account", "a Facebook post". */
function platformBeside(scene: Scene, accepted: Accepted, clauses: readonly number[]): number | undefined {
  const { candidate } = accepted;
  const sentence = scene.analysis.sentences[candidate.sentence]!;
  const inSource = (i: number) =>
    candidate.source && i >= candidate.source.span.first && i <= candidate.source.span.last;
  const ways = candidate.source ? [...clauses, candidate.source.head] : clauses;
  const isSubject = (i: number): boolean => base(sentence.tokens[i]!.deprel) === "nsubj";
  return sentence.tokens.find(({ i, form, lemma }) => {
    if (!isPlatform(scene, form) && lemma.toLowerCase() !== "tweet") return false;
    if (form.length === 1 && !isForm(sentence, i - 1, "on")) return false;
    const own = sentence.tokens[i]!.head === candidate.token;
    if ((!own && holds(candidate.content, candidate.sentence, i)) || inSource(i) || isSubject(i)) return false;
    if (i >= candidate.cue.first && i <= candidate.cue.last && i !== candidate.token) return true;
    return i !== candidate.token && ways.some((clause) => leadsTo(sentence, clause, i));
  })?.i;
}

interface Found {
  readonly via: string | null;
}

/** The channel that the words state; null as channel: somebody else is spoken to. */
function stated(
  scene: Scene,
  accepted: Accepted,
  mentions: readonly Mention[],
  entities: Entities,
  strangers: Strangers,
): Found | undefined {
  const { candidate } = accepted;
  const sentence = scene.analysis.sentences[candidate.sentence]!;
  const clauses = clausesAround(sentence, candidate.token);
  const source = candidate.source?.head ?? null;
  let audience = false;
  for (const mention of mentions) {
    const entity = entities.list[entities.entityOfMention[mention.index] ?? -1];
    if (!entity || !isAddressed(sentence, mention.head)) continue;
    const own = sentence.tokens[mention.head]!.head === candidate.token;
    if (!own && holds(candidate.content, candidate.sentence, mention.head)) continue;
    if (source !== null && (source === mention.head || isUnder(sentence, mention.head, source))) continue;
    if (!clauses.some((clause) => leadsTo(sentence, clause, mention.head))) continue;
    const { deprel, head } = sentence.tokens[mention.head]!;
    const isObject = /^i?obj$/.test(deprel) && head === candidate.token;
    // "Called CNN a liar": whom a verb is about hears nothing.
    const isTold = !isObject || (candidate.entry.to && candidate.entry.kind === "say");
    if (isTold && isChannel(scene, sentence, mention, entity)) return { via: entity.id };
    if (isObject && candidate.entry.to) audience = true;
  }
  const own = ownOutlet(sentence, accepted, mentions, entities);
  if (own) return { via: own };
  const word = platformBeside(scene, accepted, clauses);
  const platform = candidate.entry.via ?? (word === undefined ? undefined : platformOf(scene, sentence, word));
  if (platform) {
    const known = entities.list.find((entity) => entity.name.toLowerCase() === platform.toLowerCase());
    const token = sentence.tokens[word ?? candidate.token]!;
    const span = { start: token.start, end: token.end, text: token.form };
    return { via: (known ?? strangers.platform(platform, span)).id };
  }
  return audience ? { via: null } : undefined;
}

function platformOf({ cues }: Scene, sentence: Sentence, token: number): string | undefined {
  return isForm(sentence, token, "twitter") || lemmaAt(sentence, token) === "tweet"
    ? cues.find("verb", "tweet")?.via
    : sentence.tokens[token]!.form;
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
  strangers: Strangers,
): (string | null)[] {
  const bySentence = new Map<number, Mention[]>();
  for (const mention of mentions)
    bySentence.set(mention.sentence, [...(bySentence.get(mention.sentence) ?? []), mention]);
  const talks = new Map<string, Talk>();
  return claims.map((claim, i) => {
    const speaker = speakers[i]?.entity?.id;
    const { sentence } = claim.candidate;
    if (claim.parent >= 0 || speaker === undefined) return null;
    const found = stated(scene, claim, bySentence.get(sentence) ?? [], entities, strangers);
    const last = talks.get(speaker);
    const via = found ? found.via : last && sentence - last.sentence <= TALK ? last.via : null;
    if (via === speaker) return null;
    if (via === null) talks.delete(speaker);
    else talks.set(speaker, { via, sentence });
    return via;
  });
}
