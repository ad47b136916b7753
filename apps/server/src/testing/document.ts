import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { openApiDocument } from "../document.ts";

export interface Parameter {
  readonly name: string;
  readonly in: "query" | "path";
  readonly required?: boolean;
  readonly schema: Record<string, unknown>;
}

interface Content {
  readonly content?: Readonly<Record<string, { readonly schema: object }>>;
}

export interface Operation {
  readonly path: string;
  readonly method: string;
  readonly id: string;
  readonly role: string;
  readonly parameters: readonly Parameter[];
  readonly requestBody?: Content;
  readonly responses: Readonly<Record<string, Content>>;
}

const document = JSON.parse(JSON.stringify(openApiDocument())) as {
  paths: Record<string, Record<string, Omit<Operation, "path" | "method"> & { operationId: string; "x-role": string }>>;
  components: { schemas: Record<string, object> };
};

/** The schemas that the document lists by name. */
export const SCHEMAS: Readonly<Record<string, object>> = document.components.schemas;

/** What the document says, one entry an operation. */
export const OPERATIONS: readonly Operation[] = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({
    ...operation,
    path,
    method,
    id: operation.operationId,
    role: operation["x-role"],
    parameters: operation.parameters ?? [],
  })),
);

const ajv = new Ajv2020({ strict: false, allErrors: true });
addFormats.default(ajv);
ajv.addSchema({ $id: "onrecord:", components: document.components });
const validators = new Map<object, ValidateFunction>();

function validator(schema: object): ValidateFunction {
  const known = validators.get(schema);
  if (known) return known;
  const made = ajv.compile(JSON.parse(JSON.stringify(schema).replaceAll('"#/components', '"onrecord:#/components')));
  validators.set(schema, made);
  return made;
}

/** What is wrong with an answer by the document; an empty list where it is as documented. */
export async function faults(operation: Operation, response: Response): Promise<string[]> {
  const documented = operation.responses[response.status];
  const body = await response.text();
  if (!documented) return [`status ${response.status} is not documented: ${body.slice(0, 300)}`];
  if (!documented.content) return body === "" ? [] : [`a body where none is documented: ${body.slice(0, 300)}`];
  const type = response.headers.get("content-type")?.split(";")[0] ?? "";
  const media = documented.content[type];
  if (!media) return [`media type ${type} is not documented for ${response.status}`];
  if (!/json$/.test(type) || type === "application/x-ndjson") return [];
  const parsed: unknown = JSON.parse(body);
  if ((media.schema as { type?: string }).type === "string") return [];
  const validate = validator(media.schema);
  return validate(parsed)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
