import { expect, test } from "vitest";
import { fingerprint } from "../fingerprint.ts";
import { reportOf } from "../testing/report.ts";

const FERRY = [
  "Ferry Aldis sinks off Norport\nThe ferry Aldis sank off Norport in a gale; divers search the wreck for eleven missing deckhands.",
  "Divers reach the Aldis\nDivers who reached the wreck of the ferry Aldis, which sank in a gale, found none of the missing deckhands.",
];
const TALKS =
  "Ministers talk of tariffs\nTwo ministers met in Westmark to talk of tariffs on timber and of a quota for herring.";

const keysOf = (text: string, published: string | undefined) =>
  fingerprint(reportOf({ id: text.slice(0, 9), text, events: [], ...(published && { published }) }));

test.each([
  ["on one day", FERRY[1]!, "2024-03-02", "2024-03-02", true],
  ["two weeks apart", FERRY[1]!, "2024-03-02", "2024-03-16", true],
  ["two months apart", FERRY[1]!, "2024-03-02", "2024-05-03", true],
  ["a year apart", FERRY[1]!, "2024-03-02", "2025-03-02", false],
  ["one without a date", FERRY[1]!, "2024-03-02", undefined, true],
  ["both without a date", FERRY[1]!, undefined, undefined, true],
  ["of something else on one day", TALKS, "2024-03-02", "2024-03-02", false],
])("reports %s are compared or not, whichever comes first", (_, text, first, second, compared) => {
  const [a, b] = [keysOf(FERRY[0]!, first), keysOf(text, second)];
  const finds = (one: typeof a, other: typeof a) => one.asks.some((key) => other.keys.includes(key));
  expect([finds(a, b), finds(b, a)]).toEqual([compared, compared]);
});
