import { expect, test } from "vitest";
import { analysed } from "../testing/language.ts";

test.each([
  ["Rebels overthrew the president.", "overthrew", "overthrow"],
  ["The court forbade the rally.", "forbade", "forbid"],
  ["Troops overran the base.", "overran", "overrun"],
  ["The mayor underwent surgery.", "underwent", "undergo"],
  ["Civilians fled the city.", "fled", "flee"],
  ["The army shelled the town.", "shelled", "shell"],
  ["Unknown men shot dead a judge.", "shot", "shoot"],
])("%s: %s is the past of %s", (text, form, lemma) => {
  const token = analysed(text).sentences[0]!.tokens.find((one) => one.form === form)!;
  expect([token.upos, token.lemma]).toEqual(["VERB", lemma]);
});

test.each(["gunmen", "policemen", "tribesmen"])("%s are men", (form) => {
  const token = analysed(`The mayor said that ${form} beat a boy.`).sentences[0]!.tokens[4]!;
  expect([token.form, token.xpos, token.deprel]).toEqual([form, "NNS", "nsubj"]);
});

test("the mark of a list item belongs to no phrase", () => {
  const [bullet, name] = analysed("• Qatar's prime minister spoke with Iran's foreign minister.").sentences[0]!.tokens;
  expect([bullet!.upos, name!.upos, name!.head]).toEqual(["PUNCT", "PROPN", 4]);
});
