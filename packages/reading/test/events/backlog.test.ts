import { expect, test } from "vitest";
import { toldIn } from "../read-events.ts";

/** What should be read and is not yet: a row that comes right moves to the table that it belongs to. */
test.fails.each<[string, string[]]>([
  ["Armenia refused to hand over the prisoners to Azerbaijan.", ["REJECT/yield occurred | Armenia -> Azerbaijan"]],
  [
    "A court found the former minister guilty of corruption.",
    ["SANCTION/convict occurred | A court -> former minister"],
  ],
  ["Ghana will host a summit of West African leaders.", ["CONSULT planned | Ghana, West African leaders ->"]],
  ["The withdrawal of Chadian troops from Niger began.", ["RETREAT/withdraw occurred | Chadian troops ->"]],
  ["Egypt managed to free the hostages.", ["RETREAT/release occurred | Egypt -> hostages"]],
  ["Merakia was accused of spying by Zanovia.", ["ACCUSE/allege occurred | Zanovia -> Merakia"]],
  ["Lawmakers criticized the law that the president signed.", ["ACCUSE/disapprove occurred | Lawmakers -> president"]],
  ["Sudan came under attack from Egypt.", ["ASSAULT occurred | Egypt -> Sudan"]],
  [
    "The queen agreed to the request of the prime minister.",
    ["AGREE occurred | queen -> prime minister", "REQUEST occurred | prime minister -> queen"],
  ],
  ["The British relinquished control of the colony to China.", ["RETREAT/withdraw occurred | United Kingdom -> China"]],
  [
    "He named the movement as terrorists, and the PKK is a banned organization in Turkey.",
    ["COERCE/ban ongoing | Turkey -> Kurdistan Workers' Party"],
  ],
  ["Chile sent Peru a draft of the treaty, which it rejected.", ["REJECT occurred | Peru -> Chile"]],
  ["Russian troops entering Ukraine shot at civilians.", ["ASSAULT/firearms occurred | Russian troops -> civilians"]],
  [
    "The Democratic Conference of Bishops urged the mayor to resign.",
    ["REQUEST/change occurred | Democratic Conference of Bishops -> mayor"],
  ],
  [
    "The envoy is sceptical of a Chadian announcement that it had opened a corridor for aid.",
    ["RETREAT occurred | Chad ->"],
  ],
])("not yet: %s", (sentence, told) => {
  expect(toldIn(sentence)).toEqual(told);
});
