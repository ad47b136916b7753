import { expect, test } from "vitest";
import { toldIn } from "../read-events.ts";

/** One deed in every pattern of grammar that tells it. */
test.each<[string, string[]]>([
  // subject, object, passive, agent
  ["Egypt attacked Sudan.", ["ASSAULT occurred | Egypt -> Sudan"]],
  ["Egypt has attacked Sudan.", ["ASSAULT occurred | Egypt -> Sudan"]],
  ["Sudan was attacked by Egypt.", ["ASSAULT occurred | Egypt -> Sudan"]],
  ["Sudan has been attacked by Egypt.", ["ASSAULT occurred | Egypt -> Sudan"]],
  ["Sudan was attacked.", ["ASSAULT occurred |  -> Sudan"]],
  ["Egypt and Libya attacked Sudan.", ["ASSAULT occurred | Egypt, Libya -> Sudan"]],
  ["Egypt attacked Sudan and Chad.", ["ASSAULT occurred | Egypt -> Sudan, Chad"]],
  ["Sudan was attacked by Egypt and Libya.", ["ASSAULT occurred | Egypt, Libya -> Sudan"]],
  // nouns
  ["Egypt's attack on Sudan surprised diplomats.", ["ASSAULT occurred | Egypt -> Sudan"]],
  ["The Egyptian attack on Sudan surprised diplomats.", ["ASSAULT occurred | Egypt -> Sudan"]],
  ["The attack on Sudan by Egypt surprised diplomats.", ["ASSAULT occurred | Egypt -> Sudan"]],
  ["The invasion of Sudan by Egypt surprised diplomats.", ["ASSAULT occurred | Egypt -> Sudan"]],
  ["An Egyptian airstrike hit Khartoum.", ["ASSAULT/aerial occurred | Egypt -> Sudan"]],
  ["Egyptian troops attacked Sudan.", ["ASSAULT occurred | Egyptian troops -> Sudan"]],
  ["Egypt's forces attacked Sudan.", ["ASSAULT occurred | Egypt's forces -> Sudan"]],
  // light verbs
  ["Egypt carried out an attack on Sudan.", ["ASSAULT occurred | Egypt -> Sudan"]],
  ["Egypt launched an attack on Sudan.", ["ASSAULT occurred | Egypt -> Sudan"]],
  ["An attack on Sudan was launched by Egypt.", ["ASSAULT occurred | Egypt -> Sudan"]],
  ["Sudan suffered an Egyptian attack.", ["ASSAULT occurred | Egypt -> Sudan"]],
  ["Egypt imposed sanctions on Sudan.", ["SANCTION/discontinue occurred | Egypt -> Sudan"]],
  ["Egypt held talks with Sudan.", ["CONSULT occurred | Egypt, Sudan ->"]],
  ["Egypt took part in talks with Sudan.", ["CONSULT occurred | Egypt, Sudan ->"]],
  ["Egypt made a visit to Sudan.", ["CONSULT/visit occurred | Egypt -> Sudan"]],
  // participles and relatives
  ["Egypt, which has a port there, called on Sudan to leave.", ["REQUEST/change occurred | Egypt -> Sudan"]],
  ["Egypt, which has a port there, attacked Sudan.", ["ASSAULT occurred | Egypt -> Sudan"]],
  [
    "Chad summoned the envoy of Libya after a Libyan jet bombed a town.",
    ["ACCUSE/disapprove occurred | Chad -> envoy of Libya", "ASSAULT/aerial occurred | Libya ->"],
  ],
  ["Egypt, which attacked Sudan, denied the reports.", ["ASSAULT occurred | Egypt -> Sudan"]],
  [
    "Sudan, attacked by Egypt, asked for help.",
    ["ASSAULT occurred | Egypt -> Sudan", "REQUEST/assist occurred | Sudan ->"],
  ],
  ["The soldiers who attacked Sudan were from Egypt.", ["ASSAULT occurred | soldiers -> Sudan"]],
  [
    "Troops invading Sudan looted a hospital.",
    ["ASSAULT occurred | Troops -> Sudan", "ASSAULT/destroy occurred | Troops -> a hospital"],
  ],
  [
    "The minister arrested on Monday was released on Friday.",
    ["COERCE/arrest occurred |  -> minister", "RETREAT/release occurred |  -> minister"],
  ],
  [
    "The journalist, who was arrested by police, was released.",
    ["COERCE/arrest occurred | police -> journalist", "RETREAT/release occurred |  -> journalist"],
  ],
  // coordination
  [
    "Police raided the office and arrested two editors.",
    ["COERCE/seize occurred | Police -> office", "COERCE/arrest occurred | Police -> two editors"],
  ],
  [
    "Egypt criticized Sudan and recalled its ambassador.",
    ["ACCUSE/disapprove occurred | Egypt -> Sudan", "SANCTION/withdraw occurred | Egypt ->"],
  ],
  ["The rebels kidnapped and killed two doctors.", ["ASSAULT/abduct occurred | rebels -> two doctors"]],
  [
    "The minister met the envoy and praised Sudan.",
    ["CONSULT occurred | minister, envoy ->", "SUPPORT occurred | minister -> Sudan"],
  ],
  // control and raising
  ["Egypt began to bomb Sudan.", ["ASSAULT/explosives occurred | Egypt -> Sudan"]],
  ["Egypt continued to bomb Sudan.", ["ASSAULT/explosives ongoing | Egypt -> Sudan"]],
  ["Egypt is said to have attacked Sudan.", ["ASSAULT occurred | Egypt -> Sudan | ?"]],
  ["Egypt forced Sudan to release the prisoners.", ["RETREAT/release occurred | Sudan -> prisoners"]],
  ["Egypt is expected to sign the treaty.", ["SUPPORT planned | Egypt ->  | ?"]],
  ["Norway hopes to secure the release of the sailors.", ["RETREAT/release planned |  -> sailors | Norway"]],
  ["Norway failed to secure the release of the sailors.", ["RETREAT/release denied |  -> sailors"]],
  ["Norway denied that it had any troops and appealed to Chad.", ["REQUEST occurred | Norway -> Chad"]],
  ["Togo paid with the aim of gaining Chad's support for Benin.", ["SUPPORT planned | Chad -> Benin"]],
  // apposition, posts, names
  ["Jane Roe, the mayor, met the king of Spain.", ["CONSULT occurred | Jane Roe, king of Spain ->"]],
  ["The mayor, Jane Roe, criticized the king.", ["ACCUSE/disapprove occurred | Jane Roe -> king"]],
  ["Mayor Jane Roe criticized King Felipe of Spain.", ["ACCUSE/disapprove occurred | Jane Roe -> King Felipe"]],
  ["Countries including Chad and Mali signed the treaty.", ["SUPPORT occurred | Countries, Chad, Mali ->"]],
  ["Sweden urged allies such as Norway to help Ukraine.", ["REQUEST/assist occurred | Sweden -> allies, Norway"]],
  // unknown lands
  ["Zanovia attacked Merakia.", ["ASSAULT occurred | Zanovia -> Merakia"]],
  ["Zanovia's president visited Merakia.", ["CONSULT/visit occurred | Zanovia's president -> Merakia"]],
  ["Zanovia imposed sanctions on Merakia.", ["SANCTION/discontinue occurred | Zanovia -> Merakia"]],
  ["Zanovian troops entered Merakia.", ["MOBILIZE/troops occurred | Zanovian troops ->"]],
  ["Zanovia welcomed a letter from Merakia.", ["SUPPORT occurred | Zanovia -> Merakia"]],
  // answers, targets, makers
  [
    "The queen agreed to the request of the prime minister.",
    ["AGREE occurred | queen -> prime minister", "REQUEST occurred | prime minister -> queen | queen"],
  ],
  ["Sudan was the victim of an Egyptian attack.", ["ASSAULT occurred | Egypt -> Sudan"]],
  ["The senator attacked the proposal made by the minister.", ["ACCUSE/disapprove occurred | senator -> minister"]],
  ["The base in Mali was attacked by rebels.", ["ASSAULT occurred | rebels -> base in Mali"]],
  ["Rebels attacked a hospital in Goma.", ["ASSAULT occurred | Rebels -> a hospital"]],
  [
    "The police used tear gas and water cannons against protesters.",
    ["ASSAULT/crowd-control occurred | police -> protesters"],
  ],
  [
    "The House passed two articles of impeachment against the president.",
    ["ACCUSE/allege occurred | House -> president"],
  ],
  // not deeds
  ["The president will speak about the economy.", []],
  ["A heart attack killed the singer.", []],
  ["Shares were hit by the news.", []],
  ["The strike price of the option rose.", []],
  ["The fire destroyed 20 homes.", []],
  ["She fought cancer for years.", []],
  ["The team defeated its rival in the final.", []],
  ["The court will hear the case in May.", []],
  ["The bank raised interest rates.", []],
  ["Oil prices fell after the meeting.", []],
])("%s", (sentence, told) => {
  expect(toldIn(sentence)).toEqual(told);
});

/** Who stands where in reports of more than one sentence. */
test.each<[string, string[]]>([
  [
    "Turkey invaded Syria. The two sides agreed on a ceasefire.",
    ["ASSAULT occurred | Turkey -> Syria", "SUPPORT occurred | Turkey, Syria ->"],
  ],
  [
    "Police arrested John Doe on Friday. The suspect was charged with murder.",
    ["COERCE/arrest occurred | Police -> John Doe", "ACCUSE/allege occurred |  -> John Doe"],
  ],
  [
    "A bomb killed nine people in Quetta on Monday. The attack was condemned by Iran.",
    ["ASSAULT occurred |  -> nine people in Quetta", "ACCUSE/disapprove occurred | Iran ->"],
  ],
  [
    "Russia's war in Ukraine goes on. A Russian missile strike on Odesa killed two people on Monday.",
    ["ASSAULT ongoing | Russia ->", "ASSAULT/aerial occurred | Russia -> two people"],
  ],
  [
    "Hong Kong residents marched on Sunday. They protested against a law of the Hong Kong government.",
    ["PROTEST/demo occurred | Hong Kong residents -> Hong Kong government"],
  ],
  ["Israel bombed Gaza. The bombing killed ten people.", ["ASSAULT/explosives occurred | Israel -> ten people"]],
  // nationals of several states in one phrase
  [
    "The clash killed 20 Indian and four Chinese soldiers.",
    ["ASSAULT occurred |  -> Indian soldiers, Chinese soldiers"],
  ],
  ["The Peruvian and Chilean presidents met in Lima.", ["CONSULT occurred | Peruvian president, Chilean president ->"]],
  ["The leaders of Peru and Chile held talks on Monday.", ["CONSULT occurred | leader of Peru, leader of Chile ->"]],
  [
    "Lawmakers from Gambia and Mali criticized the president of Niger.",
    ["ACCUSE/disapprove occurred | Lawmakers from Gambia, Lawmakers from Mali -> president of Niger"],
  ],
  // a list that opens with a name and its next one
  [
    "Vastara, the Merk, Zamborra and Loria condemned Sudan.",
    ["ACCUSE/disapprove occurred | Vastara, Merk, Zamborra, Loria -> Sudan"],
  ],
  // whose what is welcomed is, when it is not the doer's own
  ["Togo welcomed its resumption of trade with Ghana.", ["SUPPORT occurred | Togo -> Ghana"]],
  ["Togo welcomed a message on fishing rights from Ghana.", ["SUPPORT occurred | Togo -> Ghana"]],
  ["Soldiers sealed off the roads leading into Niger.", ["COERCE/restrict occurred | Soldiers -> Niger"]],
  // nouns that are verbs: the progressive, and headlines
  ["Egypt is bombing Sudan.", ["ASSAULT/explosives ongoing | Egypt -> Sudan"]],
  ["Tokyo and Seoul sign trade pact", ["SUPPORT occurred | Japan, South Korea ->"]],
  ["Chile cut ties with Bolivia.", ["SANCTION/discontinue occurred | Chile -> Bolivia"]],
  [
    "The guard who shot at French soldiers was arrested.",
    ["ASSAULT/firearms occurred | guard -> French soldiers", "COERCE/arrest occurred |  -> guard"],
  ],
  // what something is used for is done with it; a protest that is lodged is nobody's march
  ["Egypt used drones to attack Sudan.", ["ASSAULT occurred | Egypt -> Sudan"]],
  ["Police used tear gas to disperse the crowd.", ["ASSAULT/crowd-control occurred | Police -> crowd"]],
  ["Peru lodged a formal protest with Chile.", ["ACCUSE/disapprove occurred | Peru -> Chile"]],
  ["The defence department declined to confirm the plan.", []],
  // who is behind it did it
  [
    "Iran said Israel was behind the assassination of the scientist.",
    ["ASSAULT/assassinate occurred | Israel -> scientist | Iran"],
  ],
  // what comes before or after is done by the subject
  ["Before resigning, Jana Novak appointed Ivo Horvat as minister.", ["RETREAT/resign occurred | Jana Novak ->"]],
  // what a law says of anybody is no deed
  ["The law says that mayors are arrested if they flee.", []],
  // verbs that the parser hangs on their objects, or takes for nouns
  ["The US suspended aid to Niger.", ["SANCTION/discontinue occurred | United States -> Niger"]],
  ["The junta dissolved parliament.", ["COERCE/restrict occurred | junta -> parliament"]],
  ["The US military shot down three drones.", ["ASSAULT/destroy occurred | US military ->"]],
  ["If Egypt bombs Sudan, Chad will object.", ["ASSAULT/explosives possible | Egypt -> Sudan | Chad"]],
  ["The parliament impeached President Jana Novak.", ["ACCUSE/allege occurred | parliament -> Jana Novak"]],
  ["The rebels hold army built forts.", []],
  ["Togo's military seized power in May.", ["COERCE/coup occurred | Togo's military ->"]],
  ["Thai F-16 jets bombed Cambodian bases.", ["ASSAULT/aerial occurred | Thailand -> Cambodia"]],
  ["ECOWAS suspended Mali.", ["SANCTION/expel occurred | ECOWAS -> Mali"]],
  ["Kenyan police shot dozens of people.", ["ASSAULT/firearms occurred | Kenyan police -> dozens of people"]],
  ["Kuwait's emir dissolved parliament.", ["COERCE/restrict occurred | Kuwait's emir -> parliament"]],
  ["Egypt retaliated with air strikes on Sudan.", ["ASSAULT/aerial occurred | Egypt -> Sudan"]],
  ["M23 fighters withdrew from Uvira.", ["RETREAT/withdraw occurred | M23 fighters ->"]],
  ["G7 leaders met in Italy.", ["CONSULT occurred | G7 leaders ->"]],
  [
    "Chad's minister resigned on Tuesday after an explosion at a coal mine killed ten men.",
    ["RETREAT/resign occurred | Chad's minister ->", "ASSAULT/explosives occurred |  -> ten men"],
  ],
  // works, vehicles and arms are hit, whoever owns them
  ["Rebels attacked two ships off Aden.", ["ASSAULT occurred | Rebels ->"]],
  ["An aid convoy was attacked near Goma.", ["ASSAULT occurred |  ->"]],
  ["Egypt struck Libyan targets in Chad.", ["ASSAULT occurred | Egypt -> Libya"]],
  ["The company hit its targets.", []],
  ["Chadian troops are fighting in Mali.", ["ASSAULT ongoing | Chadian troops ->"]],
  ["Nurses are fighting for higher pay.", []],
  // the killing of somebody is not his deed
  [
    "The killing of a mayor was condemned by Chad.",
    ["ASSAULT occurred |  -> a mayor | Chad", "ACCUSE/disapprove occurred | Chad ->"],
  ],
  // where somebody is sent or goes is no part of him
  [
    "Chad protested against the visit of a senator to Togo.",
    ["ACCUSE/disapprove occurred | Chad -> a senator", "CONSULT/visit occurred | a senator -> Togo | Chad"],
  ],
  ["Chad extradited a suspect to Mali.", ["COERCE/deport occurred | Chad -> a suspect"]],
  // a measure of time is no victim
  [
    "Togo will pull its police out of Mali, the premier said, days after two of them were killed.",
    ["RETREAT/withdraw planned | Togo ->  | premier", "ASSAULT occurred |  -> its police | premier"],
  ],
  // a quotation ends what is said
  [
    'Jana Novak said the mayor wanted to "end it all" and called on Chad to help.',
    ["REQUEST/assist occurred | Jana Novak -> Chad"],
  ],
  // an accusation is denied, not those whom it is about
  [
    "Chad accused the guards of beating the migrants, which Mali denied.",
    ["ACCUSE/allege occurred | Chad -> guards", "ASSAULT/beat occurred | guards -> migrants | Chad"],
  ],
  // who was tortured was killed by another deed
  [
    "Iran hanged two men. Their lawyer said the men were tortured.",
    ["ASSAULT/execute occurred | Iran -> two men", "ASSAULT/torture occurred |  -> two men | Their lawyer"],
  ],
  // who did the one suffered the other: two deeds; a blow that hits nobody is none
  [
    "Ivo Horvat was stabbed in prison. Horvat shot the mayor in May.",
    ["ASSAULT/primitive occurred |  -> Ivo Horvat", "ASSAULT/firearms occurred | Ivo Horvat -> mayor"],
  ],
  ["A rocket hit the ship, but no crew were injured.", ["ASSAULT occurred |  ->"]],
  // parties that stand behind the verb of a deed's noun
  ["Fighting broke out between the army and rebels.", ["ASSAULT ongoing | army, rebels ->"]],
  ["Talks resumed in Cairo between Hamas and Israel.", ["CONSULT occurred | Hamas, Israel ->"]],
  ["Qatar hosted talks between Chad and Mali.", ["CONSULT occurred | Qatar, Chad, Mali ->"]],
  // two prepositions of one phrase
  ["Russia pulled out of the grain deal.", ["SANCTION/withdraw occurred | Russia ->"]],
  ["Chad and Mali left ECOWAS.", ["SANCTION/withdraw occurred | Chad, Mali -> ECOWAS"]],
  // a habit needs anybody to have it
  ["Georgia threatens to suspend a treaty with Russia.", ["THREATEN/relations occurred | Georgia -> Russia"]],
  ["A mayor threatens to suspend talks.", []],
  // names at the head of a sentence that no list knows
  ["Zamborra will send ten soldiers to Mali.", ["MOBILIZE/troops planned | Zamborra ->"]],
])("%s", (report, told) => {
  expect(toldIn(report)).toEqual(told);
});
