import { html } from "hono/html";
import type { openApiDocument } from "../document.ts";

type Document = ReturnType<typeof openApiDocument>;
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly items?: Schema;
  readonly prefixItems?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: Schema | boolean;
  readonly description?: string;
}

const plain = (value: unknown) => (typeof value === "string" ? `"${value}"` : JSON.stringify(value));

/** A schema in the words of a type. */
function shape(schema: Schema | undefined): unknown {
  if (!schema) return "anything";
  if (schema.$ref) {
    const name = schema.$ref.split("/").at(-1) ?? "";
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  if (schema.enum) return schema.enum.map(plain).join(" | ");
  const options = schema.oneOf ?? schema.anyOf;
  if (options) return html`${options.map((option, i) => html`${i > 0 ? " | " : ""}${shape(option)}`)}`;
  if (schema.prefixItems) {
    return html`[${schema.prefixItems.map((item, i) => html`${i > 0 ? ", " : ""}${shape(item)}`)}]`;
  }
  if (schema.items) return html`list of ${shape(schema.items)}`;
  if (schema.properties) return html`{ ${fields(schema)} }`;
  if (typeof schema.additionalProperties === "object") return html`{ [name]: ${shape(schema.additionalProperties)} }`;
  return [schema.type ?? "anything"].flat().join(" | ");
}

function fields(schema: Schema): unknown {
  const entries = Object.entries(schema.properties ?? {});
  return entries.map(([name, field], i) => {
    const optional = schema.required?.includes(name) ? "" : "?";
    return html`${i > 0 ? "; " : ""}<b>${name}</b>${optional}: ${shape(field)}`;
  });
}

const content = (holder: { content?: Record<string, { schema?: unknown }> } | undefined) =>
  Object.entries(holder?.content ?? {}).map(
    ([type, { schema }]) => html`<code>${type}</code> <span class="shape">${shape(schema as Schema)}</span><br />`,
  );

interface Operation {
  readonly summary?: string;
  readonly description?: string;
  readonly operationId?: string;
  readonly "x-role"?: string;
  readonly parameters?: readonly {
    name: string;
    in: string;
    required?: boolean;
    description?: string;
    schema: Schema;
  }[];
  readonly requestBody?: { content?: Record<string, { schema?: unknown }> };
  readonly responses: Record<string, { description: string; content?: Record<string, { schema?: unknown }> }>;
}

const operation = (path: string, method: string, op: Operation) => html`
  <article id="${op.operationId}">
    <h3><code class="${method}">${method.toUpperCase()}</code> <code>${path}</code></h3>
    <p>${op.summary}. <span class="role">${op["x-role"]}</span></p>
    ${op.description ? html`<p>${op.description}</p>` : ""}
    ${op.parameters ? parameters(op.parameters) : ""}
    ${op.requestBody ? html`<h4>Body</h4><p>${content(op.requestBody)}</p>` : ""}
    <h4>Answers</h4>
    <dl>
      ${Object.entries(op.responses).map(
        ([status, response]) => html`<dt>${status}</dt>
          <dd>${response.description}${status < "300" ? html`<br />${content(response)}` : ""}</dd>`,
      )}
    </dl>
  </article>
`;

const parameters = (all: NonNullable<Operation["parameters"]>) => html`
  <h4>Parameters</h4>
  <table>
    <thead>
      <tr><th scope="col">Name</th><th scope="col">In</th><th scope="col">Values</th><th scope="col">Meaning</th></tr>
    </thead>
    <tbody>
      ${all.map(
        (each) => html`<tr>
          <th scope="row">${each.name}${each.required ? " (needed)" : ""}</th>
          <td>${each.in}</td>
          <td class="shape">${shape(each.schema)}</td>
          <td>${each.description ?? ""}</td>
        </tr>`,
      )}
    </tbody>
  </table>
`;

/** The API's document as a page: no script, nothing from elsewhere. */
export function docsPage(document: Document) {
  const paths = Object.entries(document.paths ?? {});
  const schemas = Object.entries((document.components?.schemas ?? {}) as Record<string, Schema>);
  const operations = paths.flatMap(([path, item]) =>
    Object.entries(item as Record<string, Operation>).map(([method, op]) => ({ path, method, op })),
  );
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>Onrecord API ${document.info.version}</title>
        <link rel="stylesheet" href="/api/docs.css" />
      </head>
      <body>
        <header>
          <h1>Onrecord API ${document.info.version}</h1>
          <p>${document.info.description}</p>
          <p><a href="/api/openapi.json">openapi.json</a> holds all of this for programs.</p>
        </header>
        <nav aria-label="Operations">
          <ul>
            ${operations.map(
              ({ path, method, op }) =>
                html`<li><a href="#${op.operationId}"><code>${method.toUpperCase()} ${path}</code></a></li>`,
            )}
          </ul>
        </nav>
        <main>
          <h2>Operations</h2>
          ${operations.map(({ path, method, op }) => operation(path, method, op))}
          <h2>Schemas</h2>
          ${schemas.map(
            ([name, schema]) => html`<section id="schema-${name}">
              <h3>${name}</h3>
              <p class="shape">${shape(schema)}</p>
            </section>`,
          )}
        </main>
      </body>
    </html>`;
}

export const DOCS_STYLE = `:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; margin: 0 auto; max-width: 72rem; padding: 1rem; }
code, .shape { font: 0.9em/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
article, section { border-top: 1px solid #8888; padding-block: 0.5rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #8884; padding: 0.25rem 0.5rem; text-align: start; vertical-align: top; }
nav ul { columns: 20rem; list-style: none; padding: 0; }
.role { border: 1px solid; border-radius: 0.5rem; padding: 0 0.5rem; }
dt { font-weight: bold; }
dd { margin-inline-start: 2rem; }
`;
