import { z } from "@hono/zod-openapi";

const words = z.string().trim().min(1).max(2000);

/** What is known of a report beside its text. */
export const Metadata = z.strictObject({
  title: words.optional(),
  outlet: words.optional(),
  author: words.optional(),
  url: z
    .url({ protocol: /^https?$/ })
    .max(2000)
    .optional(),
  /** ISO 8601 date or instant. */
  published: z.iso
    .date()
    .or(z.iso.datetime({ offset: true }))
    .optional(),
});

/** A report given as text, which is kept exactly as it is given. */
export const IncomingReport = Metadata.extend({ text: z.string().min(1) });

export const IncomingUrl = z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(2000) });

/** Files as a form sends them; what is known of them holds for each. */
export const Upload = Metadata.extend({
  file: z
    .custom<File | File[]>((value) => [value].flat().every((file) => file instanceof File), "a file")
    .openapi({ type: "array", items: { type: "string", format: "binary" } }),
});

export type Metadata = z.infer<typeof Metadata>;
