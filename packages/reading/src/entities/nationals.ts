import { dependents } from "../tree/subtree.ts";
import { together } from "./joint.ts";
import type { Nominal } from "./nominal.ts";
import { link, type Scene, type Thing, thingOf, wordsOf } from "./scene.ts";

interface National {
  readonly token: number;
  readonly owner: Thing;
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

/**
 * Those of several states that one plural noun names, each a thing of its own, together.
 * @param make makes the thing that a nominal stands for
 */
export function nationalsOf(scene: Scene, nominal: Nominal, make: (one: Nominal) => Thing): Thing | undefined {
  const { mention, sentence, plural } = nominal;
  if (!plural) return undefined;
  const nationals = demonymsOf(scene, nominal);
  const last = nationals.at(-1)?.token;
  if (last === undefined) return undefined;
  // "The Peruvian and Chilean presidents" are one each.
  const isOneEach = nominal.post?.top === true;
  const { lemma } = sentence.tokens[mention.head]!;
  const noun = isOneEach ? lemma : wordsOf(scene, sentence, last + 1, mention.head);
  const members = nationals.map(({ token, owner }) => {
    const thing = make({ ...nominal, plural: !isOneEach, owner, country: owner.country });
    thing.name = `${sentence.tokens[token]!.form} ${noun}`;
    link(scene, mention, thing);
    return thing;
  });
  return together(scene, members, "entity.nationals");
}
