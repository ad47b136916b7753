import { z } from "@hono/zod-openapi";

/** One parameter or field that was refused. */
const Refusal = z.object({
  in: z.enum(["query", "path", "header", "body"]),
  /** Name of the parameter, or the path of the field with dots. */
  name: z.string(),
  value: z.string().nullable(),
  detail: z.string(),
});

/** The one shape of every error (RFC 9457), with the code, the offending value and the next step. */
export const Problem = z.object({
  /** Where the code is explained; relative to the server. */
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  value: z.string().nullable(),
  next: z.string(),
  errors: z.array(Refusal).optional(),
});

export type Refusal = z.infer<typeof Refusal>;
export type Problem = z.infer<typeof Problem>;
