import type { Sentence, Token } from "@onrecord/language";
import type { Actors } from "../lexicon/actors.ts";
import type { KnownName } from "./known-name.ts";
import { isCalendar } from "./titles.ts";

const TIE = /^(?:of|for|on|against)$/;

function isProper(token: Token | undefined): boolean {
  return token !== undefined && /^NNPS?$/.test(token.xpos) && !isCalendar(token);
}

/** Where the name ends that goes on after a body's "of": proper nouns, joined by "and" or a further "of". */
function endOf(tokens: readonly Token[], tie: number): number {
  let end = -1;
  for (let i = tie + 1; i < tokens.length && i < tie + 12; i++) {
    const token = tokens[i]!;
    if (isProper(token)) end = i;
    else if (token.upos === "DET" && token.form === "the" && tokens[i - 1]!.upos === "ADP") continue;
    else if ((token.form === "and" || token.form === "of") && end === i - 1 && isProper(tokens[i + 1])) continue;
    else break;
  }
  return end;
}

/**
 * Joins the names of bodies to the complements that belong to them: "Supreme Court of Puerto Rico", "National Institute for Space
 * Research". Names inside are taken in; governments keep their state as a name of its own.
 */
export function withComplements(names: readonly KnownName[], sentence: Sentence, actors: Actors): KnownName[] {
  const { tokens } = sentence;
  const joined: KnownName[] = [];
  for (let i = 0; i + 2 < tokens.length; i++) {
    if (!isProper(tokens[i]) || !TIE.test(tokens[i + 1]!.form)) continue;
    const body = actors.noun(tokens[i]!.lemma.toLowerCase()).find(({ use, named }) => use === "body" && named);
    const around = names.find(({ first, last }) => first <= i && last >= i);
    if (!body || (around && around.last > i)) continue;
    const last = endOf(tokens, i + 1);
    if (last < 0) continue;
    let first = around?.first ?? i;
    while (!around && first > 0 && isProper(tokens[first - 1]) && !names.some((name) => name.last === first - 1))
      first--;
    joined.push({ first, last, type: "organization", entries: [] });
    i = last;
  }
  const left = names.filter((name) => !joined.some(({ first, last }) => name.first >= first && name.last <= last));
  return [...left, ...joined].sort((a, b) => a.first - b.first);
}
