import { z } from "zod";
import { HAPPENING_LISTS, type HappeningList, type PackedHappenings } from "../../src/lexicon/happenings.types.ts";

const words = z.array(z.string()).min(1);

export const schema = z.strictObject(
  Object.fromEntries(HAPPENING_LISTS.map((list) => [list, words])) as Record<HappeningList, typeof words>,
);

export function compile(files: readonly unknown[]): PackedHappenings {
  return files[0] as PackedHappenings;
}
