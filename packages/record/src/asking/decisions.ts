import { z } from "zod";

const subject = { kind: z.enum(["event", "claim", "agreement", "actor", "report"]), id: z.string() };

/**
 * What a person says of a mark. Decisions are appended, never changed: `undo` takes an earlier one back. They are kept apart from
 * readings and replayed over every new one.
 */
export const DecisionInput = z.discriminatedUnion("action", [
  z.object({ action: z.literal("accept"), subject: z.object(subject), note: z.string().optional() }),
  z.object({ action: z.literal("reject"), subject: z.object(subject), note: z.string().optional() }),
  z.object({
    action: z.literal("correct"),
    subject: z.object(subject),
    /** Name of a field of the mark ("type", "status", "actors", "recipients", "time", "place", "claim", "source", ...) and its new value. */
    field: z.string(),
    value: z.json(),
    note: z.string().optional(),
  }),
  z.object({ action: z.literal("note"), subject: z.object(subject), note: z.string().min(1) }),
  z.object({ action: z.literal("merge"), subject: z.object(subject), into: z.string(), note: z.string().optional() }),
  z.object({ action: z.literal("split"), subject: z.object(subject), name: z.string(), note: z.string().optional() }),
  z.object({ action: z.literal("undo"), decision: z.string() }),
]);

export const Decision = z.object({
  id: z.string(),
  by: z.string(),
  at: z.string(),
  input: DecisionInput,
  /** Set where the present reading no longer has the mark it speaks of. */
  orphaned: z.boolean(),
});

export type DecisionInput = z.infer<typeof DecisionInput>;
export type Decision = z.infer<typeof Decision>;
