import type { Name, Sentence } from "@onrecord/language";
import type { Actors } from "../lexicon/actors.ts";
import { type Mention, stage } from "../stage.ts";
import { headsOf } from "./heads.ts";
import { namesOf } from "./names.ts";

function namesBySentence(names: readonly Name[], sentences: number): Name[][] {
  const lists: Name[][] = Array.from({ length: sentences }, () => []);
  for (const name of names) lists[name.sentence]?.push(name);
  return lists;
}

function mentionsOf(
  text: string,
  sentence: Sentence,
  names: readonly Name[],
  actors: Actors,
): Omit<Mention, "index">[] {
  const known = namesOf(text, sentence, names, actors);
  return headsOf(sentence, known, actors).map(({ head, first, last, form, name, rule }) => {
    const start = sentence.tokens[first]!.start;
    const end = sentence.tokens[last]!.end;
    const span = { start, end, text: text.slice(start, end) };
    return { sentence: sentence.index, first, last, head, form, ...(name && { name }), span, rule };
  });
}

/** Every noun phrase of the text: names, nouns and pronouns with the words that belong to them. */
export const mentions = stage({
  name: "mentions",
  reads: ["analysis"],
  writes: "mentions",
  judgedBy: "claims.source_exact",
  run({ analysis }, { lexicon }) {
    const names = namesBySentence(analysis.names, analysis.sentences.length);
    const found = analysis.sentences.flatMap((sentence, i) =>
      mentionsOf(analysis.text, sentence, names[i] ?? [], lexicon.actors),
    );
    return found.map((mention, index) => ({ index, ...mention }));
  },
});
