import { idOf } from "../text/hash.ts";
import type { Happening, Storyline, StorylineStep } from "../types.ts";

const LAST = "9999";

/** What goes on between two parties, by actor key, in order of time: happenings that have one on each side, or both as doers. */
export function dyadStoryline(happenings: readonly Happening[], a: string, b: string): Storyline {
  const joins = ({ actors, recipients }: Happening): boolean => {
    const [left, right] = [actors.includes(a), actors.includes(b)];
    return (left && (right || recipients.includes(b))) || (right && recipients.includes(a));
  };
  const steps = happenings
    .filter(joins)
    .map(
      ({ id, time, members, type, statuses }) =>
        [
          `${time?.start ?? LAST} ${id}`,
          { date: time?.start ?? null, members, what: `${type} ${statuses[0]!}` },
        ] as const,
    )
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, step]): StorylineStep => step);
  const dyad = [a, b].sort() as [string, string];
  return { id: idOf(`dyad ${dyad.join(" ")}`), of: { dyad }, steps };
}
