import { z } from "zod";

const code = z.string().regex(/^[A-Z]{3}$/);
const at = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const also = z.array(z.string()).default([]);

export const countries = z.array(
  z.strictObject({ code, iso2: z.string().regex(/^[A-Z]{2}$/), name: z.string(), also, at }),
);

export const regions = z.record(code, z.record(z.string(), at));

export const areas = z.array(
  z.strictObject({ name: z.string(), also, kind: z.enum(["water", "area"]), at, countries: z.array(code).default([]) }),
);

export const cityNames = z.strictObject({
  names: z.array(z.strictObject({ country: code, city: z.string(), use: z.array(z.string()).min(1) })),
  more: z.array(z.strictObject({ name: z.string(), also, country: code, at })),
});

const list = z.array(z.string());
export const words = z.strictObject({ after: list, before: list, articles: list });

export interface GazetteerLists {
  readonly countries: z.infer<typeof countries>;
  readonly regions: z.infer<typeof regions>;
  readonly areas: z.infer<typeof areas>;
  readonly cityNames: z.infer<typeof cityNames>;
  readonly words: z.infer<typeof words>;
}
