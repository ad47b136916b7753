import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Logger } from "pino";
import type { Problem, Refusal } from "../wire/problem.ts";
import { FOREIGN_STATUS, PROBLEMS, type ProblemCode } from "./problems.ts";
import { Refused } from "./refused.ts";

const LONGEST_VALUE = 500;

const shown = (value: string | null): string | null =>
  value === null ? null : value.toWellFormed().replaceAll("\0", "\uFFFD").slice(0, LONGEST_VALUE);

function problem(
  code: string,
  [status, title, next]: readonly [number, string, string],
  detail: string,
  value: string | null,
  errors?: readonly Refusal[],
): Problem {
  const type = `/api/problems/${code}`;
  const shape = { type, title, status, detail: detail.toWellFormed(), code, value: shown(value), next };
  return errors ? { ...shape, errors: errors.map((each) => ({ ...each, value: shown(each.value) })) } : shape;
}

const own = (code: ProblemCode, detail: string, value: string | null = null) =>
  problem(code, PROBLEMS[code], detail, value);

/** Errors of the other packages carry a code, the offending value and the next step. */
interface Coded extends Error {
  readonly code: string;
  readonly next: string;
  readonly value?: string;
  readonly input?: string;
}

const isCoded = (error: unknown): error is Coded =>
  error instanceof Error && "code" in error && typeof error.code === "string" && "next" in error;

const FROM_HONO: Record<number, ProblemCode> = {
  400: "INVALID_JSON",
  413: "BODY_TOO_LARGE",
  415: "MEDIA_TYPE_UNSUPPORTED",
};

/** A problem with a code of another package; null where none of them has such codes. */
export function foreignProblem(code: string, detail: string, value: string | null, next: string): Problem | null {
  const known = FOREIGN_STATUS.find(([pattern]) => pattern.test(code));
  return known ? problem(code, [known[1], known[2], next], detail, value) : null;
}

/** The problem that an error is; null for a fault that nobody foresaw. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Refused) {
    const [status, title, next] = PROBLEMS[error.code];
    return problem(error.code, [status, title, error.more.next ?? next], error.message, error.value, error.more.errors);
  }
  if (error instanceof HTTPException) {
    const code = FROM_HONO[error.status];
    return code ? own(code, `${PROBLEMS[code][1]}.`) : null;
  }
  if (!isCoded(error)) return null;
  return foreignProblem(error.code, error.message, error.value ?? error.input ?? null, error.next);
}

/** Answers with the problem that an error is. Faults are logged whole and told without what is inside. */
export function answerError(error: unknown, c: Context, log: Logger): Response {
  const known = problemOf(error);
  if (!known || known.status >= 500)
    log.error({ err: error, method: c.req.method, path: c.req.path }, "request failed");
  const told = known ?? own("INTERNAL", "The request could not be answered.");
  const headers = error instanceof Refused ? error.more.headers : undefined;
  return c.body(JSON.stringify(told), told.status as 400, {
    "content-type": "application/problem+json",
    "cache-control": "no-store",
    ...headers,
  });
}
