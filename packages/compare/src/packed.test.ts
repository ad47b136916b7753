import { expect, test } from "vitest";
import { fingerprint } from "./fingerprint.ts";
import { pack, unpack } from "./packed.ts";
import { compareReports } from "./story/compare.ts";
import { reportOf } from "./testing/report.ts";

const TEXT =
  "Divers reach the Aldis\nDivers who reached the wreck of the ferry Aldis, which sank off Norport in 1987, found 11 lamps, said Iver Brandt. Brandt leads them.";
const printOf = (id: string, published: string | undefined, text = TEXT) =>
  fingerprint(
    reportOf({
      ...{ id, text, ...(published && { published }) },
      entities: [{ id: "n1", kind: "person", name: "Iver Brandt" }],
    }),
  ).print;

test.each([
  ["with a date", "2024-03-02", TEXT],
  ["without one", undefined, TEXT],
  ["of before 1970", "1969-05-01", TEXT],
  ["without words", "2024-03-02", ""],
])("a print %s comes out of its bytes as it went in, wherever they lie", (_, published, text) => {
  const print = printOf("r1", published, text);
  const bytes = pack(print);
  for (const shift of [0, 1, 2, 3]) {
    const within = new Uint8Array(bytes.length + shift);
    within.set(bytes, shift);
    expect(JSON.parse(JSON.stringify(unpack("r1", within.subarray(shift)), lists))).toEqual(
      JSON.parse(JSON.stringify(print)),
    );
  }
});

test("packed prints are as alike as those that were not packed", () => {
  const [a, b] = [printOf("r1", "2024-03-02"), printOf("r2", "2024-03-03", TEXT.replace("11 lamps", "12 lamps"))];
  const link = compareReports(a, b);
  expect(link).not.toBeNull();
  expect(compareReports(unpack("r2", pack(b)), unpack("r1", pack(a)))).toEqual(link);
});

/** Typed arrays as lists. */
function lists(_: string, value: unknown): unknown {
  return value instanceof Int32Array ? [...value] : value;
}
