import type { NameType } from "@onrecord/language";
import type { NounEntry } from "../lexicon/actors.ts";
import { placeWords } from "../lexicon/places.ts";
import type { Mention } from "../stage.ts";
import { base } from "../tree/subtree.ts";
import { appositionsOf } from "./apposition.ts";
import { nounAt } from "./lookup.ts";
import { nameWords, surnameOf } from "./person-name.ts";
import { hasTitle } from "./personal.ts";
import { nameText, type Scene } from "./scene.ts";

/** What a report says that a name is: a place, or a body of some kind. */
export type Called = "place" | NounEntry;

/** The name in a phrase that says what kind of place it is: "Aden" in "the city of Aden". */
function namedByKind(scene: Scene, { sentence, first, last, head }: Mention): string | undefined {
  const { tokens } = scene.sentences[sentence]!;
  if (tokens[head + 1]?.form !== "of" || !placeWords.kind.has(tokens[head]!.lemma) || first > head) return undefined;
  let end = head + 1;
  while (end < last && tokens[end + 1]!.upos === "PROPN") end++;
  return end > head + 1 ? scene.report.text.slice(tokens[head + 2]!.start, tokens[end]!.end) : undefined;
}

/** The body that a noun at a token tells of, if it tells of no person as well: "company", not "operator" where the name may be a person's. */
function bodyAt(
  scene: Scene,
  sentence: number,
  token: number,
  first: number,
  isPerson: boolean,
): NounEntry | undefined {
  const { form } = scene.sentences[sentence]!.tokens[token]!;
  const entries = nounAt(scene.sentences[sentence]!, token, first, token, scene.actors)?.entries ?? [];
  if (entries.some(({ use }) => use === "role" || use === "thing") || (isPerson && /(?:er|or)$/.test(form)))
    return undefined;
  return entries.find(({ use, kind, named }) => use === "body" && named && kind !== "government");
}

/** Whether a phrase tells what the name beside it is: "the company, Acme, ..." and "Acme, a company", not "told the press, Jane Doe". */
function isTelling(scene: Scene, { form, sentence, first, last, head }: Mention, name: Mention): boolean {
  const { tokens } = scene.sentences[sentence]!;
  const { deprel, xpos } = tokens[head]!;
  if (form !== "nominal" || tokens[first]!.upos !== "DET" || deprel === "nmod:poss" || xpos !== "NN") return false;
  if (first > name.last) return true;
  const isApposed = tokens[name.head]!.deprel === "appos" && base(deprel) !== "nmod" && last + 2 === name.first;
  return isApposed && !/\p{L}/u.test(tokens[name.last + 1]?.form ?? "");
}

/** What a noun beside a name, or right before it, says of it: "Babanusa, the last garrison", "the company, Acme". */
function besideName(scene: Scene, mention: Mention, isPerson: boolean): Called | undefined {
  for (const other of appositionsOf(scene, mention)) {
    const { sentence, first, head } = other;
    const { lemma } = scene.sentences[sentence]!.tokens[head]!;
    if (!isTelling(scene, other, mention)) continue;
    if (placeWords.town.has(lemma)) return "place";
    const body = bodyAt(scene, sentence, head, first, isPerson);
    if (body) return body;
  }
  const start = mention.name?.first ?? mention.first;
  const hasNoun = start > mention.first && scene.sentences[mention.sentence]!.tokens[start - 1]!.xpos === "NN";
  return hasNoun ? bodyAt(scene, mention.sentence, start - 1, mention.first, isPerson) : undefined;
}

/** What a report says that its names are which no list knows. */
export function calledIn(
  scene: Scene,
  open: readonly Mention[],
  typeOf: (mention: Mention) => NameType | undefined,
): Map<string, Called> {
  const called = new Map<string, Called>();
  const surname = (mention: Mention) => surnameOf(nameWords(nameText(scene, mention)));
  const titled = new Set(open.filter((mention) => hasTitle(scene, mention)).map(surname));
  for (const mention of open) {
    if (titled.has(surname(mention))) continue;
    const told = besideName(scene, mention, typeOf(mention) === "person");
    if (told) called.set(nameText(scene, mention), told);
  }
  for (const mention of scene.mentions) {
    const name = namedByKind(scene, mention);
    if (name !== undefined) called.set(name, "place");
  }
  return called;
}
