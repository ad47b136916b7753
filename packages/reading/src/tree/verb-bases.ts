/** Base forms that a regular verb form can have: "invaded" is of "invad", "invade"; "shipped" of "shipp", "shippe", "ship". */
export function regularBases(form: string): string[] {
  const stem = /^(.+?)(?:ed|ing|es|s)$/.exec(form)?.[1];
  if (stem === undefined || stem.length < 3) return [];
  // A short verb doubles its last letter: "bared" is of "bare" alone.
  const isShort = /^[^aeiou]+[aeiou][bdfgklmnprtz]$/.test(stem);
  const bases = isShort ? [`${stem}e`] : [stem, `${stem}e`];
  if (/([bdglmnprt])\1$/.test(stem)) bases.push(stem.slice(0, -1));
  if (stem.endsWith("i")) bases.push(`${stem.slice(0, -1)}y`);
  return bases;
}
