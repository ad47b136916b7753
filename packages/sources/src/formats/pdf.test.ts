import { expect, test } from "vitest";
import { pdf } from "../testing/pdf.ts";
import { fromPdf } from "./pdf.ts";

const PAGE = (n: number) =>
  [
    ["Example Monitor, May 2024", 760],
    [`The ministers met on day ${n} in the capital. They`, 700],
    ["spoke of trade, and said that the negoti-", 686],
    ["ations would go on.", 672],
    ["A second paragraph stands apart from the first,", 640],
    ["and runs over the page", 626],
    [`Page ${n} of 3`, 40],
  ] as const;

test("lines become paragraphs, across pages; running heads, feet and hyphens go", async () => {
  const { text, title } = await fromPdf(pdf([PAGE(1), PAGE(2), PAGE(3)], "/Title (untitled.doc)"), "a.pdf");
  expect(text.split("\n\n").slice(0, 2)).toEqual([
    "The ministers met on day 1 in the capital. They spoke of trade, and said that the negotiations would go on.",
    "A second paragraph stands apart from the first, and runs over the page The ministers met on day 2 in the capital. They spoke of trade, and said that the negotiations would go on.",
  ]);
  expect(text).not.toMatch(/Monitor|Page \d/);
  expect(title).toBeUndefined();
});

test("a stated title that the page shows is the title", async () => {
  const lines = [
    ["Ministers meet", 720, 20],
    ["They said that they would meet again.", 690],
  ] as const;
  expect(await fromPdf(pdf([lines], "/Title (Ministers meet)"), "a.pdf")).toEqual({
    title: "Ministers meet",
    text: "Ministers meet\n\nThey said that they would meet again.",
  });
});

test.each([
  ["a page without text", pdf([[]]), "INPUT_NO_TEXT"],
  ["half a file", pdf([PAGE(1)]).slice(0, 60), "INPUT_DAMAGED"],
  ["no PDF at all", new TextEncoder().encode("%PDF-1.7 but not really"), "INPUT_DAMAGED"],
])("%s", async (_, bytes, code) => {
  await expect(fromPdf(bytes, "a.pdf")).rejects.toMatchObject({ code, input: "a.pdf" });
});
