import type { z } from "zod";
import { ArchiveError } from "../errors.ts";

/** A filter as its schema has it. Throws {@link ArchiveError} `FILTER_INVALID` with the field that is wrong. */
export function checked<T>(schema: z.ZodType<T>, filter: unknown): T {
  const parsed = schema.safeParse(filter);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new ArchiveError(
    "FILTER_INVALID",
    issue?.path.join(".") || "filter",
    `is not as a filter has it: ${issue?.message ?? "wrong form"}.`,
    "The schemas of @onrecord/record/asking say what each filter takes.",
  );
}
