import { expect, test } from "vitest";
import { toldIn } from "../read-events.ts";

/** What headlines alone tell, whose grammar is their own: no articles, no auxiliaries, the present for what is over. */
test.each<[string, string[]]>([
  // names that a comma joins
  ["Turkey, Egypt restore ties after decade", ["SUPPORT occurred | Turkey, Egypt ->"]],
  ["Kosovo, Serbia leaders meet in Brussels", ["CONSULT occurred | Kosovo, Serbia leaders ->"]],
  ["Egypt, Jordan and Qatar urge end to war", ["REQUEST/yield occurred | Egypt, Jordan, Qatar ->"]],
  ["US, Iran agree to resume talks", ["AGREE occurred | United States, Iran ->"]],
  ["India, Pakistan trade fire near Jammu", ["ASSAULT occurred | India, Pakistan ->"]],
  ["Manila, Hanoi sign fishing pact", ["SUPPORT occurred | Philippines, Vietnam ->"]],
  // verbs that may be nouns
  ["Moldova expels 3 Russian diplomats", ["SANCTION/expel occurred | Moldova -> 3 Russian diplomats"]],
  ["EU sanctions Belarus over migrants", ["SANCTION/discontinue occurred | European Union -> Belarus"]],
  ["Police arrest suspected smuggler in Ecuador", ["COERCE/arrest occurred | Police -> suspected smuggler in Ecuador"]],
  ["Togo junta breaks off ties with Ghana", ["SANCTION/discontinue occurred | Togo junta -> Ghana"]],
  ["Armenia hands over villages to Azerbaijan", ["RETREAT/withdraw occurred | Armenia -> Azerbaijan"]],
  ["Iran sentences two French nationals to death", ["SANCTION/convict occurred | Iran -> two French nationals"]],
  ["US to sanction Georgian officials", ["SANCTION/discontinue planned | United States -> Georgian officials"]],
  ["Germany to send tanks to Ukraine", ["AID planned | Germany -> Ukraine"]],
  ["Chinese ships ram Philippine boat near shoal", ["ASSAULT occurred | China -> Philippines"]],
  ["Kenya police fire tear gas at mourners", ["ASSAULT/crowd-control occurred | Kenya police -> mourners"]],
  ["Sudan rivals trade blame over truce", ["ACCUSE/disapprove occurred | Sudan rivals ->"]],
  ["Kremlin denies plan to attack NATO", ["ASSAULT denied | Russia -> NATO | Russia"]],
  ["Togo government orders army to disarm Mali", ["REQUEST/yield occurred | Togo -> army"]],
  ["Turkey jails opposition mayor pending trial", ["COERCE/arrest occurred | Turkey -> opposition mayor"]],
  ["French PM resigns after hours in office", ["RETREAT/resign occurred | French PM ->"]],
  ["Mali junta bombs hospital", ["ASSAULT/explosives occurred | Mali junta -> hospital"]],
  ["Mali army arms depot in Gao", []],
  // passives without auxiliary
  ["Tanzania opposition leader charged with treason", ["ACCUSE/allege occurred |  -> Tanzania opposition leader"]],
  ["Peru's ex-president Jana Novak indicted", ["ACCUSE/allege occurred |  -> Jana Novak"]],
  ["Ethiopia accused of blocking aid", ["ACCUSE/allege occurred |  -> Ethiopia"]],
  ["Greek coast guard accused of abandoning migrants", ["ACCUSE/allege occurred |  -> Greek coast guard"]],
  ["Envoy expelled from Kenya over spying", ["SANCTION/expel occurred |  -> Envoy"]],
  ["Iran threatened with new sanctions", ["THREATEN/restrict occurred |  -> Iran"]],
  ["Activist jailed for insulting king", ["SANCTION/convict occurred |  -> Activist"]],
  ["Mayor shot in Honduras", ["ASSAULT/firearms occurred |  -> Mayor"]],
  ["Two journalists detained in Belarus", ["COERCE/arrest occurred |  -> Two journalists"]],
  ["Kenyan police shoot dead three protesters", ["ASSAULT/firearms occurred | Kenyan police -> three protesters"]],
  // a second verb
  [
    "Norway hosts Chad leader, suspends aid to Mali",
    ["CONSULT/visit occurred | Chad leader -> Norway", "SANCTION/discontinue occurred | Norway -> Mali"],
  ],
  ["Six soldiers killed in Niger ambush", ["ASSAULT occurred |  -> Six soldiers"]],
  ["Jordan foils plot to attack Israel", []],
  ["Mali junta suspends French media", ["COERCE/censor occurred | Mali junta -> French media"]],
  // what is no verb stays a noun
  ["Peru ministers' talks with rebels", ["CONSULT occurred | Peru ministers, rebels ->"]],
  ["Road to peace talks in Oslo", []],
])("%s", (headline, told) => {
  expect(toldIn(`${headline}\n\nIt has rained in the north.`, headline)).toEqual(told);
});
