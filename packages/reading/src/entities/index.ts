import type { Name, NameType } from "@onrecord/language";
import { actors, type NameEntry } from "../lexicon/actors.ts";
import { type Entities, type EntityDraft, type Mention, stage } from "../stage.ts";
import { homeOf, linkKnown } from "./known.ts";
import { linkNominal } from "./nominals.ts";
import { bodyIn, linkOrganizations } from "./organizations.ts";
import { looksPersonal, nameWords } from "./person-name.ts";
import { hasPost, hasTitle, linkPersons } from "./persons.ts";
import { linkPronoun } from "./pronouns.ts";
import { quotedCharacters } from "./quoted.ts";
import { mentionsByToken, nameText, type Scene, type Thing } from "./scene.ts";

export { conjunctsOf, entitiesOf } from "./conjuncts.ts";

/** The type that the language layer gave the name at a mention. */
function typesOf(names: readonly Name[]): (mention: Mention) => NameType | undefined {
  const types = new Map<string, NameType>();
  for (const { sentence, first, last, type } of names)
    for (let i = first; i <= last; i++) types.set(`${sentence} ${i}`, type);
  return ({ sentence, name, head }) => types.get(`${sentence} ${name?.last ?? head}`);
}

/** Inner phrases before those that hold them, so that "the minister of X" finds X done. */
function inOrder(mentions: readonly Mention[]): Mention[] {
  return [...mentions].sort(
    (a, b) => a.sentence - b.sentence || a.last - b.last || b.first - a.first || a.index - b.index,
  );
}

function linkNames(
  scene: Scene,
  entriesOf: (mention: Mention) => readonly NameEntry[],
  typeOf: (mention: Mention) => NameType | undefined,
): void {
  linkKnown(scene, entriesOf);
  const open = scene.mentions.filter(({ form, index }) => form === "name" && scene.entityOf[index] === -1);
  const personal = new Set<Mention>();
  for (const mention of open) {
    if (bodyIn(scene, mention)) continue;
    if (
      hasTitle(scene, mention) ||
      hasPost(scene, mention) ||
      looksPersonal(nameWords(nameText(scene, mention)), typeOf(mention), actors)
    )
      personal.add(mention);
  }
  const surnames = new Set([...personal].flatMap((mention) => nameWords(nameText(scene, mention)).slice(-1)));
  for (const mention of open) {
    const words = nameWords(nameText(scene, mention));
    if (
      !bodyIn(scene, mention) &&
      words.length > 0 &&
      words.length < 4 &&
      (surnames.has(words.at(-1)!) || actors.holders(words.at(-1)!, scene.report.published).length > 0)
    )
      personal.add(mention);
  }
  linkOrganizations(
    scene,
    open.filter((mention) => !personal.has(mention)),
    typeOf,
  );
  linkPersons(
    scene,
    open.filter((mention) => personal.has(mention)),
  );
}

function finished(scene: Scene, thing: Thing, id: string): EntityDraft {
  const { name, kind, country, sector, otherSectors, roles, mentions, number, actor, noun, members, rule } = thing;
  const ordered = [...mentions].sort((a, b) => a - b);
  return {
    id,
    kind,
    name,
    mentions: ordered.map((index) => scene.mentions[index]!.span),
    ...(country && { country }),
    ...(sector && { sector }),
    ...(otherSectors.length > 0 && { otherSectors }),
    ...(roles.length > 0 && { roles }),
    rule,
    mentionIndexes: ordered,
    number,
    actor,
    ...(noun !== undefined && { noun }),
    ...(members && { members }),
  };
}

/** One entity for each thing that the report names, with its kind, country, sector and posts. */
export const entities = stage({
  name: "entities",
  reads: ["report", "analysis", "mentions"],
  writes: "entities",
  judgedBy: "events.actors",
  run({ report, analysis, mentions }): Entities {
    const scene: Scene = {
      report,
      sentences: analysis.sentences,
      mentions,
      actors,
      things: [],
      entityOf: new Int32Array(mentions.length).fill(-1),
      mentionAt: mentionsByToken(analysis.sentences, mentions),
      keyed: new Map(),
      home: undefined,
    };
    const looked = mentions.map((mention) => (mention.name ? actors.name(nameText(scene, mention)) : []));
    const entriesOf = ({ index }: Mention) => looked[index]!;
    scene.home = homeOf(scene, entriesOf);
    linkNames(scene, entriesOf, typesOf(analysis.names));
    const quoted = quotedCharacters(report.text);
    for (const mention of inOrder(mentions)) {
      if (mention.form === "nominal") linkNominal(scene, mention);
      else if (mention.form === "pronoun") linkPronoun(scene, mention, quoted);
    }
    const list = scene.things.map((thing, i) => finished(scene, thing, `entity-${i}`));
    return { list, entityOfMention: scene.entityOf, mentionAt: scene.mentionAt };
  },
});
