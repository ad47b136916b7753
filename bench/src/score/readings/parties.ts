import type { GoldParty, GoldPlace } from "./types.ts";

const POSSESSIVE = /['’]s?\s*$/;
const WORDS = /[\p{L}\p{N}_]+/gu;

const wordsOf = (text: string): string[] => text.toLowerCase().match(WORDS) ?? [];

/** Last word of a name, in small letters, without a possessive ending. */
const lastWord = (name: string | null | undefined): string =>
  wordsOf((name ?? "").trim().replace(POSSESSIVE, "")).at(-1) ?? "";

export const sameName = (a: string | null | undefined, b: string | null | undefined): boolean =>
  lastWord(a) !== "" && lastWord(a) === lastWord(b);

const partyAgrees = (gold: GoldParty, predicted: GoldParty): boolean => {
  if (gold.sector && predicted.sector && gold.sector !== predicted.sector) return false;
  if (gold.country && predicted.country) return gold.country === predicted.country;
  return sameName(gold.name, predicted.name);
};

/** True when at least one party agrees, or both lists are empty. */
export const partiesAgree = (gold: readonly GoldParty[], predicted: readonly GoldParty[]): boolean => {
  if (gold.length === 0 || predicted.length === 0) return gold.length === 0 && predicted.length === 0;
  return gold.some((g) => predicted.some((p) => partyAgrees(g, p)));
};

export const partyNames = (parties: readonly GoldParty[]): Set<string> =>
  new Set(parties.map((party) => lastWord(party.name)));

/** True when one name is, or holds as whole words, the other. */
export const samePlace = (gold: GoldPlace, predicted: GoldPlace): boolean => {
  const name = (place: GoldPlace): string => (typeof place === "string" ? place : (place.name ?? ""));
  const [a, b] = [wordsOf(name(gold)).join(" "), wordsOf(name(predicted)).join(" ")];
  return a !== "" && b !== "" && (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `));
};
