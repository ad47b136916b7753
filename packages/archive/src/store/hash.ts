import { createHash } from "node:crypto";

/** SHA-256 of a text in hexadecimal. */
export const sha256 = (text: string): string => createHash("sha256").update(text, "utf8").digest("hex");

/** Kinds of ids, told apart by how they begin. */
export type IdKind = "report" | "event" | "claim" | "agreement" | "mention" | "actor";

const PREFIXES: Readonly<Record<IdKind, string>> = {
  report: "rp",
  event: "ev",
  claim: "cl",
  agreement: "ag",
  mention: "am",
  actor: "ac",
};

/** An id made of what it stands for: the same parts give the same id on every machine. */
export const idOf = (kind: IdKind, ...parts: readonly (string | number)[]): string =>
  `${PREFIXES[kind]}-${sha256(JSON.stringify(parts)).slice(0, 20)}`;
