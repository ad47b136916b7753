import { expect, test } from "vitest";
import { analysed } from "../testing/language.ts";
import { repaired, repairedForEvents } from "./repair.ts";

/** The word above a word and the relation between them, once the tree is repaired. */
function above(text: string, word: string): string {
  const { tokens } = repairedForEvents(repaired(analysed(text)).sentences[0]!);
  const token = tokens.find(({ form }) => form === word)!;
  return `${token.deprel} of ${tokens[token.head]?.form ?? "nothing"}`;
}

test.each([
  ["A doctor told Al Jazeera residents fled.", "Jazeera", "iobj of told"],
  ["A doctor told Al Jazeera residents fled.", "residents", "nsubj of fled"],
  ["The minister told the Associated Press four soldiers were missing.", "Press", "iobj of told"],
  ["The minister told Agence France-Presse arson was used by developers.", "Presse", "iobj of told"],
  ["The minister told a Reuters reporter that troops had left.", "Reuters", "compound of reporter"],
  ["It was reported on Saturday Carlos Roe was stabbed in the neck.", "Carlos", "nsubj:pass of stabbed"],
  ["Gabon, where many of the rebels live, offered to mediate.", "Gabon", "nsubj of offered"],
  ["Gabon, which also has claims in the bay, called on all sides to keep calm.", "Gabon", "nsubj of called"],
  ["The mayor urged Kenyans to stay calm.", "Kenyans", "obj of urged"],
  [
    "A Chilean adviser, who asked not to be named, called that a half-truth: Chile already builds ships in the north.",
    "adviser",
    "nsubj of called",
  ],
  ["Jane Roe called on candidates to take any complaints to court.", "on", "case of candidates"],
  ["If it wins, the mayor's party plans to boycott parliament and hold daily rallies.", "hold", "conj of boycott"],
  [
    "An envoy who asked not to be named told the BBC the two states may hold talks next week.",
    "envoy",
    "nsubj of told",
  ],
  ["Chad summoned the envoy after a Libyan jet bombed a town.", "jet", "nsubj of bombed"],
  [
    "Chad's minister resigned on Tuesday after an explosion at a coal mine killed ten men.",
    "explosion",
    "nsubj of killed",
  ],
  ["A witness said that gunmen shot dead a judge.", "judge", "obj of shot"],
  ["The army was accused by villagers of bombing a school.", "bombing", "advcl of accused"],
  ["Four men were suspected by police of looting shops.", "looting", "advcl of suspected"],
  ["Four men were suspected by police of looting shops.", "shops", "obj of looting"],
  ["The sect was declared a criminal gang by Minister Carlos Roe.", "Carlos", "obl:agent of declared"],
  ["The party, listed as a terrorist organization by Turkey and Chad, fights on.", "Turkey", "obl:agent of listed"],
  ["The sect was shown a report by a judge.", "judge", "nmod of report"],
  ["The mayor accused survivors of the bombing.", "bombing", "nmod of survivors"],
  ["The mayor met survivors of bombing raids.", "raids", "nmod of survivors"],
  [
    "Police fired live rounds at demonstrators who broke into the compound on Wednesday, killing at least five people and wounding dozens, witnesses and medics said.",
    "medics",
    "conj of witnesses",
  ],
  [
    "Hamas handed the bodies of four men to the mayor on Monday, the army confirmed.",
    "confirmed",
    "parataxis of handed",
  ],
  ["The army said it had targeted militants planting mines.", "militants", "obj of targeted"],
  [
    "Britain is understood to be weighing whether to send troops to train soldiers inside the country, The Herald reported on Tuesday.",
    "Herald",
    "nsubj of reported",
  ],
  ["Britain is weighing sending troops to Mali.", "sending", "xcomp of weighing"],
  ["The carrier will renew contacts with Togo three months after thieves looted a depot.", "Togo", "nmod of contacts"],
  ["Chad and Mali welcome the resumption of trade with Ghana.", "Chad", "nsubj of welcome"],
  ["Chad and Mali welcome the accord with Ghana, the agency said.", "welcome", "ccomp of said"],
  ["Doctors said at least nine miners, including two boys, were buried.", "miners", "nsubj:pass of buried"],
  ["Paris fined three firms based in Oman, which has denied it.", "denied", "acl:relcl of Oman"],
  ["Police held two members of the Green Party, which calls them innocent.", "calls", "acl:relcl of Party"],
  ["The court fined four banks from Norway, which have appealed.", "appealed", "acl:relcl of banks"],
  [
    "Ghana on Monday summoned Chad's envoy, Jan Novak, a day after a Chadian coast guard cutter rammed a Ghanaian supply boat near Accra.",
    "cutter",
    "nsubj of rammed",
  ],
  [
    "The premier met his Kenyan counterpart and vowed that a pact signed in 1990 would hold, the ministry said.",
    "vowed",
    "conj of met",
  ],
  ["Norway denied bombing Kenya.", "bombing", "xcomp of denied"],
  ["Chad says Mali shelled the plant, a charge Bamako dismissed as baseless.", "Bamako", "nsubj of dismissed"],
  ["Captain Roe told the press a long search had found no sign of the boat.", "press", "iobj of told"],
  ["The agency raised the alarm, warning of famine.", "warning", "advcl of raised"],
  ["Police arrested a driver who fled the scene, accusing him of negligence.", "accusing", "advcl of arrested"],
  ["Asked about the leak, the minister said that he knew nothing.", "Asked", "advcl of said"],
  ["Norway has denied supplying weapons to Kenya.", "weapons", "obj of supplying"],
])("%s: %s is %s", (text, word, expected) => {
  expect(above(text, word)).toBe(expected);
});

test("words, offsets and what is right stay as they are", () => {
  const analysis = analysed("Chad and Niger signed a treaty in Niamey on Monday.");
  expect(repaired(analysis)).toEqual(analysis);
});
