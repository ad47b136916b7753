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
    ["House Speaker Nancy Pelosi said the talks had failed.", "Nancy Pelosi"],
    ["The leader of the party, Jeremy Corbyn, said the talks had failed.", "Jeremy Corbyn"],
    ["A spokesman for Angela Merkel said the talks had failed.", "A spokesman for Angela Merkel"],
    ['"I fear that we will lose," Angela Merkel said.', "Angela Merkel"],
    ["Amnesty International filed a motion on Monday. The motion says the law is void.", "Amnesty International"],
  ])("%s: said by %s", (text, name) => {
    const { claims, entities } = draftOf(text);
    const source = claims.list[0]?.source?.entity;
    expect(entities.list.find(({ id }) => id === source)?.name).toBe(name);
  });

  test.each([
    ["Emmanuel Macron resigned, saying that he was ill.", "claim.verb source.", "parent.none"],
    [
      "Reuters reported that officials said the ship had sunk.",
      "claim.verb source.model entity.mention",
      "parent.none",
    ],
  ])("%s: by %s ... %s", (text, begins, ends) => {
    const rule = draftOf(text).claims.list[0]?.rule ?? "";
    expect(rule.startsWith(begins) && rule.endsWith(ends)).toBe(true);
  });

  test.each([
    ["World leaders said the talks had failed.", "collective"],
    ["Others said the talks had failed.", "collective"],
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
    ["Emmanuel Macron tweeted that the talks had failed.", "Twitter"],
    ['"The talks have failed," Emmanuel Macron wrote on Facebook.', "Facebook"],
    ["Emmanuel Macron said in a post on X that the talks had failed.", "X"],
    ["Emmanuel Macron called the BBC a liar.", undefined],
    ["Emmanuel Macron said that Malcolm X had failed.", undefined],
    ["In a post on Telegram, Emmanuel Macron said the talks had failed.", "Telegram"],
    ["Emmanuel Macron told state television that the talks had failed.", "state television"],
    ["Emmanuel Macron told the senate that the talks had failed.", undefined],
    ["Emmanuel Macron told reporters that the talks had failed.", undefined],
    ["Emmanuel Macron said the BBC would close its office.", undefined],
  ])("%s: via %s", (text, via) => {
    const { claims, entities } = draftOf(text);
    const all = [...entities.list, ...claims.strangers];
    expect(all.find(({ id }) => id === claims.list[0]?.via)?.name).toBe(via);
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
