/** Headlines capitalise words that running text does not; sentences rewritten as headlines teach the models not to trust capitals there. */

const EVERY = 12;
const EVERY_IN_CAPITALS = 60;
const SHORTEST = 4;
const LONGEST = 20;

/** The sentences of headline length at fixed steps, written as headlines: most in title case, some in capitals. */
export function asHeadlines<T extends { readonly forms: readonly string[] }>(sentences: readonly T[]): T[] {
  return sentences.flatMap((sentence, i) => {
    const { forms } = sentence;
    if (i % EVERY !== 0 || forms.length < SHORTEST || forms.length > LONGEST) return [];
    const write = i % EVERY_IN_CAPITALS === 0 ? (form: string) => form.toUpperCase() : titleCase;
    return [{ ...sentence, forms: forms.map(write) }];
  });
}

function titleCase(form: string, i: number): string {
  return i > 0 && form.length < 4 ? form : form.slice(0, 1).toUpperCase() + form.slice(1);
}
