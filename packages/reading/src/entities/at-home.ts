import type { Sentence } from "@onrecord/language";
import type { NounEntry } from "../lexicon/actors.ts";
import { frames } from "../lexicon/frames.ts";
import { placeWords } from "../lexicon/places.ts";
import type { Mention } from "../stage.ts";
import { base, dependents } from "../tree/subtree.ts";
import { speaks } from "./antecedent-features.ts";
import { isOfNoState } from "./home.ts";
import type { Nominal } from "./nominal.ts";
import { type Scene, type Thing, thingOf } from "./scene.ts";
import { isLocated } from "./syntax.ts";

/** Words that tell of arms: whoever is struck in such a sentence need not be named by country. */
function tellsOfArms({ tokens }: Sentence): boolean {
  return tokens.some(({ lemma }) => {
    const word = lemma.toLowerCase();
    return ["arms", "violence", "striking"].some((name) => frames.inClass(name, word));
  });
}

const isOfState = ({ country, kind }: Thing): boolean =>
  country !== undefined && kind !== "outlet" && !isOfNoState(country);

/** Whether a phrase says that those it names are not of the country: "foreign forces", "more troops to Chad". */
function isAway({ mention, sentence, noun }: Nominal): boolean {
  const before = sentence.tokens.slice(mention.first, mention.head + 1 - noun.split(" ").length);
  if (before.some(({ lemma }) => frames.inClass("foreign", lemma.toLowerCase()))) return true;
  return dependents(sentence, mention.head, "nmod").some(({ i }) =>
    dependents(sentence, i, "case").some(({ form }) => form === "to"),
  );
}

/** Whether a sentence is on other states than that which the report is about: "the French navy will send a ship, officials said". */
function isOnOthers(scene: Scene, sentence: Sentence, asked: number, home: string): boolean {
  let others = false;
  for (const index of new Set(scene.mentionAt[sentence.index])) {
    const thing = index === asked ? undefined : thingOf(scene, index);
    if (!thing || !isOfState(thing)) continue;
    if (thing.country === home) return false;
    others = true;
  }
  return others && !tellsOfArms(sentence);
}

/** Sectors of those who serve where they are, and posts of towns and regions. */
const OF_PLACE = /^(?:COP|MED|JUD|CVL)$/;
const LOCAL_POST = /^(?:(?:deputy |regional )?(?:governor|mayor)|resident|local official)$/;

/** The only country in which a sentence puts something by a name that is well known, if it does not speak of the report's own: "in Kharkiv, police said". */
function countryHere(scene: Scene, sentence: Sentence): string | undefined {
  const found = new Set<string>();
  for (const index of new Set(scene.mentionAt[sentence.index])) {
    const thing = thingOf(scene, index);
    if (thing?.country === undefined) continue;
    if (thing.country === scene.home) return undefined;
    const mention = scene.mentions[index]!;
    const isKnown = thing.kind === "place" && scene.actors.name(thing.name).length > 0;
    if (isKnown && mention.form === "name" && isLocated(sentence, mention, true)) found.add(thing.country);
  }
  const [country, ...more] = found;
  return more.length === 0 ? country : undefined;
}

/** The country of those of whom the report says none: the one that it is about, for its police and officials, where the sentence is not on others. */
export function homeFor(scene: Scene, nominal: Nominal, entry: NounEntry | undefined): string | undefined {
  const { home } = scene;
  const isLocal = entry?.local || nominal.post?.top || nominal.post?.local;
  if (!isLocal || isAway(nominal)) return undefined;
  const isOfPlace = OF_PLACE.test(nominal.post?.sector ?? entry?.sector ?? "") || LOCAL_POST.test(nominal.noun);
  const here = isOfPlace ? countryHere(scene, nominal.sentence) : undefined;
  if (here || home === undefined) return here;
  return isOnOthers(scene, nominal.sentence, nominal.mention.index, home) ? undefined : home;
}

/** Whether somebody visits a country: the subject of "arrived in Lima", or who makes "a visit by Jane Doe to Lima". */
function visits(scene: Scene, { sentence, head }: Mention, country: string): boolean {
  const { tokens } = scene.sentences[sentence]!;
  const above = tokens[tokens[head]!.head];
  if (!above || !placeWords.visiting.has(above.lemma)) return false;
  if (above.upos === "VERB" && base(tokens[head]!.deprel) !== "nsubj") return false;
  return scene.mentionAt[sentence]!.some((at, token) => token > above.i && thingOf(scene, at)?.country === country);
}

/** The same for a named holder of a post, who is no official of a country that he visits. */
export function homeOfHolder(scene: Scene, { mentions, nouns, sector }: Thing): string | undefined {
  const { home } = scene;
  const isOfPlace = OF_PLACE.test(sector ?? "") || [...nouns].some((noun) => LOCAL_POST.test(noun));
  const [first] = mentions.map((index) => scene.mentions[index]!);
  const sentence = scene.sentences[first!.sentence]!;
  const isSpeaking = speaks(scene, sentence, first!.head);
  const here = isOfPlace && isSpeaking ? countryHere(scene, sentence) : undefined;
  if (here) return here;
  if (home === undefined) return undefined;
  const posts = [...nouns].flatMap((noun) =>
    scene.actors.noun(noun).filter(({ use, sector }) => use === "role" && sector),
  );
  const isAbroad = posts.length > 0 && posts.every(({ abroad }) => abroad);
  const all = mentions.map((index) => scene.mentions[index]!);
  if (isAbroad || all.some((mention) => visits(scene, mention, home))) return undefined;
  return isSpeaking && isOnOthers(scene, sentence, first!.index, home) ? undefined : home;
}
