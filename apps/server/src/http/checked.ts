import type { z } from "zod";
import type { Refusal } from "../wire/problem.ts";
import { Refused } from "./refused.ts";

type Target = Refusal["in"];
const TARGETS: Record<string, Target> = { query: "query", param: "path", header: "header", json: "body", form: "body" };

function valueAt(data: unknown, path: readonly PropertyKey[]): string | null {
  let at: unknown = data;
  for (const key of path) {
    // A list that was given with commas is still one string.
    if (typeof at === "string") break;
    at = typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined;
  }
  if (at === undefined || at instanceof File) return null;
  return typeof at === "string" ? at : JSON.stringify(at);
}

/** Of a choice of shapes, the issues with the shape that comes nearest: the one that is wrong furthest inside. */
function nearest(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  const depth = (issues: readonly z.core.$ZodIssue[]) => Math.max(0, ...issues.map(({ path }) => path.length));
  const [best = []] = issue.errors.toSorted((a, b) => depth(b) - depth(a));
  return best.flatMap((inner) => nearest({ ...inner, path: [...issue.path, ...inner.path] }));
}

function refusalsOf(error: z.core.$ZodError, where: Target, data: unknown): Refusal[] {
  return error.issues.flatMap(nearest).flatMap((issue) => {
    if (issue.code !== "unrecognized_keys") {
      const name = issue.path.map(String).join(".");
      return [{ in: where, name, value: valueAt(data, issue.path), detail: issue.message }];
    }
    return issue.keys.map((key) => ({
      in: where,
      name: [...issue.path.map(String), key].join("."),
      value: valueAt(data, [...issue.path, key]),
      detail: "is not known here",
    }));
  });
}

type Checked = { success: true } | { success: false; error: z.core.$ZodError; data?: unknown };

/** Refuses a request that its schema refuses, naming each parameter or field. */
export function refuseInvalid(result: Checked & { target: string }): void {
  if (result.success) return;
  const where = TARGETS[result.target] ?? "body";
  const errors = refusalsOf(result.error, where, result.data);
  const [first] = errors;
  const unknown = where === "query" && first?.detail === "is not known here";
  const code = unknown ? "UNKNOWN_PARAMETER" : where === "body" ? "INVALID_BODY" : "INVALID_PARAMETER";
  const detail = errors.map(({ name, detail }) => `${name || "The body"}: ${detail}`).join("; ");
  throw new Refused(code, `${detail}.`, unknown ? (first?.name ?? null) : (first?.value ?? null), { errors });
}

const NO_TEXT = /[\0\p{Surrogate}]/u;

function unprintable(value: unknown): boolean {
  if (typeof value === "string") return NO_TEXT.test(value);
  if (Array.isArray(value)) return value.some(unprintable);
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, item]) => NO_TEXT.test(key) || unprintable(item));
}

/** Refuses what no database holds as text: NUL and lone surrogates. */
export function refuseUnprintable(values: unknown, where: Target): void {
  if (unprintable(values)) throw new Refused("INVALID_CHARACTER", `The ${where} holds a character that is no text.`);
}
