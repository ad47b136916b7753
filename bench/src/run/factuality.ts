import { join } from "node:path";
import { analyse } from "@onrecord/language";
import { statusOf } from "@onrecord/reading/events";
import type { Status } from "@onrecord/record";
import { readLines } from "../data/files.ts";
import { percent, type Row } from "../rows.ts";
import { type Fact, factOf, factOfStatus, scoreFacts } from "../score/factuality.ts";
import type { Context } from "./context.ts";

/** A tokenized sentence with predicates; `span1` is in its tokens, which single blanks part. */
interface FactRow {
  readonly text: string;
  readonly targets: readonly { readonly span1: readonly [number, number]; readonly label: number }[];
}

interface Corpus {
  readonly name: string;
  readonly file: string;
  /** What its annotators take for the fact of what is only told to come: UW asks what will be so, UDS-IH2 what is. */
  readonly planned: Fact;
}

const CORPORA: readonly Corpus[] = [
  { name: "UW", file: "UW_dev.jsonl.gz", planned: "happened" },
  { name: "UDS-IH2", file: "UDS_IH2_dev.jsonl.gz", planned: "not happened" },
];

/** Where each blank-parted token of a text begins. */
const startsOf = (text: string): number[] => [...text.matchAll(/\S+/g)].map(({ index }) => index);

export const factualityRows = async (context: Context): Promise<Row[]> => {
  const language = await context.language();
  return CORPORA.flatMap(({ name, file, planned }): Row[] => {
    const rows = readLines<FactRow>(join(context.data, "factuality", file));
    const told = rows.flatMap(({ text, targets }, i): [Fact, Status][] => {
      if (i % 100 === 0) context.progress(`factuality: ${name} ${i} of ${rows.length}`);
      const starts = startsOf(text);
      const { sentences } = analyse(text, language);
      return targets.flatMap(({ span1: [first], label }): [Fact, Status][] => {
        const at = starts[first];
        for (const sentence of sentences) {
          const token = sentence.tokens.find(({ start }) => start === at);
          if (token) return [[factOf(label), statusOf(sentence, token.i)]];
        }
        return [];
      });
    });
    const { classes, macroF1 } = scoreFacts(told.map(([fact, status]) => [fact, factOfStatus(status)]));
    const asCounted = scoreFacts(told.map(([fact, status]) => [fact, factOfStatus(status, planned)]));
    return [
      { section: "factuality", name: `${name} macro-F1`, value: percent(macroF1) },
      {
        section: "factuality",
        name: `${name} macro-F1, plans counted as ${planned}`,
        value: percent(asCounted.macroF1),
      },
      ...classes.map(
        ({ fact, f1 }): Row => ({ section: "factuality", name: `${name} ${fact} F1`, value: percent(f1) }),
      ),
    ];
  });
};
