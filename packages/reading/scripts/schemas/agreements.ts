import { AGREEMENT_KINDS } from "@onrecord/record";
import { z } from "zod";
import {
  AGREEMENT_LISTS,
  type AgreementList,
  type PackedAgreements,
  PROGRESS,
  type Progress,
} from "../../src/lexicon/agreements.types.ts";

const words = z.array(z.string()).min(1);

export const schema = z.strictObject({
  nouns: z.record(
    z.string(),
    z.strictObject({ kind: z.enum(AGREEMENT_KINDS), broad: z.string(), weak: z.boolean().optional() }),
  ),
  stages: z.record(z.enum(PROGRESS), words),
  deeds: z.record(z.enum(PROGRESS), words),
  known: z.record(
    z.string(),
    z.strictObject({
      kind: z.enum(AGREEMENT_KINDS),
      names: words,
      marks: words.optional(),
      parties: z.array(z.string().regex(/^[A-Z]{3}$/)).optional(),
    }),
  ),
  ...(Object.fromEntries(AGREEMENT_LISTS.map((list) => [list, words])) as Record<AgreementList, typeof words>),
});

/** Word to what it says; a word may stand in one stage only. */
function byWord(stages: Partial<Record<Progress, string[]>>): Record<string, Progress> {
  const found: Record<string, Progress> = {};
  for (const [progress, list] of Object.entries(stages) as [Progress, string[]][]) {
    for (const word of list) {
      if (word in found)
        throw new Error(`agreements.yaml: "${word}" stands in two stages, ${found[word]} and ${progress}`);
      found[word] = progress;
    }
  }
  return found;
}

export function compile(files: readonly unknown[]): PackedAgreements {
  const { nouns, stages, deeds, known, ...lists } = files[0] as z.infer<typeof schema>;
  return {
    nouns: nouns as PackedAgreements["nouns"],
    verbs: byWord(stages),
    deeds: byWord(deeds),
    known: known as PackedAgreements["known"],
    lists,
  };
}
