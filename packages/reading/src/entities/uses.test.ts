import { expect, test } from "vitest";
import { draftOf } from "../../test/read-events.ts";

/** Name, kind, country and sector of the actor that goes by these words; "no actor" for what cannot act. */
function actorNamed(text: string, words: string): string {
  const found = draftOf(text).entities.list.find(({ mentions }) => mentions.some((span) => span.text.includes(words)));
  if (!found?.actor) return "no actor";
  return `${found.name} | ${found.kind} | ${found.country ?? ""} | ${found.sector ?? ""}`;
}

/** Words with several uses, of which one is an actor's. */
test.each([
  ["Police were called to a birthday party in Leeds.", "party", "no actor"],
  ["The ruling party won.", "party", "ruling party | organization |  | PTY"],
  ["The singer said her house was robbed.", "house", "no actor"],
  ["The House voted on Monday.", "House", "House | organization |  | LEG"],
  ["Kenya's neighbours criticised the plan.", "neighbours", "Kenya's neighbours | group | KEN | GOV"],
  ["His neighbours criticised the plan.", "neighbours", "no actor"],
  ["The rescue mission found nothing.", "mission", "no actor"],
  ["Chad's mission to the island left.", "mission", "Chad's mission to the island | organization | TCD | GOV"],
  ["Her campaign drew thousands of students.", "campaign", "no actor"],
  ["Angela Merkel's campaign denied the report.", "campaign", "Angela Merkel's campaign | organization | DEU | PTY"],
  ["He called for opposition to the bill.", "opposition", "no actor"],
  ["The opposition walked out.", "opposition", "opposition | organization |  | PTY"],
  ["Olof Berg, a member of the prize committee, agreed.", "Berg", "Olof Berg | person |  | "],
  ["The quake struck at 10:15 UTC.", "UTC", "no actor"],
  ["The probe passed Jupiter.", "Jupiter", "no actor"],
  ["He was held in a prison cell.", "cell", "no actor"],
  ["The Northern Dawn party denied the report.", "Northern Dawn", "Northern Dawn | organization |  | PTY"],
  ["The Democratic party denied the report.", "party", "Democratic party | organization |  | PTY"],
  [
    "The Parliament of New South Wales voted.",
    "Parliament",
    "Parliament of New South Wales | organization | AUS | LEG",
  ],
  ["The Parliament of Wales voted.", "Parliament", "Parliament of Wales | organization | GBR | LEG"],
  ["The mayor spoke to Qwerty FM.", "Qwerty", "Qwerty FM | outlet |  | JRN"],
  ["An Iran-backed militia left.", "militia", "An Iran-backed militia | armed-group |  | UAF"],
  ["An Iranian militia left.", "militia", "An Iranian militia | armed-group | IRN | UAF"],
  ["The African Union mission, known as QWMIS, left.", "QWMIS", "QWMIS | organization | IGO | GOV"],
  ["Police came. The officers fired.", "officers", "officers | group |  | COP"],
  ["The army came. The officers fired.", "officers", "officers | group |  | MIL"],
  ["Paris met Washington's closest rival in May.", "rival", "Washington's closest rival | government |  | "],
  ["Paris met the mayor's closest rival in May.", "rival", "mayor's closest rival | person |  | "],
  ["I leave with my head held high.", "head", "no actor"],
  ["The head of the bank left.", "head", "head of the bank | person |  | BUS"],
  ["Justice has been delayed.", "Justice", "no actor"],
  ["The justice was delayed.", "justice", "justice | person |  | JUD"],
  [
    "The international community waits. The Caribbean Community waits.",
    "international",
    "international community | group |  | ",
  ],
  ["South Africa, whose troops left, waits.", "troops", "troops | organization | ZAF | MIL"],
  ["The armed wing of Hamas fired rockets.", "wing", "armed wing of Hamas | armed-group | PSE | REB"],
  ["A faction of the ELN guerrillas left.", "faction", "A faction of the ELN guerrillas | armed-group | COL | REB"],
  ["A faction of the ruling party left.", "faction", "A faction of the ruling party | organization |  | PTY"],
  ["The Syrian army sent a unit of snipers and a police unit.", "police unit", "a police unit | organization |  | COP"],
  ["The WHO sent nurses to Chad.", "WHO", "World Health Organization | organization | UNO | "],
])("%s (%s)", (text, words, expected) => {
  expect(actorNamed(text, words)).toBe(expected);
});

/** What the words around a person's name say of country and sector. */
test.each([
  ["The Italian sculptor Marco Bellini disagreed.", "Bellini", "Marco Bellini | person | ITA | "],
  ["Marco Bellini, a Polish toddler, was found.", "Bellini", "Marco Bellini | person | POL | "],
  ["Anita Desai of Norland University disagreed.", "Desai", "Anita Desai | person |  | EDU"],
  ["Jan Novak from Amnesty International disagreed.", "Novak", "Jan Novak | person | NGO | NGO"],
])("%s", (text, words, expected) => {
  expect(actorNamed(text, words)).toBe(expected);
});

/** Names of states with an article, and names that two places share. */
test.each([
  ["The storm killed five people in the Bahamas.", "Bahamas", "Bahamas | place | BHS | "],
  ["The United States votes in 2020. The senator left Texas for Georgia.", "Georgia", "Georgia | place | USA | "],
  ["Georgia and Armenia signed a treaty.", "Georgia", "Georgia | government | GEO | GOV"],
])("%s", (text, words, expected) => {
  expect(actorNamed(text, words)).toBe(expected);
});

/** The last entity that goes by a pronoun. */
function meantBy(text: string, pronoun: string): string | undefined {
  return draftOf(text).entities.list.findLast(({ mentions }) => mentions.some((span) => span.text === pronoun))?.name;
}

test.each([
  ["Denmark accused Chile of sending tanks to Peru for its war in Bolivia.", "its", "Peru"],
  [
    "A court ordered the arrest of ex-president Lucia Roe. The president was silent. The former leader fled.",
    "The former leader",
    "Lucia Roe",
  ],
  ["Haiti's premier, Ariel Henry, is away. The gang leader waits.", "The gang leader", "gang leader"],
  ["Haiti's premier, Ariel Henry, is away. The Haitian leader waits.", "The Haitian leader", "Ariel Henry"],
  ["The Wagner group denied the report. It said nothing more.", "It", "Wagner Group"],
  ["A Hamas group denied the report. It said nothing more.", "It", "A Hamas group"],
  [
    "The NQW fought on. Fighters of the ELN freed a judge. The rebels want a truce.",
    "The rebels",
    "National Liberation Army",
  ],
  ["The ELN freed a judge in Colombia. The army said nothing.", "The army", "army"],
  ["The Lord's Resistance Army freed a judge in Chad. The army said nothing.", "The army", "army"],
  ["The Polisario Front freed a judge. The front said nothing.", "The front", "Polisario Front"],
  ["The city of Kisangani is calm. Chad sent nurses to the town.", "the town", "Kisangani"],
  ["The city of Kisangani is calm. Nurses left Chad for the town.", "the town", "Kisangani"],
  ["The ministry said the company had closed its plant in Togo.", "its", "company"],
  [
    "Peru thanked Chile. The union of teachers in Lima said its members would march.",
    "its",
    "union of teachers in Lima",
  ],
  ["Turkey was silent. Norway denied that it had any troops there.", "it", "Norway"],
  ["Turkey waited. Erdogan accused Sweden of delays and demanded that it act.", "it", "Sweden"],
  [
    "President Bob Dee was silent. Thousands marched against Prime Minister Igor Nole and demanded that he resign.",
    "he",
    "Igor Nole",
  ],
  [
    "The army of General Abdel Fattah al-Burhan advanced.",
    "The army of General Abdel Fattah al-Burhan",
    "army of General Abdel Fattah al-Burhan",
  ],
])("%s (%s)", (text, pronoun, expected) => {
  expect(meantBy(text, pronoun)).toBe(expected);
});
