/** No page that is written to be read comes near these; what goes beyond keeps parsers busy for minutes. */
const MOST_TAGS = 100_000;
const DEEPEST = 500;

const CONTAINERS = new Set(
  "a article aside b big blockquote body button center cite code dd details div dl em fieldset figure font footer form g header html i label main nav ol pre q s section small span strike strong sub sup svg table tt u ul".split(
    " ",
  ),
);
const RAW = new Set(["script", "style", "textarea", "template"]);
const NAME = /[a-z][a-z\d-]{0,20}/iy;

/** Where the content of a script, a style or a comment ends. */
function skipped(html: string, at: number, end: string): number {
  const found = html.indexOf(end, at);
  return found < 0 ? html.length : found;
}

/** What makes a page too intricate to be parsed, if anything does: how many tags it has, how deep they stand in one another. */
export function tooIntricate(html: string): string | undefined {
  let tags = 0;
  let depth = 0;
  for (let at = html.indexOf("<"); at >= 0; at = html.indexOf("<", at + 1)) {
    if (++tags > MOST_TAGS) return `has more than ${MOST_TAGS} tags`;
    if (html.startsWith("<!--", at)) {
      at = skipped(html, at, "-->");
      continue;
    }
    const closing = html[at + 1] === "/";
    NAME.lastIndex = at + (closing ? 2 : 1);
    const name = NAME.exec(html)?.[0].toLowerCase();
    if (name === undefined) continue;
    if (!closing && RAW.has(name)) at = skipped(html, at, `</${name}`) - 1;
    else if (CONTAINERS.has(name)) depth = Math.max(0, depth + (closing ? -1 : 1));
    if (depth > DEEPEST) return `stands more than ${DEEPEST} elements deep`;
  }
  return undefined;
}
