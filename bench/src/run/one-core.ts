import { readFileSync } from "node:fs";
import { analyse, segment } from "@onrecord/language";
import { read } from "@onrecord/reading";
import { openReader } from "./context.ts";
import { cpuMilliseconds, type Timed } from "./timing.ts";

/**
 * Child process of the speed part: reads the reports of the JSON file named by the first argument on one thread and prints
 * what it measured as JSON.
 */
const { before: first, texts } = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as Timed;

const loading = performance.now();
const reader = await openReader();
const loaded = performance.now() - loading;

for (const text of first) read({ text }, reader);
const cpu = process.cpuUsage();
const times = texts.map((text) => {
  const before = performance.now();
  read({ text }, reader);
  return performance.now() - before;
});
const busy = cpuMilliseconds(cpu);
const beforeLanguage = performance.now();
let sentences = 0;
let tokens = 0;
for (const text of texts) {
  const analysis = analyse(text, reader.language);
  sentences += analysis.sentences.length;
  for (const sentence of analysis.sentences) tokens += sentence.tokens.length;
}
const language = performance.now() - beforeLanguage;
const beforeSplit = performance.now();
for (const text of texts) segment(text);
const split = performance.now() - beforeSplit;
const peak = process.resourceUsage().maxRSS / 1024;

process.stdout.write(JSON.stringify({ loaded, times, sentences, tokens, language, split, busy, peak }));
