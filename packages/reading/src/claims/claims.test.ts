import { describe, expect, test } from "vitest";
import { draftOf } from "../testing/draft.ts";

/** Every claim of a text as "source | cue | content // content | kind", and "< n" with the number of the claim it stands in. */
function claimsIn(text: string): string[] {
  return draftOf(text, "2024-03-01").claims.list.map(({ source, cue, content, cueKind, parent }) => {
    const inside = parent === null ? "" : ` < ${parent.slice(1)}`;
    return `${source?.span.text ?? "-"} | ${cue?.text ?? "-"} | ${content.map((span) => span.text).join(" // ")} | ${cueKind}${inside}`;
  });
}

const table = (rows: readonly (readonly [string, ...string[]])[]) =>
  test.each(rows.map(([text, ...claims]) => [text, claims] as const))("%s", (text, claims) => {
    expect(claimsIn(text)).toEqual(claims);
  });

describe("a clause", () =>
  table([
    ["Spain said that the talks had failed.", "Spain | said | that the talks had failed | say"],
    ["The minister says the bridge is safe.", "The minister | says | the bridge is safe | say"],
    [
      "The ministry announced on Monday that schools would close.",
      "The ministry | announced | that schools would close | announce",
    ],
    ["Officials confirmed that two soldiers had died.", "Officials | confirmed | that two soldiers had died | confirm"],
    [
      "The company denied that it had polluted the river.",
      "The company | denied | that it had polluted the river | deny",
    ],
    ["The envoy warned that the truce could collapse.", "The envoy | warned | that the truce could collapse | warn"],
    ["The court ruled that the arrest was illegal.", "The court | ruled | that the arrest was illegal | announce"],
    [
      "The report revealed that guards had been bribed.",
      "The report | revealed | that guards had been bribed | reveal",
    ],
    ["The governor noted that prices had fallen.", "The governor | noted | that prices had fallen | note"],
    ["Critics argue that the law is too weak.", "Critics | argue | that the law is too weak | argue"],
    ["The senator asked whether the army was ready.", "The senator | asked | whether the army was ready | ask"],
    [
      "Analysts believe that the bank will raise rates.",
      "Analysts | believe | that the bank will raise rates | believe",
    ],
    ["Farmers fear that the drought will return.", "Farmers | fear | that the drought will return | fear"],
    ["The mayor hopes that tourists will come back.", "The mayor | hopes | that tourists will come back | hope"],
    [
      "The general insisted that no civilians had been hurt.",
      "The general | insisted | that no civilians had been hurt | argue",
    ],
    [
      "The president has repeatedly claimed that the vote was stolen.",
      "The president | claimed | that the vote was stolen | argue",
    ],
  ]));

describe("words behind and between", () =>
  table([
    ["The talks had failed, Spain said.", "Spain | said | The talks had failed | say"],
    ["The bridge, the minister said, is safe.", "the minister | said | The bridge // is safe | say"],
    ["Two soldiers had died, according to officials.", "officials | according to | Two soldiers had died | say"],
    ["According to the police, the suspect fled north.", "the police | According to | the suspect fled north | say"],
    [
      "The strike, according to Reuters, killed two people.",
      "Reuters | according to | The strike // killed two people | say",
    ],
    ["As the minister told Reuters, the bridge is safe.", "the minister | told | the bridge is safe | say"],
  ]));

describe("quotations", () =>
  table([
    ['"We will not leave," the mayor said.', 'the mayor | said | "We will not leave," | say'],
    ['"We will not leave," said the mayor.', 'the mayor | said | "We will not leave," | say'],
    ['The mayor said: "We will not leave."', 'The mayor | said | "We will not leave." | say'],
    ['"We came," said Smith, "and we saw."', 'Smith | said | "We came," // "and we saw." | say'],
    ["“We will not leave,” the mayor said.", "the mayor | said | “We will not leave,” | say"],
    ["'We will not leave,' the mayor said.", "the mayor | said | 'We will not leave,' | say"],
    ['"We came. We saw," Smith said.', 'Smith | said | "We came. We saw," | say'],
    ['"We came," Smith said. "We saw."', 'Smith | said | "We came," // "We saw." | say'],
    ['Smith called the plan "a disaster".', 'Smith | called | the plan "a disaster" | say'],
    [
      'The minister said the plan was "a disaster" for farmers.',
      'The minister | said | the plan was "a disaster" for farmers | say',
    ],
    [
      'Smith criticized the decision. "It is a disgrace."',
      'Smith | criticized | the decision // "It is a disgrace." | accuse',
    ],
    ['Smith wrote on Twitter, "The game is over."', 'Smith | wrote | "The game is over." | say'],
    ['The so-called "experts" went home.'],
    ['Police in "riot gear" stood by.'],
  ]));

describe("deeds in words", () =>
  table([
    ["France condemned the attack.", "France | condemned | the attack | accuse"],
    ["The union rejected the offer.", "The union | rejected | the offer | deny"],
    ["The pope praised the rescuers.", "The pope | praised | the rescuers | praise"],
    ["The king thanked the doctors.", "The king | thanked | the doctors | praise"],
    ["Iran accused Israel of sabotage.", "Iran | accused | Israel of sabotage | accuse"],
    ["The government blamed rebels for the blast.", "The government | blamed | rebels for the blast | accuse"],
    ["The minister described the raid as a mistake.", "The minister | described | the raid as a mistake | say"],
    [
      "The group claimed responsibility for the bombing.",
      "The group | claimed | responsibility for the bombing | argue",
    ],
    ["The prime minister announced his resignation.", "The prime minister | announced | his resignation | announce"],
    ["The attack was condemned by France.", "France | condemned | The attack | accuse"],
    ["Japan proposed a new treaty.", "Japan | proposed | a new treaty | demand"],
    ["The opposition questioned the result.", "The opposition | questioned | the result | ask"],
  ]));

describe("infinitives and prepositions", () =>
  table([
    ["The UN urged both sides to stop fighting.", "The UN | urged | to stop fighting | demand"],
    ["The judge ordered the army to withdraw.", "The judge | ordered | to withdraw | demand"],
    ["Students demanded to see the rector.", "Students | demanded | to see the rector | demand"],
    ["The company promised to repair the dam.", "The company | promised | to repair the dam | promise"],
    ["The rebels vowed to fight on.", "The rebels | vowed | to fight on | promise"],
    ["Turkey wants to join the union.", "Turkey | wants | to join the union | hope"],
    ["The Taliban want foreign troops to leave.", "The Taliban | want | foreign troops to leave | hope"],
    ["Protesters called for new elections.", "Protesters | called for | new elections | demand"],
    ["The pope called on leaders to act.", "The pope | called on | to act | demand"],
    ["The minister spoke of a new beginning.", "The minister | spoke of | a new beginning | say"],
    ["The bank refused to comment.", "The bank | refused | to comment | deny"],
  ]));

describe("who says it", () =>
  table([
    ["Smith arrived on Friday and said he was tired.", "Smith | said | he was tired | say"],
    ["The minister left, saying that he was tired.", "The minister | saying | that he was tired | say"],
    ["Smith, who said that he was innocent, went home.", "Smith | said | that he was innocent | say"],
    ["Smith, a lawyer from Ohio, said the case was weak.", "Smith | said | the case was weak | say"],
    ["The deal was announced by the palace.", "the palace | announced | The deal | announce"],
    ["He is believed to have fled.", "- | believed | He // to have fled | believe"],
    ["The suspect was reported to be in hospital.", "- | reported | The suspect // to be in hospital | say"],
    ["The attack reportedly killed six people.", "- | reportedly | The attack // killed six people | say"],
    ["Two men allegedly stole the painting.", "- | allegedly | Two men // stole the painting | say"],
    ["The court's summary said the advice was unlawful.", "The court's summary | said | the advice was unlawful | say"],
    ["Germany and France said that they would help.", "Germany | said | that they would help | say"],
  ]));

describe("nouns and adjectives", () =>
  table([
    ["There are fears that the dam will burst.", "- | fears | that the dam will burst | fear"],
    ["Smith's claim that the vote was stolen is false.", "Smith | claim | that the vote was stolen | argue"],
    [
      "The minister is confident that the talks will succeed.",
      "The minister | confident | that the talks will succeed | believe",
    ],
    ["Parents are worried about the cuts.", "Parents | worried about | the cuts | fear"],
    ["The minister made it clear that he would stay.", "The minister | made it clear | that he would stay | announce"],
  ]));

describe("chains", () =>
  table([
    [
      "The source said that the minister had denied that he took the money.",
      "The source | said | that the minister had denied that he took the money | say",
      "the minister | denied | that he took the money | deny < 1",
    ],
    [
      "Reuters reported that officials said the ship had sunk.",
      "Reuters | reported | that officials said the ship had sunk | say",
      "officials | said | the ship had sunk | say < 1",
    ],
    [
      "The ship had sunk, officials said, according to Reuters.",
      "officials | said | The ship had sunk | say < 2",
      "Reuters | according to | The ship had sunk, officials said | say",
    ],
    [
      "Moscow said that Kyiv had accused it of war crimes.",
      "Moscow | said | that Kyiv had accused it of war crimes | say",
      "Kyiv | accused | it of war crimes | accuse < 1",
    ],
    [
      "The report said Poland had condemned the raid.",
      "The report | said | Poland had condemned the raid | say",
      "Poland | condemned | the raid | accuse < 1",
    ],
  ]));

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

/** Known misses: each must fail until it is mended, and then moves up. */
describe("backlog", () => {
  test.fails.each([
    ["Reports that the king had died were false.", ["- | Reports | that the king had died | say"]],
    [
      "It was announced by the palace that the king had died.",
      ["the palace | announced | that the king had died | announce"],
    ],
    ["They heard reports that the king had died.", ["- | reports | that the king had died | say"]],
  ])("%s", (text, claims) => {
    expect(claimsIn(text)).toEqual(claims);
  });
});

describe("no claim", () =>
  table([
    ["The army shelled the town on Monday."],
    ["France plans to sell the port."],
    ["The two leaders met in Geneva."],
    ["The minister continued to the airport."],
    ["The trial continued on Friday."],
    ["The company reported a loss of two million euros.", "The company | reported | a loss of two million euros | say"],
    ["She called her mother on Sunday."],
    ["The ship was built according to plan."],
    ["The factory makes shoes."],
    [""],
    ['"'],
    ["!!! ... ???"],
  ]));
