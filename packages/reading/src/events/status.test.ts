import { expect, test } from "vitest";
import { draftOf, toldIn } from "../../test/read-events.ts";

/** What is only planned, possible, denied or said by somebody never comes out as a plain fact. */
test.each<[string, string[]]>([
  ["Germany will invade France.", ["ASSAULT planned | Germany -> France"]],
  ["Germany may invade France.", ["ASSAULT possible | Germany -> France"]],
  ["Spain warned NATO against sending troops to Ukraine.", ["MOBILIZE/troops possible | NATO ->  | Spain"]],
  ["Germany never invaded France.", ["ASSAULT denied | Germany -> France"]],
  ["Neither Germany nor Spain invaded France.", ["ASSAULT denied | Germany, Spain -> France"]],
  [
    "Germany neither attacked France nor arrested Jane Roe.",
    ["ASSAULT denied | Germany -> France", "COERCE/arrest denied | Germany -> Jane Roe"],
  ],
  ["A Norwegian envoy is expected to visit Chad.", ["CONSULT/visit planned | A Norwegian envoy -> Chad | ?"]],
  ["The minister is due to visit China.", ["CONSULT/visit planned | minister -> China"]],
  ["A Norwegian envoy is to travel to Chad.", ["CONSULT/visit planned | A Norwegian envoy -> Chad"]],
  ["A mayor can arrest protesters.", []],
  ["Germany did not invade France.", ["ASSAULT denied | Germany -> France"]],
  ["Germany plans to invade France.", ["ASSAULT planned | Germany -> France"]],
  ["Spain said Germany invaded France.", ["ASSAULT occurred | Germany -> France | Spain"]],
  ["Germany invaded France, Spain said.", ["ASSAULT occurred | Germany -> France | Spain"]],
  ["According to Spain, Germany invaded France.", ["ASSAULT occurred | Germany -> France | Spain"]],
  ["Germany denied that it had invaded France.", ["ASSAULT denied | Germany -> France | Germany"]],
  ["Germany is invading France.", ["ASSAULT ongoing | Germany -> France"]],
  ["Germany could invade France within days.", ["ASSAULT possible | Germany -> France"]],
  ["Germany invaded France on Monday.", ["ASSAULT occurred | Germany -> France"]],
  ["France was invaded by Germany.", ["ASSAULT occurred | Germany -> France"]],
  ["Germany's invasion of France began on Monday.", ["ASSAULT occurred | Germany -> France"]],
  ["The German invasion of France continued.", ["ASSAULT ongoing | Germany -> France"]],
  ["Germany has threatened to invade France.", ["THREATEN/territory occurred | Germany -> France"]],
  ["Germany tried to invade France.", ["ASSAULT planned | Germany -> France"]],
  ["Germany failed to invade France.", ["ASSAULT denied | Germany -> France"]],
  ["Germany granted asylum to the dissident.", ["AID occurred | Germany -> dissident"]],
  ["Norway has denied supplying weapons to Kenya.", ["AID denied | Norway -> Kenya | Norway"]],
  ["Norway denied bombing Kenya.", ["ASSAULT/explosives denied | Norway -> Kenya | Norway"]],
  ["Norway ruled out sending troops to Mali.", ["MOBILIZE/troops denied | Norway ->  | Norway"]],
  ["Chad had to withdraw its troops from Mali.", ["RETREAT/withdraw occurred | Chad ->"]],
  ["Chad was able to free the hostages.", ["RETREAT/release occurred | Chad -> hostages"]],
  ["Chad is able to attack Sudan.", ["ASSAULT planned | Chad -> Sudan"]],
  ["Chad could not sign the treaty.", ["SUPPORT denied | Chad ->"]],
  [
    "If Chad fails to sign the treaty, Mali will protest.",
    ["SUPPORT possible | Chad ->", "ACCUSE/disapprove possible | Mali ->"],
  ],
  ["Egypt will attack Sudan if the talks fail.", ["ASSAULT possible | Egypt -> Sudan"]],
  ["Unless Chad pays, Egypt will cut ties with it.", ["SANCTION/discontinue possible | Egypt -> Chad"]],
  ["Egypt will attack Sudan even if the talks succeed.", ["ASSAULT planned | Egypt -> Sudan"]],
  ["Jana Novak is the fourteenth mayor to be arrested.", ["COERCE/arrest occurred |  -> Jana Novak"]],
  ["Norway has not ruled out striking Kenya.", ["ASSAULT possible | Norway -> Kenya | Norway"]],
  ["Norway did not refuse to send troops to Mali.", ["MOBILIZE/troops occurred | Norway ->  | Norway"]],
  ["Had Norway attacked Kenya, Mali would have left.", ["ASSAULT possible | Norway -> Kenya"]],
  ["Norway's threatened invasion of Kenya worries Mali.", ["ASSAULT possible | Norway -> Kenya"]],
  ["Norway said it was ready to send troops to Mali.", ["MOBILIZE/troops planned | Norway ->  | Norway"]],
  ["Nobody was arrested.", []],
  ["Chad said it would wait until Mali paid compensation to Togo.", ["CONCEDE possible | Mali -> Togo | Chad"]],
  ["A Chinese attack on Taiwan could lead to war.", ["ASSAULT possible | China -> Taiwan"]],
  ["The Chinese attack on Taiwan could lead to war.", ["ASSAULT occurred | China -> Taiwan"]],
  ["Chad seems to have bombed Mali.", ["ASSAULT/explosives occurred | Chad -> Mali"]],
  ["Chad has no intention of invading Mali.", ["ASSAULT denied | Chad -> Mali"]],
  ["Chad had no plan to bomb Mali.", ["ASSAULT/explosives denied | Chad -> Mali"]],
  ["Peru was the first to recognize Kosovo.", ["SUPPORT occurred | Peru -> Kosovo"]],
  ["Chad chose to attack Sudan.", ["ASSAULT occurred | Chad -> Sudan"]],
  ["The king is said to have been killed by rebels.", ["ASSAULT occurred | rebels -> king | ?"]],
  [
    "Norway said the ministry was performing an investigation of the bank.",
    ["ACCUSE/investigate occurred | ministry -> bank | Norway"],
  ],
  ["The baker confessed to killing the mayor.", ["ASSAULT occurred |  -> mayor | baker"]],
  ["The general faces a life sentence.", ["SANCTION/convict possible |  -> general"]],
  ["Crowds gathered in Lima to demonstrate against the president.", ["PROTEST/demo occurred | Crowds -> president"]],
  ["Crowds planned to demonstrate against the president.", ["PROTEST/demo planned | Crowds -> president"]],
  [
    "Kenya welcomes all efforts to end the fighting in Sudan.",
    ["SUPPORT occurred | Kenya ->", "ASSAULT ongoing |  ->  | Kenya"],
  ],
  [
    "Rebels said troops killed 20 people on Monday. The junta denied the killings.",
    ["ASSAULT occurred | troops -> 20 people | Rebels", "ASSAULT denied | troops -> 20 people | junta"],
  ],
  ["The minister called the investigation of the bank a farce.", ["ACCUSE/investigate occurred |  -> bank | minister"]],
])("%s", (sentence, told) => {
  expect(toldIn(sentence)).toEqual(told);
});

test.each<[string, string]>([
  ["France fears that Germany will invade Belgium.", "possible"],
  ["Germany refused to invade France.", "denied"],
  ["The minister refused to resign.", "denied"],
  ["If Germany invades France, Spain will protest.", "possible"],
  ["The president may declare a state of emergency.", "possible"],
  ["The minister was arrested.", "occurred"],
])("%s is %s", (sentence, status) => {
  expect(draftOf(sentence).events[0]?.status).toBe(status);
});

test("tellings of one deed are one event, in the report's own voice if it tells it so anywhere", () => {
  const { events } = draftOf(
    "Turkey invaded Syria on Monday. The invasion was condemned by Germany. Officials said Turkey had invaded Syria at dawn.",
  );
  const invasions = events.filter(({ type }) => type === "ASSAULT");
  expect(invasions.map(({ triggers, claim }) => [triggers.map(({ text }) => text), claim])).toEqual([
    [["invaded", "invasion", "invaded"], null],
  ]);
});

test("a group that claims an attack is its doer", () => {
  expect(toldIn("A bombing killed ten people on Monday. The Taliban claimed responsibility.")).toEqual([
    "ASSAULT/explosives occurred | Taliban -> ten people",
  ]);
});

test("those who criticize the move criticize its doer", () => {
  expect(toldIn("Turkey imposed sanctions on Greece. France criticized the move.")).toEqual([
    "SANCTION/discontinue occurred | Turkey -> Greece",
    "ACCUSE/disapprove occurred | France -> Turkey",
  ]);
});

test.each(["", "\n", "word", "?!", "1 2 3", "to to to", "a ".repeat(3000), "bomb ".repeat(500)])(
  "any text is read: %#",
  (text) => {
    expect(() => draftOf(text)).not.toThrow();
  },
);
