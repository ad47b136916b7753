import { dependents } from "../tree/subtree.ts";
import { conjunctsOf } from "./conjuncts.ts";
import { together } from "./joint.ts";
import type { Nominal } from "./nominal.ts";
import { link, type Scene, type Thing, thingOf, wordsOf } from "./scene.ts";

interface National {
  readonly token: number;
  readonly owner: Thing;
  /** What ties the state to the noun behind it: "of", "from". */
  readonly preposition?: string;
}

/** The demonyms of different states that an "and" joins before a noun: "20 Indian and four Chinese soldiers". */
function demonymsOf(scene: Scene, { mention, sentence }: Nominal): readonly National[] {
  const found: National[] = [];
  let isJoined = false;
  const modifiers = dependents(sentence, mention.head, "amod", "compound").map(({ i }) => i);
  for (let i = Math.min(mention.first, ...modifiers); i < mention.head; i++) {
    const token = sentence.tokens[i]!;
    if (token.upos === "CCONJ") isJoined = found.length > 0;
    const owner = thingOf(scene, scene.mentionAt[sentence.index]![i] ?? -1);
    // "US and Chinese officials": letters stand for a demonym.
    const isDemonym =
      owner?.rule === "entity.demonym" || (owner?.kind === "government" && /^[A-Z.]{2,}$/.test(token.form));
    if (!owner || !isDemonym || owner.country === undefined) continue;
    if (!found.some((other) => other.owner === owner)) found.push({ token: i, owner });
  }
  return isJoined && found.length > 1 ? found : [];
}

const OF_STATE = new Set(["of", "from", "in"]);
const PUBLIC = /^(?:GOV|LEG|MIL|COP|SPY|JUD)$/;

/** The states that officials are "of" when several are joined: "the ministers of Chad, Mali and Niger", "lawmakers in Peru and Chile". */
function statesOf(scene: Scene, { mention, sentence, post, entries }: Nominal): readonly National[] {
  if (!PUBLIC.test(post?.sector ?? entries.find(({ sector }) => sector !== undefined)?.sector ?? "")) return [];
  const phrase = dependents(sentence, mention.head, "nmod").find(
    ({ i, upos }) =>
      upos === "PROPN" && dependents(sentence, i, "case").some(({ form }) => OF_STATE.has(form.toLowerCase())),
  );
  const tokens = phrase ? conjunctsOf(sentence, phrase.i) : [];
  const preposition = phrase ? dependents(sentence, phrase.i, "case")[0]!.form.toLowerCase() : "";
  const found = tokens.flatMap((token): National[] => {
    const named = scene.mentions[scene.mentionAt[sentence.index]![token] ?? -1];
    const owner = named?.form === "name" ? thingOf(scene, named.index) : undefined;
    return owner ? [{ token, owner, preposition }] : [];
  });
  const isEach = found.length === tokens.length && new Set(found.map(({ owner }) => owner)).size === found.length;
  return isEach && found.length > 1 ? found : [];
}

/** The first token of a phrase after its article. */
const opening = ({ mention, sentence }: Nominal) =>
  sentence.tokens[mention.first]!.upos === "DET" ? mention.first + 1 : mention.first;

/**
 * Those of several states that one plural noun names, each a thing of its own, together.
 * @param make makes the thing that a nominal stands for
 */
export function nationalsOf(scene: Scene, nominal: Nominal, make: (one: Nominal) => Thing): Thing | undefined {
  const { mention, sentence, plural } = nominal;
  if (!plural) return undefined;
  const demonyms = demonymsOf(scene, nominal);
  const nationals = demonyms.length > 0 ? demonyms : statesOf(scene, nominal);
  const last = demonyms.at(-1)?.token;
  if (nationals.length === 0) return undefined;
  // "The Peruvian and Chilean presidents" are one each.
  const isOneEach = nominal.post?.top === true;
  const { lemma } = sentence.tokens[mention.head]!;
  const first = last === undefined ? opening(nominal) : last + 1;
  const noun = isOneEach ? lemma : wordsOf(scene, sentence, first, mention.head);
  const members = nationals.map(({ token, owner, preposition }) => {
    const thing = make({ ...nominal, plural: !isOneEach, owner, country: owner.country });
    thing.name = preposition ? `${noun} ${preposition} ${owner.name}` : `${sentence.tokens[token]!.form} ${noun}`;
    if (isOneEach) Object.assign(thing, { kind: "person", number: "one" });
    link(scene, mention, thing);
    return thing;
  });
  return together(scene, members, "entity.nationals");
}
