import wires from "../lexicon/wires.packed.json" with { type: "json" };

const escaped = (name: string) => name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
const byName = new Map(wires.flatMap(({ name, names }) => names.map((written) => [written, name] as const)));
const anyName = [...byName.keys()]
  .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  .map(escaped)
  .join("|");

/** Lines that give the whole text to a wire. "AP contributed to this report" gives it only a part. */
const WHOLE: readonly RegExp[] = [
  new RegExp(`^[^\\n]{0,80}?\\((${anyName})\\)\\s*(?:[-–—:]|$)`, "mu"),
  new RegExp(`^[^\\n]{0,80}?[-–—]\\s*(${anyName})\\s*[-–—:]`, "mu"),
  new RegExp(`^(?:by\\s+|source:\\s*|from\\s+)(?:the\\s+)?(${anyName})\\s*$`, "imu"),
  new RegExp(`^[-–—(\\s]*(?:with\\s+reporting\\s+by\\s+)?(${anyName})[)\\s]*\\.?\\s*$`, "mu"),
  new RegExp(`\\((${anyName})\\)\\.?\\s*$`, "u"),
  new RegExp(`(?:©|\\(c\\)|copyright)\\s*(?:\\d{4}\\s*)?(?:the\\s+)?(${anyName})\\b`, "iu"),
];

/** Name of the news agency that a report credits for its text, in a dateline, a byline or at the end; null where it credits none. */
export function wireOf(text: string): string | null {
  for (const line of WHOLE) {
    const written = line.exec(text)?.[1];
    const name = written === undefined ? undefined : (byName.get(written) ?? byName.get(written.toUpperCase()));
    if (name !== undefined) return name;
  }
  return null;
}
