import { expect, test } from "vitest";
import { draftOf } from "../../test/read-events.ts";

/** Name, kind, country and sector of the entity that goes by these words in a report of May 2024. */
function entityNamed(text: string, words: string): string {
  const found = draftOf(text).entities.list.find(({ mentions }) => mentions.some((span) => span.text.includes(words)));
  return found ? `${found.name} | ${found.kind} | ${found.country ?? ""} | ${found.sector ?? ""}` : "none";
}

test.each([
  ["Greenpeace Spain condemned the mine.", "Greenpeace Spain", "Greenpeace Spain | organization | NGO | NGO"],
  [
    "European Union foreign policy chief Josep Borrell spoke in Brussels.",
    "Borrell",
    "Josep Borrell | person | EUR | GOV",
  ],
  ["European Union trade chief Jane Roe spoke in Brussels.", "Roe", "Jane Roe | person | EUR | "],
  ["The European Union said the bloc would act.", "the bloc", "European Union | organization | EUR | "],
  ["European Union leaders met in Brussels.", "leaders", "European Union leaders | group | EUR | GOV"],
  ["Chad left the Northern Fisheries Treaty.", "Fisheries", "Northern Fisheries Treaty | agreement |  | "],
  [
    "The army of Chad fought the Northern Resistance Army. Both sides agreed to talks.",
    "Both sides",
    "Chad and Northern Resistance Army | group |  | ",
  ],
  ["NATO said the alliance would act.", "the alliance", "NATO | organization | IGO | "],
  ["At least five civilians were killed, police said.", "civilians", "five civilians | group |  | CVL"],
  ["The toll was confirmed by Minister of Information Qasim al-Yuiop.", "Yuiop", "Qasim al-Yuiop | person |  | GOV"],
  ["Maj. Gen. Qasim Yuiop spoke on Monday.", "Yuiop", "Qasim Yuiop | person |  | MIL"],
  ["Foreign Minister Qasim Yuiop of Pakistan met reporters.", "Yuiop", "Qasim Yuiop | person | PAK | GOV"],
  [
    "Sudan attacked rebels. Britain will act, Foreign Secretary Ann Yuiop said.",
    "Yuiop",
    "Ann Yuiop | person | GBR | GOV",
  ],
  ["Four Taliban commanders fled Kabul.", "commanders", "Four Taliban commanders | group | AFG | REB"],
  ["Lindsey Graham opposed the plan.", "Graham", "Lindsey Graham | person | USA | LEG"],
  ["Bill Clinton supported the plan.", "Clinton", "Bill Clinton | person | USA | "],
  ["Putin met his Saudi counterpart.", "counterpart", "his Saudi counterpart | person | SAU | GOV"],
  [
    "The Philippine military blamed China. Gen. Qasim Yuiop, the chief of the armed forces, spoke in Manila.",
    "Yuiop",
    "Qasim Yuiop | person | PHL | MIL",
  ],
  [
    "President Emmanuel Macron was silent. His executive secretary, Qasim Yuiop, spoke.",
    "Yuiop",
    "Qasim Yuiop | person | FRA | GOV",
  ],
  ["The European Union on Tuesday approved tariffs.", "European", "European Union | organization | EUR | "],
  ["Iran's supreme leader, Ayatollah Ali Khamenei, was silent.", "Khamenei", "Ali Khamenei | person | IRN | GOV"],
  ["Babanusa, a garrison in the west, fell.", "Babanusa", "Babanusa | place |  | "],
  ["Babanusa, the town's mayor, fell ill.", "Babanusa", "Babanusa | person |  | GOV"],
  ["The company, Andrade Obras, paid the fine.", "Andrade", "Andrade Obras | organization |  | BUS"],
  ["Andrade Obras, a building firm, paid the fine.", "Andrade", "Andrade Obras | organization |  | BUS"],
  ["Lucia Andrade, a machine operator, paid the fine.", "Andrade", "Lucia Andrade | person |  | "],
  ["As he told the press, Pablo Andrade paid the fine.", "Andrade", "Pablo Andrade | person |  | "],
  ["Ecuador judge orders ex-president's arrest", "judge", "Ecuador judge | person | ECU | JUD"],
  ["The firm's chief executive resigned in Lima.", "chief executive", "firm's chief executive | person |  | BUS"],
  ["Hong Kong's chief executive resigned.", "chief executive", "Hong Kong's chief executive | person | HKG | GOV"],
  ["A Western diplomat in Bamako resigned.", "diplomat", "A Western diplomat in Bamako | person |  | GOV"],
  ["Kosovo waits. Albin Kurti waits.", "Kurti", "Albin Kurti | person | KOS | GOV"],
  [
    "President Emmanuel Macron was silent. His predecessor, Qasim Yuiop, spoke.",
    "Yuiop",
    "Qasim Yuiop | person | FRA | GOV",
  ],
  [
    "President Emmanuel Macron was silent. His deputy, Qasim Yuiop, spoke.",
    "Yuiop",
    "Qasim Yuiop | person | FRA | GOV",
  ],
  ["France's deputy, Qasim Yuiop, spoke.", "Yuiop", "Qasim Yuiop | person | FRA | LEG"],
  ["The union's chief negotiator, Qasim Yuiop, spoke.", "Yuiop", "Qasim Yuiop | person |  | LAB"],
  ["Chad waits. Qasim Yuiop, spokesman for the Chadian governor, spoke.", "Yuiop", "Qasim Yuiop | person | TCD | GOV"],
  ["Qasim Yuiop, of the University of Kansas, spoke.", "Yuiop", "Qasim Yuiop | person | USA | EDU"],
  ["Qasim Yuiop, of Norway, spoke.", "Yuiop", "Qasim Yuiop | person | NOR | "],
  ["Special Prosecutor Qasim Yuiop spoke.", "Yuiop", "Qasim Yuiop | person |  | JUD"],
  ["The plan pleased Graham.", "Graham", "Graham | person |  | "],
  ["The rebels freed a judge. Defence Minister Pedro Sanchez spoke.", "Sanchez", "Pedro Sanchez | person |  | GOV"],
  ["Spain freed a judge. Defence Minister Pedro Sanchez spoke.", "Sanchez", "Pedro Sanchez | person | ESP | GOV"],
  ["The rebels freed a judge. Prime Minister Pedro Sanchez spoke.", "Sanchez", "Pedro Sanchez | person | ESP | GOV"],
  ["The rebels freed a judge. Mayor Bill Clinton spoke.", "Clinton", "Bill Clinton | person | USA | GOV"],
  ["Mike Johnson, a teacher from Leeds, disagreed.", "Johnson", "Mike Johnson | person | GBR | EDU"],
])("%s", (text, words, expected) => {
  expect(entityNamed(text, words)).toBe(expected);
});

test("a firm goes by the first word of its name", () => {
  const { list } = draftOf("Norway fined Lockheed Martin on Monday. Lockheed protested.").entities;
  expect(list.filter(({ name }) => name.startsWith("Lockheed")).map(({ mentions }) => mentions.length)).toEqual([2]);
});
