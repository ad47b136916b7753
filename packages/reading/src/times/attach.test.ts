import { describe, expect, test } from "vitest";
import { placeOf, placesByToken } from "../places/attach.ts";
import { draftOf } from "../testing/draft.ts";
import { timeOf, timesBySentence } from "./attach.ts";

/** Words of the time and name of the place of the first token with this form, "said" and its like dating themselves alone. */
function circumstances(text: string, form: string): { time: string | undefined; place: string | undefined } {
  const draft = draftOf(text, "2024-05-15");
  const sentence = draft.analysis.sentences.find(({ tokens }) => tokens.some((token) => token.form === form))!;
  const token = sentence.tokens.find((candidate) => candidate.form === form)!.i;
  const reports = (i: number) => /^(say|announce|report|claim)$/.test(sentence.tokens[i]!.lemma);
  const place = placeOf(sentence, token, placesByToken(draft.places, draft.entities), reports);
  return {
    time: timeOf(sentence, token, timesBySentence(draft.times)(sentence.index), reports)?.time.span.text,
    place: place && draft.entities.list[place.entity]!.name,
  };
}

describe("when", () => {
  test.each([
    ["The army attacked the port on Monday.", "attacked", "Monday"],
    ["On Monday, the army attacked the port.", "attacked", "Monday"],
    ["The attack on Monday killed five people.", "attack", "Monday"],
    ["Monday's attack killed five people.", "attack", "Monday"],
    ["The two presidents held talks on Monday.", "talks", "Monday"],
    ["The minister said on Monday that rebels attacked the port.", "attacked", undefined],
    ["On Monday, the minister said that rebels attacked the port.", "attacked", undefined],
    ["The minister said that rebels attacked the port on Monday.", "attacked", "Monday"],
    ["The guards surrounded the port until Friday.", "surrounded", undefined],
    ["On Monday, the rebels attacked the port and burned the ships.", "burned", "Monday"],
    ["The bridge was destroyed in an offensive launched in late 2023.", "offensive", "late 2023"],
  ])("%s: %s", (text, form, expected) => {
    expect(circumstances(text, form).time).toBe(expected);
  });
});

describe("where", () => {
  test.each([
    ["The two presidents met in Oslo.", "met", "Oslo"],
    ["In Oslo, the two presidents signed a treaty.", "signed", "Oslo"],
    ["A bomb killed five people in Mosul.", "killed", "Mosul"],
    ["The talks in Geneva failed.", "talks", "Geneva"],
    ["Soldiers withdrew from Kabul.", "withdrew", "Kabul"],
    ["The delegation from Oslo met the king.", "met", undefined],
    ["The king said in Oslo that rebels attacked the port.", "attacked", undefined],
    ["The council imposed sanctions on Iran.", "sanctions", undefined],
  ])("%s: %s", (text, form, expected) => {
    expect(circumstances(text, form).place).toBe(expected);
  });
});
