import type { Sentence } from "@onrecord/language";
import type { AgreementWords } from "../lexicon/agreements.ts";
import { phraseList, type Stretch } from "./lists.ts";

const lemmaAt = (sentence: Sentence, i: number) => sentence.tokens[i]?.lemma.toLowerCase() ?? "";

/** Words before a noun of relations or fields that are a subject: "trade" of "closer trade ties", none of "bilateral relations". */
function modifiersOf(sentence: Sentence, head: number, words: AgreementWords): Stretch[] {
  let first = head;
  while (first > 0 && /^(NN|NNS|JJ|JJR|HYPH)$/.test(sentence.tokens[first - 1]!.xpos)) first--;
  while (
    first < head &&
    (words.in("plain", lemmaAt(sentence, first)) || !/^NN|^JJ$/.test(sentence.tokens[first]!.xpos))
  )
    first++;
  return first < head && sentence.tokens[head - 1]!.xpos !== "HYPH" ? [{ first, last: head - 1 }] : [];
}

/** A phrase headed by a noun of relations or fields stands for the words before it: "the energy sector" is energy. */
export function withoutField(sentence: Sentence, stretch: Stretch, words: AgreementWords): Stretch[] {
  for (let i = stretch.first; i < stretch.last; i++) {
    // "The field of energy" is energy.
    if (words.in("fields", lemmaAt(sentence, i)) && lemmaAt(sentence, i + 1) === "of") {
      return withoutField(sentence, { first: i + 2, last: stretch.last }, words);
    }
  }
  const head = lemmaAt(sentence, stretch.last);
  if (words.in("fields", head) || words.in("relations", head)) return modifiersOf(sentence, stretch.last, words);
  let { first } = stretch;
  while (first < stretch.last && words.in("plain", lemmaAt(sentence, first))) first++;
  return [{ first, last: stretch.last }];
}

/** Where the list of a word of relations or fields begins: after "of", "in", or "including" shortly behind it. */
function listsAfter(sentence: Sentence, head: number, isField: boolean, words: AgreementWords): number[] {
  const starts: number[] = [];
  const next = lemmaAt(sentence, head + 1);
  if ((isField && next === "of") || (!isField && (next === "in" || next === "on"))) starts.push(head + 2);
  for (let i = head + 1; i <= head + 4 && i < sentence.tokens.length; i++) {
    if (words.in("examples", lemmaAt(sentence, i))) {
      starts.push(lemmaAt(sentence, i) === "such" ? i + 2 : i + 1);
      break;
    }
  }
  return starts;
}

/** The subjects that a sentence names as fields of relations: "trade ties", "the field of energy", "areas, including transport". */
export function fieldsIn(sentence: Sentence, words: AgreementWords): Stretch[] {
  const found: Stretch[] = [];
  sentence.tokens.forEach((token, head) => {
    if (token.upos !== "NOUN") return;
    const lemma = lemmaAt(sentence, head);
    const isField = words.in("fields", lemma);
    if (!isField && !words.in("relations", lemma)) return;
    found.push(...modifiersOf(sentence, head, words));
    for (const start of listsAfter(sentence, head, isField, words)) {
      for (const stretch of phraseList(sentence, start)) found.push(...withoutField(sentence, stretch, words));
    }
  });
  return found;
}
