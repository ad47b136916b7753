/** What the written form of a word shows, shared by the tagger and the name tagger. */

/** Lower-cased form, with -isation spelt -ization; numbers and years become one class each. */
export function normalise(form: string): string {
  const first = form.charCodeAt(0);
  const maybeNumber =
    (first >= 48 && first <= 57) || ((first === 43 || first === 45 || first === 46) && form.length > 1);
  if (maybeNumber && /^[-+.]?\d[\d.,:/-]*$/.test(form)) return /^\d{4}$/.test(form) ? "!year" : "!num";
  return oneSpelling(form.toLowerCase());
}

/** British words in -isation are as frequent in the news as the American ones that most training data has. */
export function oneSpelling(lower: string): string {
  return lower.length > 7 && lower.includes("isation") ? lower.replace("isation", "ization") : lower;
}

/** Character classes in order: X upper, x lower, d digit, others as they are; runs cut to 2, at most 10. */
export function shape(form: string): string {
  let out = "";
  let last = "";
  let run = 0;
  for (let i = 0; i < form.length && out.length < 10; i++) {
    const c = form[i]!;
    const kind = characterClass(c);
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2) out += kind;
  }
  return out;
}

function characterClass(c: string): string {
  if (c >= "a" && c <= "z") return "x";
  if (c >= "A" && c <= "Z") return "X";
  if (c >= "0" && c <= "9") return "d";
  if (c < "\u0080") return c;
  const lower = c.toLowerCase();
  if (lower !== c) return "X";
  return c.toUpperCase() !== c ? "x" : c;
}

export function startsUpper(form: string): boolean {
  return characterClass(form[0] ?? "") === "X";
}

export function isAllCaps(form: string): boolean {
  return form.length > 1 && form !== form.toLowerCase() && form === form.toUpperCase();
}

export function hasLetters(form: string): boolean {
  return form.toLowerCase() !== form.toUpperCase();
}
