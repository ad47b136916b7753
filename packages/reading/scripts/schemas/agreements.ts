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
  ...(Object.fromEntries(AGREEMENT_LISTS.map((list) => [list, words])) as Record<AgreementList, typeof words>),
});

export function compile(files: readonly unknown[]): PackedAgreements {
  const { nouns, stages, ...lists } = files[0] as z.infer<typeof schema>;
  const verbs: Record<string, Progress> = {};
  for (const [progress, list] of Object.entries(stages) as [Progress, string[]][]) {
    for (const verb of list) {
      if (verb in verbs)
        throw new Error(`agreements.yaml: "${verb}" stands in two stages, ${verbs[verb]} and ${progress}`);
      verbs[verb] = progress;
    }
  }
  return { nouns: nouns as PackedAgreements["nouns"], verbs, lists };
}
