import { readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const source = new URL("../../server/openapi.json", import.meta.url);
const target = new URL("../src/api/schema.d.ts", import.meta.url);

/** Errors have one shape, `Problem`, so that they need not be listed for each operation. */
function withoutErrors(document: { paths: Record<string, Record<string, { responses?: Record<string, unknown> }>> }) {
  for (const operations of Object.values(document.paths)) {
    for (const { responses } of Object.values(operations)) {
      for (const status of Object.keys(responses ?? {})) if (!status.startsWith("2")) delete responses?.[status];
    }
  }
  return document;
}

/** A named schema or null is written as "all of it and an object or null"; TypeScript wants the choice said as one. */
function withChoices(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withChoices);
  if (typeof value !== "object" || value === null) return value;
  const { allOf } = value as { allOf?: { $ref?: string; type?: string | string[] }[] };
  if (allOf?.length === 2 && allOf[0]?.$ref && Array.isArray(allOf[1]?.type))
    return { anyOf: [allOf[0], { type: "null" }] };
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withChoices(inner)]));
}

/** Types of the API, from the server's OpenAPI document. */
export async function apiTypes(): Promise<string> {
  const document = withChoices(withoutErrors(JSON.parse(readFileSync(source, "utf8"))));
  const types = await openapiTS(JSON.stringify(document));
  return `// Made from apps/server/openapi.json by \`npm run api-types -w apps/desk\`.\n\n${astToString(types)}`;
}

if (import.meta.main) writeFileSync(target, await apiTypes());
