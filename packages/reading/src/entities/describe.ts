import type { Sentence } from "@onrecord/language";
import type { Span } from "@onrecord/record";
import type { NounEntry } from "../lexicon/actors.ts";
import { frames } from "../lexicon/frames.ts";
import type { Mention } from "../stage.ts";
import { nounAt } from "./lookup.ts";
import { type Scene, type Thing, thingOf, wordsOf } from "./scene.ts";

/** What a phrase of a post says of its holder. */
export interface Description {
  readonly role: NounEntry;
  /** The post in the lexicon's words. */
  readonly noun: string;
  readonly text: string;
  readonly span: Span;
  readonly former: boolean;
  readonly country?: string;
  readonly sector?: string;
  readonly top: boolean;
  /** With no country of its own it is of the country that the report is about. */
  readonly local: boolean;
}

interface Modifier {
  readonly thing: Thing;
  /** What ties it to the noun; empty before the noun. */
  readonly preposition: string;
}

const FORMER = /^(?:former|ex|ousted|deposed|late|retired|then-former|ex-.+)$/i;
const PLACING = new Set(["in", "at", "within"]);
const OWNING = ["", "of", "from", "for", "at", "in", "with", "within"];
/** Sectors whose bodies give theirs to whoever heads or speaks for them. */
const OWN_SECTOR = new Set([
  "BUS",
  "EDU",
  "NGO",
  "LAB",
  "JRN",
  "REL",
  "MED",
  "COP",
  "JUD",
  "SPY",
  "MIL",
  "REB",
  "UAF",
  "CRM",
  "LEG",
]);

/** Sectors of those who serve a state. */
const PUBLIC = new Set(["GOV", "LEG", "JUD", "COP", "MIL", "MED", "PTY"]);

/** Whether a name is only of those who back or are linked to what the phrase names: "Iran" in "an Iran-backed militia". */
export function onlyBacks(scene: Scene, { sentence, name, last }: Mention): boolean {
  const { tokens } = scene.sentences[sentence]!;
  const end = name?.last ?? last;
  const isTied =
    /^[-–]$/.test(tokens[end + 1]?.form ?? "") && frames.inClass("backing", tokens[end + 2]?.form.toLowerCase() ?? "");
  return (
    isTied ||
    (/^-/.test(tokens[end + 1]?.form ?? "") && frames.inClass("backing", tokens[end + 1]!.form.slice(1).toLowerCase()))
  );
}

/** The things named within first..last of a phrase whose noun stands at `noun`, those before it first. */
function modifiersOf(scene: Scene, sentence: Sentence, first: number, last: number, noun: number): Modifier[] {
  const found: Modifier[] = [];
  let preposition = "";
  const row = scene.mentionAt[sentence.index]!;
  let previous: Thing | undefined;
  for (let i = first; i <= last; i++) {
    const token = sentence.tokens[i]!;
    if (i > noun && token.upos === "ADP") preposition = token.form.toLowerCase();
    const mention = scene.mentions[row[i]!];
    const isOwner = mention && mention.head !== noun && !(i < noun && onlyBacks(scene, mention));
    const thing = isOwner ? thingOf(scene, mention.index) : undefined;
    const inner =
      mention &&
      (mention.name
        ? mention.name.first >= first && mention.name.last <= last
        : mention.first >= first && mention.last <= last);
    // "An adviser to Iran's leader" is Iran's, "an envoy to Iran" is not.
    const tie = preposition === "to" && token.deprel === "nmod:poss" ? "of" : preposition;
    if (thing && inner && thing !== previous) found.push({ thing, preposition: i > noun ? tie : "" });
    if (thing) previous = thing;
  }
  const rank = ({ preposition }: Modifier) => OWNING.indexOf(preposition);
  // "His Saudi counterpart" is Saudi.
  return found.sort(
    (a, b) => rank(a) - rank(b) || Number(a.thing.kind === "person") - Number(b.thing.kind === "person"),
  );
}

/** "Ambassador to Russia" is no Russian, but an adviser to Putin is. */
function owns({ thing, preposition }: Modifier): boolean {
  return OWNING.includes(preposition) || (preposition === "to" && thing.kind === "person");
}

/**
 * The thing that gives a country to what a phrase's noun names: by demonym, possessor, body, or "of".
 * @param isAbroad whether the noun is of those who serve abroad: a diplomat in Lima is no Peruvian
 */
export function ownerOf(
  scene: Scene,
  sentence: Sentence,
  first: number,
  last: number,
  noun: number,
  isAbroad = false,
): Thing | undefined {
  return modifiersOf(scene, sentence, first, last, noun).find(
    (modifier) => owns(modifier) && modifier.thing.country && !(isAbroad && PLACING.has(modifier.preposition)),
  )?.thing;
}

function isBody({ kind }: Thing): boolean {
  return kind === "organization" || kind === "armed-group" || kind === "outlet";
}

export function bodyBefore(scene: Scene, sentence: Sentence, first: number, noun: number): NounEntry | undefined {
  // "The union's chief negotiator".
  if (/^['’]s?$/.test(sentence.tokens[noun - 1]?.form ?? "")) return bodyBefore(scene, sentence, first, noun - 1);
  if (noun - 1 < first) return undefined;
  // "European Union chief": what a name is, its thing says.
  const name = scene.mentions[scene.mentionAt[sentence.index]![noun - 1] ?? -1]?.name;
  if (name && name.first >= first && name.last === noun - 1) return undefined;
  const before = nounAt(sentence, noun - 1, first, noun - 1, scene.actors);
  return before?.entries.find((entry) => entry.use === "body");
}

/** The body that a post is of: "the chief of the armed forces". */
function bodyAfter(scene: Scene, sentence: Sentence, noun: number, last: number): NounEntry | undefined {
  if (!/^(?:of|for|at|in)$/.test(sentence.tokens[noun + 1]?.form ?? "")) return undefined;
  for (let i = noun + 2; i <= last; i++) {
    const { upos } = sentence.tokens[i]!;
    if (upos === "ADP" || upos === "PUNCT") return undefined;
    if (upos !== "NOUN" || sentence.tokens[i + 1]?.upos === "NOUN") continue;
    return nounAt(sentence, i, noun + 2, last, scene.actors)?.entries.find((entry) => entry.use === "body");
  }
  return undefined;
}

function sectorOf(role: NounEntry, body: NounEntry | undefined, owner: Thing | undefined): string | undefined {
  const theirs =
    (owner?.kind === "armed-group" ? owner.sector : body?.sector) ?? (owner?.kind === "place" ? "GOV" : owner?.sector);
  // "A Polish sculptor" is no official, nor a mayor's rival.
  const isPrivate = role.sector === undefined && !role.speaksFor && /^(?:government|place)$/.test(owner?.kind ?? "");
  if (isPrivate || role.ofStates) return undefined;
  const flexible = role.speaksFor || role.weak || role.sector === undefined;
  if (flexible) return theirs ?? role.sector;
  if (owner?.kind === "armed-group" && role.sector !== "JRN") return owner.sector ?? role.sector;
  return role.sector === "GOV" && theirs !== undefined && OWN_SECTOR.has(theirs) ? theirs : role.sector;
}

const isLand = ({ kind }: Thing): boolean => kind === "government" || kind === "place";

/** Whether a post that some states alone have can be meant: of one of them, in its phrase or as the report's own. */
function isHeld({ home }: Scene, { only, states }: NounEntry, modifiers: readonly Modifier[]): boolean {
  if (!only || !states) return true;
  const owner = modifiers.find((modifier) => owns(modifier) && modifier.thing.country)?.thing;
  return states.includes((owner ? isLand(owner) && owner.country : home) || "");
}

/** Reads a post from tokens first..last, or from the part of them around `noun` if that is given. */
export function describe(
  scene: Scene,
  sentence: Sentence,
  first: number,
  last: number,
  noun?: number,
): Description | undefined {
  const from = noun ?? last;
  const until = noun ?? first;
  for (let i = from; i >= until; i--) {
    const found = nounAt(sentence, i, first, last, scene.actors);
    const roles = found?.entries.filter((entry) => entry.use === "role") ?? [];
    if (!found || roles.length === 0) continue;
    if (noun === undefined && isComplement(sentence, i, first)) continue;
    const modifiers = modifiersOf(scene, sentence, first, last, i);
    const isOwn = sentence.tokens.slice(first, i).some(({ xpos }) => xpos === "PRP$");
    const role = roles.find((entry) => isHeld(scene, entry, modifiers) && !(isOwn && entry.notOwn)) ?? roles[0]!;
    const owners = modifiers.filter(
      (modifier) => owns(modifier) && !(role.abroad && PLACING.has(modifier.preposition)),
    );
    const body = bodyBefore(scene, sentence, first, found.first) ?? bodyAfter(scene, sentence, found.last, last);
    const owner = (
      owners.find(({ thing }) => isBody(thing)) ??
      owners.find(({ thing }) => thing.kind !== "person") ??
      owners[0]
    )?.thing;
    const country = owners.find(({ thing }) => thing.country)?.thing.country;
    const former =
      sentence.tokens.slice(first, found.first).some((token) => FORMER.test(token.form)) ||
      sentence.tokens.slice(found.first, found.last + 1).some(({ form }) => /^ex-/i.test(form));
    const sector = former ? "ELI" : sectorOf(role, body, owner);
    const text = wordsOf(scene, sentence, first, last);
    const span = {
      start: sentence.tokens[first]!.start,
      end: sentence.tokens[last]!.end,
      text: scene.report.text.slice(sentence.tokens[first]!.start, sentence.tokens[last]!.end),
    };
    const top =
      !former &&
      role.top === true &&
      (!role.weak || (body ? body.kind === "government" : owner === undefined || isLand(owner)));
    return {
      role,
      noun: found.phrase,
      text,
      span,
      former,
      top,
      local: role.abroad !== true && body?.abroad !== true && PUBLIC.has(sector ?? ""),
      ...(country && { country }),
      ...(sector && { sector }),
    };
  }
  return undefined;
}

/** Whether a noun stands in a complement of an earlier one: "minister" in "adviser to the minister". */
function isComplement(sentence: Sentence, token: number, first: number): boolean {
  for (let i = token - 1; i > first; i--) {
    const { upos } = sentence.tokens[i]!;
    if (upos === "ADP") return true;
    if (upos !== "DET" && upos !== "ADJ" && upos !== "NOUN" && upos !== "PROPN") return false;
  }
  return false;
}
