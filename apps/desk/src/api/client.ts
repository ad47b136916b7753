import createClient from "openapi-fetch";
import type { components, paths } from "./schema.d.ts";

export type Schemas = components["schemas"];
export type Problem = Schemas["Problem"];

/** What the API refused, or could not be asked. */
export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail);
    this.name = "ProblemError";
    this.problem = problem;
  }
}

const unreachable: Problem = {
  type: "about:blank",
  title: "The server does not answer",
  status: 0,
  detail: "The desk could not reach the Onrecord server that it came from.",
  code: "UNREACHABLE",
  value: null,
  next: "See whether `onrecord serve` still runs, then try again.",
};

/** The problem that an answer holds; a proxy's page that is no problem document becomes one. */
export async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text().catch(() => "");
  try {
    const body = JSON.parse(text) as Partial<Problem>;
    if (typeof body.detail === "string" && typeof body.code === "string") return body as Problem;
  } catch {}
  return {
    ...unreachable,
    title: "The answer is not from Onrecord",
    status: response.status,
    detail: `${response.url} answered ${response.status} ${response.statusText}`.trim(),
    code: "UNEXPECTED_ANSWER",
    next: "See what stands between this browser and the server, then try again.",
  };
}

export const client = createClient<paths>({ baseUrl: "/" });

client.use({
  async onResponse({ response }) {
    if (!response.ok) throw new ProblemError(await problemOf(response));
  },
  onError({ error }) {
    return error instanceof ProblemError ? error : new ProblemError(unreachable);
  },
});

/**
 * The body of an answer; every error has been thrown before. The rows are those of `@onrecord/record`, from which the server makes
 * its document and against which it checks its answers.
 */
export async function body<T>(answer: Promise<{ data?: unknown }>): Promise<T> {
  return (await answer).data as T;
}
