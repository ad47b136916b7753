import { describe, expect, test } from "vitest";
import { quotationsOf } from "./quotes.ts";

/** Quotations of paragraphs separated by an empty line; sentences end at a stop followed by a space. */
function quoted(text: string): string[] {
  const blocks: { start: number; end: number; sentenceEnds: number[] }[] = [];
  let at = 0;
  for (const part of text.split("\n\n")) {
    const ends = [...part.matchAll(/[.!?]["”’']?(?=\s|$)/g)].map((m) => at + m.index + m[0].length);
    blocks.push({ start: at, end: at + part.length, sentenceEnds: ends });
    at += part.length + 2;
  }
  return quotationsOf(text, blocks).map(
    (q) => text.slice(q.start, q.end) + (q.closed ? "" : " …") + (q.continues >= 0 ? " ←" : ""),
  );
}

describe("quotations", () => {
  test.each<[string, string, string[]]>([
    ["none", "Nobody spoke.", []],
    ["straight", 'She said "we will go" and left.', ['"we will go"']],
    ["curly", "She said “we will go” and left.", ["“we will go”"]],
    ["two pieces", '"We came," he said, "and we saw."', ['"We came,"', '"and we saw."']],
    ["angled", "Il a dit « oui » hier.", ["« oui »"]],
    ["low and high", "Er sagte „ja“ dazu.", ["„ja“"]],
    ["typewriter", "He said ``no deal'' twice.", ["``no deal''"]],
    ["single as main marks", "'We will not move,' the mayor said.", ["'We will not move,'"]],
    ["curly single", "It was ‘a disgrace’, she said.", ["‘a disgrace’"]],
    ["possessives are no marks", "The states' rights and James's car aren't marks.", []],
    ["elisions are no marks", "Rock 'n' roll of the '90s, 'twas fun.", []],
    ["nested", "\"He told me 'go home' and I did,\" she said.", ["'go home'", "\"He told me 'go home' and I did,\""]],
    ["nested curly", "“She cried ‘stop’ twice,” he said.", ["‘stop’", "“She cried ‘stop’ twice,”"]],
    ["apostrophe inside", '"We don\'t know," they said.', ['"We don\'t know,"']],
    ["scare quotes", 'The so-called "experts" left.', ['"experts"']],
    ["closing mark alone", 'We left." Then it rained.', []],
    ["opening mark alone, mid paragraph", 'He said "we left. Then it rained.', ['"we left. …']],
    ["opening mark alone at the start", '"We left. Then it rained.', ['"We left. Then it rained. …']],
    ["paragraphs reopened", '"One.\n\n"Two," she said.', ['"One. …', '"Two," ←']],
    ["three paragraphs", "“One.\n\n“Two.\n\n“Three.” He left.", ["“One. …", "“Two. … ←", "“Three.” ←"]],
    ["inches", 'A 6" gun and a 5\'10" man.', []],
    ["missing close before the next quotation", '"We left. He said "go" to us.', ['"We left. …', '"go"']],
    ["bracket inside", '"[T]he vote stands," it said.', ['"[T]he vote stands,"']],
    ["after a dash", 'He left—"for good," he said.', ['"for good,"']],
    ["nothing but a mark", '"', []],
    ["empty quotation", 'It read "".', ['""']],
    ["wrong closing marks on both sides", "He called it ”a joke” again.", ["”a joke”"]],
  ])("%s", (_, text, expected) => {
    expect(quoted(text)).toEqual(expected);
  });

  test("any sequence of marks is read", () => {
    const marks = ['"', "'", "“", "”", "‘", "’", "«", "»", "„", "``", "''", " ", "a", ".", "\n\n"];
    let state = 7;
    for (let n = 0; n < 3000; n++) {
      let text = "";
      for (let k = 0; k < 14; k++) {
        state = (state * 1103515245 + 12345) % 2147483648;
        text += marks[state % marks.length];
      }
      expect(quoted(text).length).toBeLessThanOrEqual(text.length);
    }
  });
});
