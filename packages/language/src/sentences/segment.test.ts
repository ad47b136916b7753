import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { segment } from "./segment.ts";

const split = (text: string): string[] => segment(text).sentences.map(({ start, end }) => text.slice(start, end));

/** Sentences with a bar between them; the text is the row with its bars taken out. */
const IN_A_LINE: readonly string[] = [
  "The ministers met in Oslo. |They signed nothing.",
  "Who paid? |Nobody knows. |It stinks!",
  "Mr. Lee met Dr. Roe.",
  "Gen. Brown and Lt. Col. Smith flew home. |Sen. Doe stayed.",
  "The U.S. President spoke in the U.S. Senate.",
  "The minister wrote on X. |Iranian officials said nothing.",
  "Troops left the U.S. |The president was pleased.",
  "He lives in Washington, D.C. |He works in Boston, Mass., and in Augusta.",
  "He lives in Washington, D.C., with his dog.",
  "The talks began at 5 a.m. Monday and ended at 6 p.m. EST.",
  "The talks ended at 6 p.m. |Diplomats then left the city.",
  "John F. Kennedy and J. K. Rowling never met.",
  "The vitamin was C. |He took none.",
  "Resolution No. 5 failed. |So did No. 6.",
  "Asked for a comment, he said no. |The ministry declined as well.",
  "Acme Inc. Chairman Jane Roe resigned. |She had led Acme Inc. |The board is looking for a successor.",
  "In Sept. 2019 and on Jan. 5 they met.",
  "The film is set on Mars. |The book is not.",
  "MOSCOW (AP) - |The envoy arrived on Friday. |He left on Monday.",
  "WASHINGTON, D.C. — |The envoy arrived on Friday.",
  'ANKARA, Jan 8 (Reuters) - |"We wait," the envoy said.',
  "Beirut, 3 March 2022 – |Shelling stopped.",
  "LONDON/PARIS, Feb. 3 (Reuters) - |Ministers met.",
  "NATO - the alliance - met in Oslo.",
  "Norway (Oslo) - a small country - agreed.",
  "KYIV, Ukraine (Reuters) – |Shelling stopped.",
  '"We will not yield," he said. |"We will fight."',
  '"We will not yield." |She paused. |"Never."',
  "“We will not yield.” |She paused.",
  "“Enough is enough. |We want peace. |We want it now,” the mayor said.",
  '"Is it over?" the reporter asked. |"It is!" he shouted.',
  '"Is it over?" Smith asked. |"No!" Jane Roe said.',
  '"Is it over?" |Smith did not answer.',
  "He called it “a lie.” |They disagreed.",
  "(It was late.) |The crowd went home.",
  "He went home (it was late) and slept.",
  "The crowd went home (it was late.). |It rained.",
  "He said 'no.' |She said 'yes.'",
  "Well... maybe not. |Fine… |Let us go.",
  "Prices rose 3.5 percent. |In 2019. |Then they fell.",
  "See example.com. |It is new.",
  "It was over.|Next day they left.",
  "eBay fell. |iPhone sales rose.",
  "They won 3-2. |10 people cheered.",
  "Yahoo! shares fell. |Investors fled.",
  "The report [1] is old. [2] |It was redone.[3] |It is new.",
  "What he wants is peace; what he gets is war.",
  "There are three: one, two and three.",
  "Smith et al. found nothing. |They tried.",
  "Apples, pears, etc. were sold. |Bread was not.",
  "They sold apples, pears, etc. |The shop then closed.",
  "We sell fruit, e.g. Apples and pears.",
  "In St. Petersburg, they met. |Near Main St. |They parted.",
  "He is a Ph.D. student. |She has a Ph.D. |They met in Rome.",
  "Roe v. Wade was overturned. |A. B. Smith wrote it.",
  "The summit — the third — ended. |— Everybody left.",
  "it was late. |we left. |are you sure? |i am.",
  "Ceasefire holds in north Friday, May 3, 2019",
  "Friday, May 3, 2019 |The ceasefire held in the north.",
  "Rebels meet in the capital |Image: Jane Roe.",
  "“Peace is a process. |It takes time.” - Jane Roe",
  "Hello 👋. |How are you?",
  "Он приехал в Москву. |Она уехала.",
  "They wait . . . and wait . . . |Nobody comes.",
  "Winds reached 130 mph. |Hurricanes do that.",
  "Some groups (e.g. The Elders) objected, i.e. They voted no.",
  "GEN. BROWN SPOKE. |MR. LEE DID NOT.",
  "He left!!! |Why?! |Nobody knows...",
  "1. The first point is simple. |It needs no proof.",
  "He asked 'why?' and left. |She did not.",
  "The U.N. said so. |The E.U. did not.",
  "The deal, worth $5 bn., was off. |It is dead.",
  "Rep. Roe (D., Ohio) voted no. |Sen. Doe (R-Texas) did not vote.",
];

describe("sentences of a line", () => {
  test.each(IN_A_LINE)("%s", (row) => {
    const expected = row.split("|").map((sentence) => sentence.trim());
    expect(split(row.replaceAll("|", ""))).toEqual(expected);
  });
});

const WRAPPED = `Delegates from nine countries arrived in the lakeside town on Sunday for a
meeting that was meant to last for two days. Nobody expected an agreement, and
there was none. "We have made progress on some of the questions, not on all of
them," the host said.

The next meeting is planned for the spring. It will be held in a place that is
yet to be named, officials added after the talks had ended late in the evening
without a common text.`;

describe("blocks of lines", () => {
  test.each([
    ["a headline without a stop", "Rebels take town\nThe rebels took it. They stayed.", [0, 1, 1]],
    ["paragraphs as lines", "One was here.\nTwo was there.\nThree was gone.", [0, 1, 2]],
    ["blank lines", "One was\n\n\nhere.\n", [0, 1]],
    ["bullets", "- first point\n- second point\n* third", [0, 1, 2]],
    ["numbered lines", "1. First. More of it.\n2. Second.", [0, 0, 1]],
    ["Windows breaks", "One.\r\nTwo.\r\n\r\nThree.", [0, 1, 2]],
    ["hard-wrapped paragraphs", WRAPPED, [0, 0, 0, 1, 1]],
    ["short lines of a list", "apples\npears\nbread\nmilk", [0, 1, 2, 3]],
    ["nothing", " \n\n ", []],
  ])("%s", (_name, text, paragraphs) => {
    expect(segment(text).sentences.map((sentence) => sentence.paragraph)).toEqual(paragraphs);
  });

  test("a list item of a wrapped text stays by itself", () => {
    const text = `${WRAPPED}\n\n- a point\n- another point`;
    expect(split(text).slice(-2)).toEqual(["- a point", "- another point"]);
  });

  test("a line that goes on with a small letter is joined", () => {
    const text = "The minister, who had arrived in the capital in the morning,\nleft again at noon.";
    expect(segment(text).sentences).toHaveLength(1);
  });
});

const HUGE = 1_000_000;
const repeat = (piece: string): string => piece.repeat(Math.ceil(HUGE / piece.length));

describe("huge text", () => {
  test.each([
    ".",
    '"',
    "”",
    "a",
    "a@a.",
    "(a",
    "http://",
    "a-",
    "A. ",
    "1/",
    "[1]",
    ". - A",
    "\n",
    "\ud800",
    "👩\u200d",
    ". ",
    "com.",
  ])("%j a million times takes seconds at most", { timeout: 20_000 }, (piece) => {
    const text = repeat(piece);
    const before = performance.now();
    const { sentences } = segment(text);
    expect(performance.now() - before).toBeLessThan(15_000);
    for (const { tokens } of sentences) expect(tokens.length).toBeLessThanOrEqual(600);
  });
});

const PIECES = fc.array(
  fc.constantFrom(
    "He",
    " ",
    ". ",
    "? ",
    '"',
    "“",
    "”",
    "\n",
    "\n\n",
    "U.S.",
    "Mr.",
    "...",
    " said",
    "(",
    ")",
    "a",
    "7",
    "- ",
    "\ud800",
  ),
  { maxLength: 80 },
);

describe("any text", () => {
  test("sentences follow each other, hold all tokens and begin and end with one", () => {
    fc.assert(
      fc.property(PIECES, (pieces) => {
        const text = pieces.join("");
        const { sentences } = segment(text);
        let at = 0;
        let paragraph = 0;
        let visible = "";
        for (const sentence of sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(at);
          expect(sentence.paragraph).toBeGreaterThanOrEqual(paragraph);
          expect(sentence.tokens[0]?.[0]).toBe(sentence.start);
          expect(sentence.tokens.at(-1)?.[1]).toBe(sentence.end);
          at = sentence.end;
          paragraph = sentence.paragraph;
          visible += sentence.tokens.map(([start, end]) => text.slice(start, end)).join("");
        }
        expect(visible).toBe(text.replace(/\s/g, ""));
      }),
      { numRuns: 500, seed: 11 },
    );
  });
});
