import type { Refusal } from "../wire/problem.ts";
import type { ProblemCode } from "./problems.ts";

interface More {
  readonly errors?: readonly Refusal[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Instead of the catalogue's. */
  readonly next?: string;
}

/** A request that is refused; `http/answer.ts` makes a problem of it. */
export class Refused extends Error {
  readonly code: ProblemCode;
  /** The offending value, where it may be shown. */
  readonly value: string | null;
  readonly more: More;

  constructor(code: ProblemCode, detail: string, value: string | null = null, more: More = {}) {
    super(detail);
    this.name = "Refused";
    this.code = code;
    this.value = value;
    this.more = more;
  }
}

/** What was asked for, or a refusal that names the id. */
export function found<T>(value: T | null, kind: string, id: string): T {
  if (value === null) throw new Refused("NOT_FOUND", `There is no ${kind} with this id.`, id);
  return value;
}
