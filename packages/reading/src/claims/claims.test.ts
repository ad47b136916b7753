import { describe, expect, test } from "vitest";
import { draftOf } from "../testing/draft.ts";

describe("who spoke", () => {
  test("a document speaks for its issuer, a quoted first person for whom it quotes", () => {
    const { claims, entities } = draftOf(
      'Angela Merkel said: "I hope that we win." The report by Amnesty International said the jail was full.',
    );
    const named = claims.list.map(({ source }) => entities.list.find(({ id }) => id === source?.entity)?.name);
    expect(named).toContain("Amnesty International");
    expect(named[0]).toBe("Angela Merkel");
  });

  test.each([
    ["Emmanuel Macron said the talks had failed.", "named"],
    ["The Kremlin said the talks had failed.", "office"],
    ["The spokesman said the talks had failed.", "role"],
    ["A source close to the talks said they had failed.", "anonymous"],
    ["Reuters said the talks had failed.", "media"],
    ["Critics said the talks had failed.", "collective"],
    ["The talks reportedly failed.", "unstated"],
  ])("%s: %s", (text, kind) => {
    expect(draftOf(text).claims.list[0]?.sourceKind).toBe(kind);
  });

  test.each([
    ["Emmanuel Macron told Reuters that the talks had failed.", "Reuters"],
    ["Speaking to the BBC, Emmanuel Macron said the talks had failed.", "BBC"],
    ["In an interview with Le Monde, Emmanuel Macron said the talks had failed.", "Le Monde"],
    ["Emmanuel Macron said the talks had failed.", undefined],
  ])("%s: via %s", (text, via) => {
    const { claims, entities } = draftOf(text);
    expect(entities.list.find(({ id }) => id === claims.list[0]?.via)?.name).toBe(via);
  });
});

describe("the innermost claim at a word", () => {
  test("an inner claim's own words belong to the outer one", () => {
    const { claims, analysis } = draftOf("Reuters reported that officials said the ship had sunk.");
    const at = (word: string) =>
      claims.claimAt[0]![analysis.sentences[0]!.tokens.findIndex(({ form }) => form === word)];
    expect([at("Reuters"), at("officials"), at("said"), at("ship"), at("sunk")]).toEqual([-1, 0, 0, 1, 1]);
  });
});
