/** An edit script turns a written form into its lemma: choose the case, cut letters off the end, add others. */

/** k: as written; l: lower case; t: first letter as written, the rest in lower case. */
export type CaseMode = "k" | "l" | "t";

export function recase(form: string, mode: CaseMode): string {
  if (mode === "k") return form;
  return mode === "l" ? form.toLowerCase() : form.slice(0, 1) + form.slice(1).toLowerCase();
}

/** `script` is the number of UTF-16 units to cut, a blank, and what to add. Null if the form is too short for it. */
export function rewrite(base: string, script: string): string | null {
  const blank = script.indexOf(" ");
  const cut = Number(script.slice(0, blank));
  if (cut > base.length) return null;
  return base.slice(0, base.length - cut) + script.slice(blank + 1);
}

/** The script from a form already in the right case to its lemma. */
export function scriptOf(base: string, lemma: string): string {
  let same = 0;
  while (same < base.length && same < lemma.length && base[same] === lemma[same]) same++;
  return `${base.length - same} ${lemma.slice(same)}`;
}

/** How a form is cased, with short words in capitals (mostly abbreviations) apart. */
export function caseClass(form: string): "lower" | "title" | "short capitals" | "capitals" | "mixed" {
  const lower = form.toLowerCase();
  if (form === lower) return "lower";
  if (form === form.toUpperCase())
    return form.length === 1 ? "title" : form.length <= 4 ? "short capitals" : "capitals";
  return form.slice(1) === lower.slice(1) ? "title" : "mixed";
}
