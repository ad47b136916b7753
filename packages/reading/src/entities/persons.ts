import { type Holder, holds } from "../lexicon/actors.ts";
import type { Mention } from "../stage.ts";
import { appositionsOf } from "./apposition.ts";
import { homeOfHolder } from "./at-home.ts";
import { type Description, describe } from "./describe.ts";
import { abbreviates, nameWords, surnameOf } from "./person-name.ts";
import { addThing, link, nameText, type Scene, sentenceOf, type Thing, thingOf } from "./scene.ts";

interface Named {
  readonly mention: Mention;
  readonly words: readonly string[];
}

interface Person {
  readonly thing: Thing;
  readonly words: readonly string[];
}

/** Sectors whose people belong to a body that the report has mostly named before: its army, its police. */
const OF_A_BODY = new Set(["MIL", "COP", "JUD", "LEG", "SPY"]);

/** Posts that, with no country said, are of the country that the report is about. */
const AT_HOME = new Set(["GOV", "LEG", "PTY", "JUD", "COP", "MIL"]);

/** Whom the report says to be one of these is not the holder of a post by the same name. */
const UNOFFICIAL = new Set(["CVL", "EDU", "MED", "AGR", "CRM", "REL", "LAB", "JRN", "BUS"]);

/** The title before a name: "Russian President". */
function titleOf(scene: Scene, mention: Mention): Description | undefined {
  const name = mention.name;
  if (!name || name.first <= mention.first) return undefined;
  return describe(scene, sentenceOf(scene, mention), mention.first, name.first - 1);
}

/** Mentions that give a name a second name: an apposition, or what it is said to be. */
function beside(scene: Scene, mention: Mention): Mention[] {
  const sentence = sentenceOf(scene, mention);
  const row = scene.mentionAt[mention.sentence]!;
  const { head, deprel } = sentence.tokens[mention.head]!;
  const found = appositionsOf(scene, mention);
  const before = scene.mentions[row[mention.first - 2] ?? -1];
  if (before && before.last === mention.first - 2 && appositionsOf(scene, before).includes(mention)) found.push(before);
  const predicate = deprel === "nsubj" && head >= 0 ? scene.mentions[row[head]!] : undefined;
  if (predicate && sentence.children[head]!.some((child) => sentence.tokens[child]!.deprel === "cop"))
    found.push(predicate);
  return found.filter((other) => other.form === "nominal");
}

/** The posts that stand beside a name. */
export function apposed(scene: Scene, mention: Mention): Description[] {
  const found: Description[] = [];
  for (const other of beside(scene, mention)) {
    const sentence = sentenceOf(scene, other);
    const description = describe(scene, sentence, other.first, other.last, other.head);
    if (description && sentence.tokens[other.head]!.xpos !== "NNS") found.push(description);
  }
  return found;
}

/** Puts mentions of persons together: full names first, then those that abbreviate one. */
function gather(scene: Scene, named: readonly Named[]): Person[] {
  const persons: Person[] = [];
  const ordered = [...named].sort((a, b) => b.words.length - a.words.length || a.mention.index - b.mention.index);
  for (const { mention, words } of ordered) {
    const fits = persons.filter((person) => abbreviates(words, person.words));
    const exact =
      fits.find((person) => person.words.length === words.length) ??
      fits.find((person) => surnameOf(person.words) === surnameOf(words));
    const known = exact ?? fits[0];
    if (known) {
      link(scene, mention, known.thing);
      if (known.words.length === words.length) known.thing.name = better(known.thing.name, nameText(scene, mention));
    } else {
      const thing = addThing(scene, { name: nameText(scene, mention), kind: "person", rule: "entity.person" });
      link(scene, mention, thing);
      persons.push({ thing, words });
    }
  }
  return persons;
}

/** Of two spellings the one with more marks: "Kaczyński" keeps what "Kaczynski" has lost. */
function better(a: string, b: string): string {
  const marks = (name: string) => name.replace(/[ -~]/g, "").length;
  return marks(b) > marks(a) ? b : a;
}

function addRole(thing: Thing, { role, noun, text, span, top, sector, former }: Description): void {
  thing.nouns.add(noun);
  if (role.as) thing.nouns.add(role.as);
  thing.nouns.add(noun.split(" ").at(-1)!);
  if (top) thing.top = true;
  if (!thing.roles.some((role) => role.text === text)) thing.roles.push({ text, span });
  if (sector && thing.sector === undefined) thing.sector = sector;
  else if (sector && thing.sector === "ELI" && !former) thing.sector = sector;
  else if (sector && sector !== thing.sector && !thing.otherSectors.includes(sector)) thing.otherSectors.push(sector);
}

function describePerson(scene: Scene, { thing, words }: Person): void {
  thing.mentions.sort((a, b) => a - b);
  const found: { description: Description; direct: boolean }[] = [];
  for (const index of thing.mentions) {
    const mention = scene.mentions[index]!;
    const title = titleOf(scene, mention);
    if (title) found.push({ description: title, direct: true });
    for (const description of apposed(scene, mention)) found.push({ description, direct: false });
  }
  found.sort((a, b) => Number(b.direct) - Number(a.direct));
  for (const { description } of found) addRole(thing, description);
  const regnal = scene.actors.noun(words[0]!).find(({ use }) => use === "role");
  if (regnal && words.length > 1) {
    thing.nouns.add(words[0]!);
    if (regnal.top) thing.top = true;
    if (regnal.sector) thing.sector ??= regnal.sector;
  }
  const country = found.find(({ description }) => description.country)?.description.country;
  if (country) thing.country = country;
  const served = found.some(({ description }) => description.local && AT_HOME.has(description.sector ?? ""));
  if (served) thing.local = true;
  const from = thing.mentions.map((index) => originOf(scene, scene.mentions[index]!)).find(Boolean);
  if (from) thing.country ??= from;
  const employer = thing.mentions.map((index) => employerOf(scene, scene.mentions[index]!)).find(Boolean);
  if (employer) {
    thing.sector ??= employer.sector!;
    if (employer.country) thing.country ??= employer.country;
  }
  const people = thing.mentions.map((index) => peopleBefore(scene, scene.mentions[index]!)).find(Boolean);
  if (people) thing.country ??= people;
  const rank = thing.mentions.map((index) => titleSectorOf(scene, scene.mentions[index]!)).find(Boolean);
  if (rank) thing.sector ??= rank;
  ground(scene, thing, words);
  const home = served && thing.country === undefined ? countryOfPost(scene, thing) : undefined;
  if (home && !countryComesLater(scene, thing)) thing.country = home;
  const gender = thing.gender ?? genderOf(scene, thing, words);
  if (gender) thing.gender = gender;
}

/** The state of a post for which the report gives none: that which the report is about, unless only others have such a post. */
function countryOfPost(scene: Scene, thing: Thing): string | undefined {
  const states = [...thing.nouns].flatMap((noun) => scene.actors.noun(noun).flatMap((entry) => entry.states ?? []));
  if (states.length === 0 || (scene.home && states.includes(scene.home))) return homeOfHolder(scene, thing);
  const isNamed = (state: string) =>
    scene.things.some(({ kind, country }) => kind === "government" && country === state);
  return states.find(isNamed) ?? states[0];
}

/** Whether others decide the country, who are known only when all is linked: whose he is ("his secretary"), or whose army, court or police. */
function countryComesLater(scene: Scene, thing: Thing): boolean {
  return OF_A_BODY.has(thing.sector ?? "") || thing.mentions.some((index) => possessorOf(scene, index) >= 0);
}

/** The pronoun that owns the post before or beside a name: "his" in "his secretary, Jane Doe". */
function possessorOf(scene: Scene, index: number): number {
  const mention = scene.mentions[index]!;
  for (const { sentence, first, head } of [mention, ...beside(scene, mention)])
    for (let i = first; i < head; i++)
      if (scene.sentences[sentence]!.tokens[i]!.xpos === "PRP$") return scene.mentionAt[sentence]![i]!;
  return -1;
}

/** The token of the "of" or "from" behind a name, at once or behind a comma, or -1: "Jane Doe of Norway", "Jane Doe, of the council". */
function tieBehind(scene: Scene, mention: Mention): number {
  const { tokens } = sentenceOf(scene, mention);
  const last = mention.name?.last ?? mention.last;
  const at = tokens[last + 1]?.form === "," ? last + 2 : last + 1;
  return /^(?:of|from|at)$/.test(tokens[at]?.form ?? "") ? at : -1;
}

/** The country that stands behind a name: "Foreign Minister Jane Doe of Norway". */
function originOf(scene: Scene, mention: Mention): string | undefined {
  const tie = tieBehind(scene, mention);
  if (tie < 0 || sentenceOf(scene, mention).tokens[tie]!.form === "at") return undefined;
  const place = thingOf(scene, scene.mentionAt[mention.sentence]![tie + 1] ?? -1);
  return place?.kind === "government" || place?.kind === "place" ? place.country : undefined;
}

/** The body that stands behind a name: "Jane Doe of the University of Oslo". */
function employerOf(scene: Scene, mention: Mention): Thing | undefined {
  const tie = tieBehind(scene, mention);
  if (tie < 0) return undefined;
  const { tokens } = sentenceOf(scene, mention);
  const row = scene.mentionAt[mention.sentence]!;
  const body =
    thingOf(scene, row[tie + 1] ?? -1) ??
    (tokens[tie + 1]?.upos === "DET" ? thingOf(scene, row[tie + 2] ?? -1) : undefined);
  return body && /^(?:organization|outlet|armed-group)$/.test(body.kind) && body.sector ? body : undefined;
}

/** The state whose demonym stands before a name and words that describe it: "the Polish painter Jan Novak". */
function peopleBefore(scene: Scene, mention: Mention): string | undefined {
  const { tokens } = sentenceOf(scene, mention);
  const row = scene.mentionAt[mention.sentence]!;
  let i = (mention.name?.first ?? mention.first) - 1;
  while (i >= 0 && /^(?:NOUN|ADJ)$/.test(tokens[i]!.upos) && tokens[i]!.form === tokens[i]!.form.toLowerCase()) i--;
  const before = scene.mentions[row[i] ?? -1];
  const isDemonym =
    before?.name?.last === i && scene.actors.name(nameText(scene, before)).some(({ use }) => use === "adjective");
  return isDemonym ? thingOf(scene, before!.index)?.country : undefined;
}

/** The sector that a title without a post tells: "Gen.", "Rep.", "Rabbi". */
function titleSectorOf(scene: Scene, mention: Mention): string | undefined {
  const { tokens } = sentenceOf(scene, mention);
  for (let i = mention.first; i < (mention.name?.first ?? mention.first); i++) {
    const sector = scene.actors.title(tokens[i]!.form)?.sector;
    if (sector) return sector;
  }
  return undefined;
}

/** Whether a person to whom the report gives another post is not the holder of that name: it is about another country, or nowhere tells of the holder's. */
function isOfAnother(scene: Scene, thing: Thing, holder: Holder): boolean {
  const { post, country } = holder;
  const isPost = (noun: string) =>
    scene.actors.noun(noun).some(({ use, weak, speaksFor, sector }) => use === "role" && !weak && !speaksFor && sector);
  const posts = [...thing.nouns].filter(isPost);
  if (posts.length === 0 || posts.includes(post)) return false;
  // Who has left a post may have any other.
  if (
    holds(holder, scene.report.published) &&
    !scene.things.some((other) => other !== thing && other.country === country)
  )
    return true;
  return scene.home !== undefined && scene.home !== country && posts.some((noun) => noun.includes(" "));
}

/** What the dated list of holders of posts says of a full name, or of a bare surname. */
function ground(scene: Scene, thing: Thing, words: readonly string[]): void {
  const { actors, report } = scene;
  const full = actors.holderNamed(thing.name, report.published);
  const bare = words.length === 1 ? actors.holders(thing.name, report.published) : [];
  const holder = full ?? bare.find(({ country }) => thing.country === undefined || country === thing.country);
  if (!holder) return;
  const role = actors.noun(holder.post).find(({ use }) => use === "role");
  if (thing.country === undefined && isOfAnother(scene, thing, holder)) return;
  const differs = UNOFFICIAL.has(thing.sector ?? "") && thing.sector !== role?.sector;
  if (differs && thing.country !== holder.country) return;
  if (thing.country === undefined) thing.country = holder.country;
  if (thing.country !== holder.country) return;
  if (full && nameWords(holder.name).length > words.length) thing.name = holder.name;
  if (!full) {
    thing.name = holder.name;
    thing.rule = "entity.holder-of-post";
  }
  if (holds(holder, report.published)) {
    thing.nouns.add(holder.post).add(holder.post.split(" ").at(-1)!);
    thing.top ||= role?.top === true && holder.country.length === 3;
    if (thing.sector === undefined || thing.sector === "ELI" || thing.top) thing.sector = role?.sector ?? "GOV";
  }
  if (holder.gender) thing.gender = holder.gender;
}

function genderOf(scene: Scene, thing: Thing, words: readonly string[]): Thing["gender"] {
  for (const index of thing.mentions) {
    const mention = scene.mentions[index]!;
    const sentence = sentenceOf(scene, mention);
    for (let i = mention.first; i < (mention.name?.first ?? mention.first); i++) {
      const { form, lemma } = sentence.tokens[i]!;
      const gender = scene.actors.title(form)?.gender ?? scene.actors.nounGender(lemma.toLowerCase());
      if (gender) return gender;
    }
  }
  for (const noun of thing.nouns) {
    const gender = scene.actors.nounGender(noun);
    if (gender) return gender;
  }
  return words.length > 1 ? scene.actors.gender(words[0]!) : undefined;
}

/** Makes one entity of all mentions of a person by name, with posts, country and sector. */
export function linkPersons(scene: Scene, mentions: readonly Mention[]): void {
  const named = mentions.map((mention) => ({ mention, words: nameWords(nameText(scene, mention)) }));
  for (const person of gather(scene, named)) describePerson(scene, person);
}

/** Gives the persons in office who have no country yet that of whoever owns their post, of the body of their kind, or of the report. */
export function settlePersons(scene: Scene): void {
  for (const thing of scene.things) {
    if (/^entity\.person$/.test(thing.rule)) {
      likeOwner(scene, thing);
      likeBody(scene, thing);
    }
    if (thing.kind !== "person" || thing.country !== undefined || !AT_HOME.has(thing.sector ?? "")) continue;
    if (!/^entity\.person$/.test(thing.rule) || thing.roles.length === 0) continue;
    const owner = thing.mentions.map((index) => thingOf(scene, possessorOf(scene, index))).find(Boolean);
    const home = thing.local ? (countryOfKind(scene, thing) ?? countryOfPost(scene, thing)) : undefined;
    const country = owner?.country ?? countryOfBody(scene, thing) ?? home;
    if (country) thing.country = country;
  }
}

/** Whoever speaks for a body or official that a noun names, or is of it, has its country and sector: "spokesman for the provincial governor". */
function likeBody(scene: Scene, thing: Thing): void {
  if (thing.country !== undefined || thing.sector !== undefined) return;
  const speaksFor = [...thing.nouns].some((noun) => scene.actors.noun(noun).some((entry) => entry.speaksFor));
  for (const index of speaksFor ? thing.mentions : []) {
    for (const { sentence, last, head } of beside(scene, scene.mentions[index]!)) {
      const found = [...scene.mentionAt[sentence]!.slice(head + 1, last + 1)].map((at) => thingOf(scene, at));
      const body = found.find((other) => other && other !== thing && (other.sector || other.country));
      if (!body) continue;
      if (body.country) thing.country = body.country;
      if (body.sector) thing.sector = body.sector;
      return;
    }
  }
}

/** Whoever follows, came before or stands in for another is of the same country and sector: "his predecessor, Jane Doe". */
function likeOwner(scene: Scene, thing: Thing): void {
  const isLike = [...thing.nouns].some((noun) => scene.actors.noun(noun).some((entry) => entry.likeOwner));
  const owner = isLike
    ? thing.mentions.map((index) => thingOf(scene, possessorOf(scene, index))).find(Boolean)
    : undefined;
  if (owner?.kind !== "person") return;
  if (owner.country) thing.country ??= owner.country;
  if (owner.sector && owner.sector !== "ELI") thing.sector ??= owner.sector;
}

/** The country of the body that a person's post is of, which a noun names: "the head of the mission". */
function countryOfBody(scene: Scene, { mentions }: Thing): string | undefined {
  for (const index of mentions)
    for (const { sentence, first, last, head } of [scene.mentions[index]!, ...beside(scene, scene.mentions[index]!)])
      for (let i = first; i <= last; i++) {
        const body = i === head ? undefined : thingOf(scene, scene.mentionAt[sentence]![i]!);
        if (body?.kind === "organization" && body.country) return body.country;
      }
  return undefined;
}

/** The country of the body of a person's kind that the report named last before the person. */
function countryOfKind(scene: Scene, { sector, mentions }: Thing): string | undefined {
  if (!OF_A_BODY.has(sector ?? "")) return undefined;
  for (let i = (mentions[0] ?? 0) - 1; i >= 0; i--) {
    const body = thingOf(scene, i);
    if (body?.sector === sector && body?.kind !== "person" && body?.country) return body.country;
  }
  return undefined;
}
