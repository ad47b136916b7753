import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSpace } from "./chars.ts";
import { TokenSink } from "./sink.ts";
import { tokenise } from "./tokens.ts";

const tokens = (text: string): string[] => {
  const sink = new TokenSink();
  tokenise(text, 0, text.length, sink);
  return sink.starts.map((start, i) => text.slice(start, sink.ends[i]));
};

/** Text -> its tokens with bars between them. */
const ROWS: readonly (readonly [text: string, expected: string])[] = [
  // contractions and possessives
  ["They don't know", "They|do|n't|know"],
  ["They don’t know", "They|do|n’t|know"],
  ["She can't, he won't", "She|ca|n't|,|he|wo|n't"],
  ["It cannot last", "It|can|not|last"],
  ["CANNOT", "CAN|NOT"],
  ["I'm sure we've met; they'll say he'd", "I|'m|sure|we|'ve|met|;|they|'ll|say|he|'d"],
  ["You couldn't've known", "You|could|n't|'ve|known"],
  ["Putin's visit", "Putin|'s|visit"],
  ["Putin’s visit", "Putin|’s|visit"],
  ["IRAN'S NAVY", "IRAN|'S|NAVY"],
  ["the rebels' camp", "the|rebels|'|camp"],
  ["Hamas's and Texas' claims", "Hamas|'s|and|Texas|'|claims"],
  ["They're gonna talk", "They|'re|gon|na|talk"],
  ["Let's go, y'all", "Let|'s|go|,|y'|all"],
  ["at five o'clock, ma'am", "at|five|o'clock|,|ma'am"],
  ["get 'em", "get|'em"],
  ["O'Neill and D'Arcy", "O'Neill|and|D'Arcy"],
  ["Shi'ite militias in Sana'a", "Shi'ite|militias|in|Sana'a"],
  ["it dont matter", "it|do|nt|matter"],
  ["the '90s", "the|'90s"],
  ["the 1990's", "the|1990's"],
  ["2005's best", "2005|'s|best"],
  // hyphens and dashes
  ["a long-range missile", "a|long|-|range|missile"],
  ["the 15-year-old boy", "the|15|-|year|-|old|boy"],
  ["anti-aircraft fire", "anti-aircraft|fire"],
  ["the co-founder's e-mail", "the|co-founder|'s|e-mail"],
  ["ex-president and vice-president", "ex-president|and|vice|-|president"],
  ["pro-Western non-state groups", "pro-Western|non-state|groups"],
  ["mid-1980s", "mid-1980s"],
  ["non-proliferation-related", "non-proliferation|-|related"],
  ["UN-brokered talks", "UN|-|brokered|talks"],
  ["U.S.-led coalition", "U.S.|-|led|coalition"],
  ["Kafka-esque", "Kafka-esque"],
  ["COVID-19", "COVID|-|19"],
  ["F-16s", "F|-|16s"],
  ["two- and three-day visits", "two|-|and|three|-|day|visits"],
  ["The plan - if it is one - failed", "The|plan|-|if|it|is|one|-|failed"],
  ["The plan — if any — failed", "The|plan|—|if|any|—|failed"],
  ["talks—held in Oslo—failed", "talks|—|held|in|Oslo|—|failed"],
  ["it ended--badly", "it|ended|--|badly"],
  ["Moscow–Beijing axis", "Moscow|–|Beijing|axis"],
  ["2010-2015", "2010|-|2015"],
  // abbreviations
  ["The U.S. and the U.K. met", "The|U.S.|and|the|U.K.|met"],
  ["in the US.", "in|the|US|."],
  ["Mr. Lee met Mrs. Roe and Dr. Ito", "Mr.|Lee|met|Mrs.|Roe|and|Dr.|Ito"],
  ["Gen. Brown, Lt. Gen. Fox", "Gen.|Brown|,|Lt.|Gen.|Fox"],
  ["Sen. Doe (R., Ohio)", "Sen.|Doe|(|R.|,|Ohio|)"],
  ["at 5 a.m. and 6 p.m.", "at|5|a.m.|and|6|p.m."],
  ["John F. Kennedy", "John|F.|Kennedy"],
  ["J.R.R. Tolkien", "J.R.R.|Tolkien"],
  ["J. K. Rowling", "J.|K.|Rowling"],
  ["hepatitis C.", "hepatitis|C|."],
  ["Acme Inc. and Foo Corp., Bar Ltd.", "Acme|Inc.|and|Foo|Corp.|,|Bar|Ltd."],
  ["Inc.'s offer", "Inc.|'s|offer"],
  ["No. 5 of Vol. 3, p. 12", "No.|5|of|Vol.|3|,|p.|12"],
  ["He said no.", "He|said|no|."],
  ["Smith et al. agree", "Smith|et|al.|agree"],
  ["apples, pears, etc.", "apples|,|pears|,|etc."],
  ["e.g. this, i.e. that", "e.g.|this|,|i.e.|that"],
  ["GEN. BROWN AND MR. LEE", "GEN.|BROWN|AND|MR.|LEE"],
  ["a Ph.D. in law", "a|Ph.D.|in|law"],
  ["on Jan. 5 and Sept. 30", "on|Jan.|5|and|Sept.|30"],
  ["on Mar. 3", "on|Mar.|3"],
  ["the space probe to Mars. Then", "the|space|probe|to|Mars|.|Then"],
  ["St. Petersburg", "St.|Petersburg"],
  ["Boston, Mass., and Augusta, Ga.", "Boston|,|Mass.|,|and|Augusta|,|Ga."],
  ["A holy Mass.", "A|holy|Mass|."],
  ["Washington, D.C.", "Washington|,|D.C."],
  ["Roe v. Wade", "Roe|v.|Wade"],
  ["He sat. She stood.", "He|sat|.|She|stood|."],
  // numbers, money, units, dates
  ["3.5 and 1,000 and 1,234,567.89", "3.5|and|1,000|and|1,234,567.89"],
  ["$5 million, €3.50, £20", "$|5|million|,|€|3.50|,|£|20"],
  ["US$6.16 million", "US$|6.16|million"],
  ["$5bn and 3m people", "$|5|bn|and|3|m|people"],
  ["up 5% or 5.5 %", "up|5|%|or|5.5|%"],
  ["10pm or 7:30am", "10|pm|or|7:30|am"],
  ["5km at 60km/h", "5|km|at|60|km|/|h"],
  ["the 21st, 2nd and 1970s", "the|21st|,|2nd|and|1970s"],
  ["the 9/11 attacks", "the|9/11|attacks"],
  ["on 11/28/2000 and 2019-03-15", "on|11/28/2000|and|2019-03-15"],
  ["call 555-123-4567", "call|555-123-4567"],
  ["the G7 and the B2B market", "the|G7|and|the|B2B|market"],
  ["PM2.5 levels", "PM2.5|levels"],
  ["a .22 rifle", "a|.22|rifle"],
  ["won 3-2", "won|3|-|2"],
  ["54°N", "54|°|N"],
  ["50,000-strong", "50,000|-|strong"],
  ["in 2019.", "in|2019|."],
  // addresses, handles, tags, files
  ["see https://example.org/a_(b)?c=d.", "see|https://example.org/a_(b)?c=d|."],
  ["(www.example.com)", "(|www.example.com|)"],
  ["write to jane.doe@example.co.uk.", "write|to|jane.doe@example.co.uk|."],
  ["on Example.com, they", "on|Example.com|,|they"],
  ["read report.pdf now", "read|report.pdf|now"],
  ["@jane_doe wrote #NoWar2", "@jane_doe|wrote|#NoWar2"],
  ["the #1 seed", "the|#|1|seed"],
  // signs
  ["Well... yes", "Well|...|yes"],
  ["Well… yes", "Well|…|yes"],
  ["What?! No!!!", "What|?!|No|!!!"],
  ['"Go," he said.', '"|Go|,|"|he|said|.'],
  ["“Go,” he said.", "“|Go|,|”|he|said|."],
  ["‘Go,’ he said", "‘|Go|,|’|he|said"],
  ["``Go,'' he said", "``|Go|,|''|he|said"],
  ["(see [1])", "(|see|[|1|]|)"],
  ['"We [...] agree"', '"|We|[...]|agree|"'],
  ["and/or", "and|/|or"],
  ["AT&T and R&D", "AT&T|and|R&D"],
  ["salt & pepper", "salt|&|pepper"],
  ["fine :-) really", "fine|:-)|really"],
  ["=====", "====="],
  ["great 👍🏽👍 news", "great|👍🏽|👍|news"],
  ["family 👩‍👩‍👧 from 🇫🇷🇩🇪", "family|👩‍👩‍👧|from|🇫🇷|🇩🇪"],
  ["I ❤️ it", "I|❤️|it"],
  // glued, foreign, broken
  ["It was over.Next day", "It|was|over|.|Next|day"],
  ["Erdoğan, Łódź und São Paulo", "Erdoğan|,|Łódź|und|São|Paulo"],
  ["Cafe\u0301 society", "Cafe\u0301|society"],
  ["новости из Москвы.", "новости|из|Москвы|."],
  ["東京。", "東京|。"],
  ["𝒜𝒷 x", "𝒜𝒷|x"],
  ["a\u00a0b\u200bc", "a|b|c"],
  ["x \ud800 y", "x|\ud800|y"],
  ["1. First item", "1.|First|item"],
  ["2.1. Method", "2.1.|Method"],
  ["", ""],
  [" \n\t ", ""],
];

describe("tokens", () => {
  test.each(ROWS)("%j", (text, expected) => {
    expect(tokens(text).join("|")).toBe(expected);
  });
});

const WILD = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      ..." .,'\"’“”()[]-–—…!?:;/@#$%&*<>_+=\n\t0123456789aAbBzZéß👍🏽\u200d\u0301\ud800\udc00漢".split(""),
    ),
    fc.constantFrom(
      "U.S.",
      "don't",
      "Mr.",
      "http://",
      "n't",
      "'s",
      "e-mail",
      "a.m.",
      "No.",
      " ",
      "pre-",
      "5km",
      "\r\n",
    ),
    fc.string({ minLength: 1, maxLength: 1, unit: "binary" }),
  ),
  maxLength: 60,
});

describe("any text", () => {
  test("every character that is no blank is in exactly one token, in order", () => {
    fc.assert(
      fc.property(WILD, (text) => {
        const sink = new TokenSink();
        tokenise(text, 0, text.length, sink);
        let at = 0;
        sink.starts.forEach((start, i) => {
          while (at < start) {
            expect(isSpace(text, at)).toBe(true);
            at++;
          }
          expect(start).toBe(at);
          at = sink.ends[i]!;
          expect(at).toBeGreaterThan(start);
        });
        for (; at < text.length; at++) expect(isSpace(text, at)).toBe(true);
      }),
      { numRuns: 500, seed: 7 },
    );
  });
});
