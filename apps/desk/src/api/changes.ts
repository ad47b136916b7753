import type { Decision, DecisionInput } from "@onrecord/record/asking";
import { body, client, ProblemError, problemOf, type Schemas } from "./client.ts";

export interface Metadata {
  title?: string;
  outlet?: string;
  published?: string;
}

type Job = Schemas["Job"];

/** Seconds to wait for a reading before the answer says that it goes on in the background. */
const WAIT = 30;

/** Text as it is pasted; waits for its reading. */
export const addText = (report: Metadata & { text: string }): Promise<Job> =>
  body(client.POST("/api/reports", { params: { query: { wait: WAIT } }, body: report }));

/** A page of the web, fetched by the server; waits for its reading. */
export const addUrl = (url: string): Promise<Job> =>
  body(client.POST("/api/reports/url", { params: { query: { wait: WAIT } }, body: { url } }));

/** Files in any form that `onrecord read` takes; their reading goes on in the background. */
export async function addFiles(files: readonly File[]): Promise<Job> {
  const form = new FormData();
  for (const file of files) form.append("file", file);
  const response = await fetch("/api/reports", { method: "POST", body: form });
  if (!response.ok) throw new ProblemError(await problemOf(response));
  return response.json() as Promise<Job>;
}

export const addFeed = (url: string) => body<Schemas["Feed"]>(client.POST("/api/feeds", { body: { url } }));
export const removeFeed = (id: string) => body<void>(client.DELETE("/api/feeds/{id}", { params: { path: { id } } }));
export const pullFeeds = (feeds?: string[]) =>
  body<Job>(client.POST("/api/feeds/pull", { body: feeds ? { feeds } : {} }));
export const reread = () => body<Job>(client.POST("/api/reread", { body: {} }));

export async function importOpml(file: File): Promise<Schemas["OpmlOutcome"]> {
  const response = await fetch("/api/feeds.opml", {
    method: "POST",
    headers: { "content-type": "text/x-opml" },
    body: await file.text(),
  });
  if (!response.ok) throw new ProblemError(await problemOf(response));
  return response.json() as Promise<Schemas["OpmlOutcome"]>;
}

export const decide = (decision: DecisionInput) =>
  body<Decision>(client.POST("/api/decisions", { body: decision as Schemas["DecisionInput"] }));

export const login = (name: string, password: string) =>
  body<Schemas["Me"]>(client.POST("/api/session", { body: { name, password } }));
export const logout = () => body<void>(client.DELETE("/api/session"));
export const changePassword = (change: Schemas["PasswordChange"]) =>
  body<void>(client.PUT("/api/me/password", { body: change }));
export const addUser = (user: Schemas["UserInput"]) => body<Schemas["User"]>(client.POST("/api/users", { body: user }));
export const changeUser = (id: string, change: Schemas["UserChange"]) =>
  body<Schemas["User"]>(client.PATCH("/api/users/{id}", { params: { path: { id } }, body: change }));
export const addToken = (token: Schemas["TokenInput"]) =>
  body<Schemas["NewToken"]>(client.POST("/api/tokens", { body: token }));
export const removeToken = (id: string) => body<void>(client.DELETE("/api/tokens/{id}", { params: { path: { id } } }));
