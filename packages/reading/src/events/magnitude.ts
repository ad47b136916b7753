import type { Sentence } from "@onrecord/language";
import type { Magnitude } from "@onrecord/record";
import { conjunctsOf } from "../entities/conjuncts.ts";
import { dependents } from "../tree/subtree.ts";

const SMALL: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const SCALE: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
};
const MONEY =
  /^(?:US|A|C)?[$€£¥₹]|^(?:dollar|euro|pound|yen|yuan|ruble|rouble|rupee|franc|rand|real|lira|naira|shekel|hryvnia)s?$/i;

/** The value of number words beside each other ("1.2 million", "twenty-three"), or undefined. */
function numberOf(words: readonly string[]): number | undefined {
  let value: number | undefined;
  for (const word of words.flatMap((one) => one.toLowerCase().split("-"))) {
    // "1.2bn", "$5m"
    const digits = /^(?:us|a|c)?[$€£¥₹]?(\d[\d,]*(?:\.\d+)?)(k|mn?|bn?|tn)?$/.exec(word);
    if (digits) value = Number(digits[1]!.replaceAll(",", "")) * (SCALE[digits[2] ?? ""] ?? 1);
    else if (SMALL[word] !== undefined) value = (value ?? 0) + SMALL[word];
    else if (SCALE[word] !== undefined) value = (value ?? 1) * SCALE[word];
    else return undefined;
  }
  return value;
}

/**
 * Counts and amounts in a phrase: "107 people" as the role that its frame gives, "$5 billion" as an amount. Spans are UTF-16 offsets
 * into the report's text.
 */
export function magnitudesOf(
  text: string,
  sentence: Sentence,
  heads: readonly number[],
  role: string | undefined,
): Magnitude[] {
  const found: Magnitude[] = [];
  for (const head of new Set(heads.flatMap((one) => conjunctsOf(sentence, one)))) {
    const token = sentence.tokens[head]!;
    const numbers = token.upos === "NUM" ? [token] : dependents(sentence, head, "nummod");
    for (const number of numbers) {
      const parts = [...dependents(sentence, number.i, "compound", "flat", "nummod"), number].sort((a, b) => a.i - b.i);
      const figures = parts.filter((part) => part.upos === "NUM");
      const value = numberOf(figures.map((part) => part.form));
      const isMoney = parts.some((part) => MONEY.test(part.form)) || MONEY.test(token.form);
      if (value === undefined || (!isMoney && role === undefined)) continue;
      const start = Math.min(number.start, token.start, ...parts.map((part) => part.start));
      const end = Math.max(number.end, token.end, ...parts.map((part) => part.end));
      const unit = isMoney ? token.lemma : number === token ? "people" : token.lemma.toLowerCase();
      found.push({ span: { start, end, text: text.slice(start, end) }, value, unit, role: isMoney ? "amount" : role! });
    }
  }
  return found;
}
