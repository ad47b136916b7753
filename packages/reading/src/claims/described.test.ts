import { readerFiles } from "@onrecord/models";
import { expect, test } from "vitest";
import { loadReader } from "../load.ts";
import { read } from "../read.ts";

const reader = await loadReader(await readerFiles());

test.each<[text: string, source: string | null, described: string | null]>([
  ["Jane Roe, the mayor of Oslo, said that the bridge was safe.", "Jane Roe", "Jane Roe, the mayor of Oslo,"],
  ["Jane Roe, who leads the party, said that the bridge was safe.", "Jane Roe", "Jane Roe, who leads the party,"],
  ["The bridge was safe, said Jane Roe, the mayor of Oslo.", "Jane Roe", "Jane Roe, the mayor of Oslo"],
  ["Jane Roe of the Green Party said on Monday that the bridge was safe.", "Jane Roe", "Jane Roe of the Green Party"],
  ["The mayor said that the bridge was safe.", "The mayor", null],
  ["The mayor on Tuesday said that the bridge was safe.", "The mayor", null],
  ["It is believed that the bridge is safe.", null, null],
])("%s", (text, source, described) => {
  const [claim] = read({ text }, reader).claims;
  expect(claim?.source?.span.text ?? null).toBe(source);
  expect(claim?.source?.described?.text ?? null).toBe(described);
});
