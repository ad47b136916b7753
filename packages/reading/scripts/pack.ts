import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { LineCounter, parseDocument } from "yaml";
import type { ZodType } from "zod";

/** What a file under scripts/schemas exports: how a lexicon's YAML looks, and what is packed of it. */
interface LexiconSchema {
  readonly schema: ZodType;
  compile(files: readonly unknown[]): unknown;
}

const here = dirname(fileURLToPath(import.meta.url));
const source = join(here, "..", "lexicon");
const target = join(here, "..", "src", "lexicon");
let mistakes = 0;

function sourcesOf(name: string): string[] {
  const single = join(source, `${name}.yaml`);
  const folder = join(source, name);
  const many = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".yaml")) : [];
  return [...(existsSync(single) ? [single] : []), ...many.sort().map((file) => join(folder, file))];
}

function report(file: string, line: number | undefined, message: string): void {
  mistakes++;
  console.error(`${relative(process.cwd(), file)}${line === undefined ? "" : `:${line}`}: ${message}`);
}

/** Reads and checks one YAML file; every mistake is reported with its line. */
function load(file: string, schema: ZodType): unknown {
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(file, "utf8"), { lineCounter: lines });
  for (const error of document.errors)
    report(file, lines.linePos(error.pos[0]).line, error.message.split("\n")[0] ?? "");
  if (document.errors.length > 0) return undefined;
  const checked = schema.safeParse(document.toJS());
  if (checked.success) return checked.data;
  for (const issue of checked.error.issues) {
    const node = document.getIn(issue.path, true) as { range?: [number, number, number] } | undefined;
    const line = node?.range ? lines.linePos(node.range[0]).line : undefined;
    report(file, line, `${issue.path.join(".")}: ${issue.message}`);
  }
  return undefined;
}

const schemas = readdirSync(join(here, "schemas")).filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"));
const only = process.argv.slice(2);
for (const file of schemas.sort()) {
  const name = file.replace(/\.ts$/, "");
  if (only.length > 0 && !only.includes(name)) continue;
  const { schema, compile } = (await import(pathToFileURL(join(here, "schemas", file)).href)) as LexiconSchema;
  const files = sourcesOf(name);
  const data = files.map((path) => load(path, schema));
  if (data.includes(undefined)) continue;
  const packed = JSON.stringify(compile(data));
  writeFileSync(join(target, `${name}.packed.json`), `${packed}\n`);
  console.log(`${name}: ${files.length} files, ${packed.length} bytes packed`);
}

if (mistakes > 0) {
  console.error(`${mistakes} mistakes; the lexicons that have them were not packed`);
  process.exit(1);
}

const hash = createHash("sha256");
const packed = readdirSync(target).filter((file) => file.endsWith(".packed.json") && file !== "version.packed.json");
for (const file of packed.sort()) hash.update(`${file}\n`).update(readFileSync(join(target, file)));
writeFileSync(join(target, "version.packed.json"), `${JSON.stringify(hash.digest("hex").slice(0, 12))}\n`);
