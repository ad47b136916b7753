import type { CodebookTest } from "@onrecord/reading/codebook/compile";
import type { Reading } from "@onrecord/record";

export interface TypeScore {
  readonly type: string;
  readonly right: number;
  readonly read: number;
  readonly expected: number;
}

/** What a test leaves unsaid is not asked. */
function agrees(expected: CodebookTest["events"][number], event: Reading["events"][number], reading: Reading): boolean {
  const names = (ids: readonly string[]) =>
    ids.map((id) => reading.entities.find((entity) => entity.id === id)?.name ?? id);
  const holds = (wanted: readonly string[] | undefined, ids: readonly string[]) =>
    wanted === undefined || wanted.every((name) => names(ids).some((found) => found.includes(name)));
  return (
    expected.type === event.type &&
    (expected.mode === undefined || expected.mode === event.mode) &&
    (expected.status === undefined || expected.status === event.status) &&
    holds(expected.actors, event.actors) &&
    holds(expected.recipients, event.recipients)
  );
}

/** How many events of each type are right, read and expected; and the tests that are not met, in words. */
export function scoreTests(
  tests: readonly CodebookTest[],
  readings: readonly Reading[],
): { scores: TypeScore[]; missed: string[] } {
  const scores = new Map<string, { right: number; read: number; expected: number }>();
  const of = (type: string) => {
    const known = scores.get(type) ?? { right: 0, read: 0, expected: 0 };
    scores.set(type, known);
    return known;
  };
  const missed: string[] = [];
  tests.forEach(({ text, events }, i) => {
    const reading = readings[i]!;
    const left = [...reading.events];
    for (const event of left) of(event.type).read++;
    for (const expected of events) {
      of(expected.type).expected++;
      const at = left.findIndex((event) => agrees(expected, event, reading));
      if (at < 0) missed.push(`not read: ${expected.type} in "${text}"`);
      else {
        left.splice(at, 1);
        of(expected.type).right++;
      }
    }
    for (const event of left)
      missed.push(`read as well: ${event.type} ${event.status} (${event.rule ?? ""}) in "${text}"`);
  });
  const sorted = [...scores].sort(([a], [b]) => (a < b ? -1 : 1));
  return { scores: sorted.map(([type, score]) => ({ type, ...score })), missed };
}
