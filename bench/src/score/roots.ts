import { isAppeal, type Reading, reduceType } from "@onrecord/record";

/** A sentence with the root of its event and the two parties (PLV), or with a class of a CAMEO corpus (0: statement). */
export interface RootRow {
  readonly text: string;
  readonly source?: readonly RootSpan[] | null;
  readonly target?: readonly RootSpan[] | null;
  readonly event?: string;
  readonly penta?: number;
}

interface RootSpan {
  readonly start: number;
  readonly end: number;
}

type Event = Reading["events"][number];

export interface RootFigures {
  readonly rows: number;
  /** Mean F1 over the roots. */
  readonly macroF1: number | null;
  readonly accuracy: number | null;
  /** Share of rows with an event between the two gold parties. */
  readonly linked: number | null;
  readonly linkedAccuracy: number | null;
  /** Share of the linked rows whose doer and recipient are not exchanged. */
  readonly direction: number | null;
  readonly coverage: number | null;
  /** Share of mere statements that are coded with an event; that class of the corpus holds CAMEO's appeals (02) with its statements. */
  readonly statementFalse: number | null;
  /** Share of mere statements that have any event of the codebook, in which appeals are some. */
  readonly statementTold: number | null;
  readonly quadAccuracy: number | null;
}

const QUADS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(["AGREE", "CONSULT", "SUPPORT", "CONCEDE"].map((type) => [type, 1])),
  ...Object.fromEntries(["COOPERATE", "AID", "RETREAT"].map((type) => [type, 2])),
  ...Object.fromEntries(["REQUEST", "ACCUSE", "REJECT", "THREATEN"].map((type) => [type, 3])),
  ...Object.fromEntries(["PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"].map((type) => [type, 4])),
};

const reduced = ({ type, status }: Event): string => reduceType(type, status);

const rootOf = (type: string): string => (type === "CONCEDE" || type === "RETREAT" ? "YIELD" : type);

const share = (part: number, whole: number): number | null => (whole === 0 ? null : part / whole);

interface Chosen {
  readonly event: Event;
  readonly linked: boolean;
  readonly directed: boolean;
  readonly rank: number;
}

/** Of the events that PLOVER codes, the one that goes with the row: between its parties, else touching one of them, else any; then by confidence. */
const chosen = (row: RootRow, reading: Reading): Chosen | null => {
  const shift = Math.max(reading.report.text.indexOf(row.text.slice(0, 60)), 0);
  const mentions = new Map(reading.entities.map((entity) => [entity.id, entity.mentions]));
  const hits = (ids: readonly string[], spans: readonly RootSpan[]): boolean =>
    ids.some((id) =>
      mentions.get(id)?.some((m) => spans.some((s) => m.start - shift < s.end && s.start < m.end - shift)),
    );
  const [source, target] = [row.source ?? [], row.target ?? []];
  let best: Chosen | null = null;
  for (const event of reading.events) {
    if (isAppeal(event)) continue;
    const all = [...event.recipients, ...event.actors];
    const linked =
      (hits(event.actors, source) && hits(all, target)) ||
      (hits(event.recipients, source) && hits(event.actors, target));
    const rank = linked ? 2 : Number(hits(all, [...source, ...target]));
    const isBetter = !best || rank > best.rank || (rank === best.rank && event.confidence > best.event.confidence);
    if (!isBetter) continue;
    best = { event, linked, rank, directed: hits(event.actors, source) && hits(event.recipients, target) };
  }
  return best;
};

/**
 * Figures for event roots over sentences read one by one, of what PLOVER codes, which is the reading without its appeals; a row without an
 * event counts as a wrong root.
 */
export const scoreRoots = (rows: readonly RootRow[], readings: readonly Reading[]): RootFigures => {
  const roots = new Map<string, { right: number; extra: number; missed: number }>();
  const cell = (root: string) => {
    const found = roots.get(root) ?? { right: 0, extra: 0, missed: 0 };
    roots.set(root, found);
    return found;
  };
  const sums = { roots: 0, right: 0, linked: 0, linkedRight: 0, directed: 0, covered: 0 };
  const classes = { statements: 0, coded: 0, told: 0, quads: 0, quadsRight: 0 };
  rows.forEach((row, i) => {
    const best = chosen(row, readings[i]!);
    if (row.event === undefined) {
      if (row.penta === 0) {
        classes.statements++;
        classes.coded += Number(best !== null);
        classes.told += Number(readings[i]!.events.length > 0);
      } else {
        classes.quads++;
        classes.quadsRight += Number(best !== null && QUADS[reduced(best.event)] === row.penta);
      }
      return;
    }
    const root = best && rootOf(reduced(best.event));
    sums.roots++;
    sums.covered += Number(best !== null);
    if (best?.linked) {
      sums.linked++;
      sums.linkedRight += Number(root === row.event);
      sums.directed += Number(best.directed);
    }
    if (root === row.event) {
      sums.right++;
      cell(row.event).right++;
      return;
    }
    cell(row.event).missed++;
    if (root) cell(root).extra++;
  });
  const scored = [...roots.values()].filter(({ right, missed }) => right + missed > 0);
  const sum = scored.reduce((total, { right, extra, missed }) => total + (2 * right) / (2 * right + extra + missed), 0);
  return {
    rows: rows.length,
    macroF1: share(sum, scored.length),
    accuracy: share(sums.right, sums.roots),
    linked: share(sums.linked, sums.roots),
    linkedAccuracy: share(sums.linkedRight, sums.linked),
    direction: share(sums.directed, sums.linked),
    coverage: share(sums.covered, sums.roots),
    statementFalse: share(classes.coded, classes.statements),
    statementTold: share(classes.told, classes.statements),
    quadAccuracy: share(classes.quadsRight, classes.quads),
  };
};
