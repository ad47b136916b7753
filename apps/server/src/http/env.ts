import type { HttpBindings } from "@hono/node-server";
import type { OpenAPIHono } from "@hono/zod-openapi";
import type { Role } from "../wire/team.ts";

/** Who makes a request. */
export interface Person {
  /** Id of the account; null in local mode. */
  readonly id: string | null;
  readonly name: string;
  readonly role: Role;
  /** Hash of the session that the request came with, if it came with one. */
  readonly session: string | null;
}

export interface AppEnv {
  Bindings: Partial<HttpBindings>;
  Variables: {
    person: Person;
    /** Where the request comes from; null where that cannot be told. */
    address: string | null;
    /** The JSON of the answer where it was made as text: what keeps answers need not read it back out of the response. */
    text?: string;
  };
}

export type App = OpenAPIHono<AppEnv>;
