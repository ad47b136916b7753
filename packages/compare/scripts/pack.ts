import { readFileSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";

const words = z.array(z.string().min(1));

/** How each lexicon looks. */
const SCHEMAS = {
  stopwords: z.array(words),
  synonyms: z.array(words.min(2)),
  wires: z.array(z.strictObject({ name: z.string(), names: words.min(1) })),
};

for (const [name, schema] of Object.entries(SCHEMAS)) {
  const data = schema.parse(parse(readFileSync(new URL(`../lexicon/${name}.yaml`, import.meta.url), "utf8")));
  const packed = `${JSON.stringify(data)}\n`;
  writeFileSync(new URL(`../src/lexicon/${name}.packed.json`, import.meta.url), packed);
  console.log(`${name}: ${packed.length} bytes packed`);
}
