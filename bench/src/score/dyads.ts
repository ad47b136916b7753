import type { Reading } from "@onrecord/record";
import { type Counts, noCounts } from "./figures.ts";

/** A sentence of UniversalPetrarch's unit records: who does something to whom, by codes of states that may be invented. */
export interface DyadRow {
  readonly text: string;
  readonly events: readonly DyadRecord[];
  /** The error that the records' own coder is to report instead of coding the sentence. */
  readonly expects_error?: string | null;
}

interface DyadRecord {
  readonly source: string;
  readonly target: string;
}

type Entity = Reading["entities"][number];

/** Codes of records that name no state: "---", names in quotes, lists. */
const CODE = /^[A-Z]{3,}$/;
const STATE = 3;

/** CAMEO's codes of bodies that are no state's, and what PLOVER gives to such bodies; whose they are follows ("NGOARN"). */
const BODIES: Readonly<Record<string, readonly string[]>> = {
  IGO: ["IGO", "UNO", "EUR"],
  NGO: ["NGO"],
  NGM: ["NGO"],
};

/** Whether an entity is of the state of a code: by its country, or by the first letters of a word of its name or of its post. */
const isOf = (code: string, { country, name, roles = [] }: Entity): boolean => {
  const first = code.slice(0, STATE);
  const bodies = BODIES[first];
  const owner = bodies && code.slice(STATE, 2 * STATE);
  const words = [name, ...roles.map(({ text }) => text)].flatMap((text) => text.split(/[\s-]+/));
  const hasLetters = (state: string) => words.some((word) => word.toUpperCase().startsWith(state));
  return (bodies ?? [first]).includes(country ?? "") || hasLetters(first) || (!!owner && hasLetters(owner));
};

/** Whether a party can have a code: the records leave out whoever no state or name is told of ("crowds", "its embassy"). */
const canHaveCode = ({ country, name, roles = [] }: Entity): boolean =>
  country !== undefined || [name, ...roles.map(({ text }) => text)].some((text) => /\p{Lu}/u.test(text));

/** What some say or set up by themselves is done to none of them. */
const ONE_SIDED = new Set(["REQUEST", "ACCUSE", "THREATEN", "PROTEST", "MOBILIZE"]);

interface Dyad {
  readonly one: string;
  readonly other: string;
  /** They act together: right in either order. */
  readonly mutual: boolean;
}

/** The dyads of an event: each doer with each to whom it is done, or those who act together two by two. Who visits is also hosted. */
const dyadsOf = ({ type, actors, recipients }: Reading["events"][number]): Dyad[] => {
  if (recipients.length > 0)
    return actors.flatMap((one) => recipients.map((other): Dyad => ({ one, other, mutual: type === "CONSULT" })));
  if (ONE_SIDED.has(type)) return [];
  return actors.flatMap((one, i) => actors.slice(i + 1).map((other): Dyad => ({ one, other, mutual: true })));
};

const isWhole = ({ source, target }: DyadRecord): boolean => CODE.test(source) && CODE.test(target);

/** Whether a dyad is of the only party that a record gives a state to; the other may be anybody. */
const fitsPart = ({ source, target }: DyadRecord, doer: Entity, other: Entity): boolean =>
  (CODE.test(source) && isOf(source, doer)) || (CODE.test(target) && isOf(target, other));

/** Whether a word of the sentence, or whoever the reading finds in it, has the letters of a code. */
const isNamed = (code: string, text: string, entities: Iterable<Entity>): boolean =>
  text.split(/[^\p{L}]+/u).some((word) => word.toUpperCase().startsWith(code.slice(0, STATE))) ||
  [...entities].some((entity) => isOf(code, entity));

/**
 * Counts of dyads over sentences read one by one: a record is found once, a dyad that no record has is wrong. A sentence that an error
 * is expected of is left out, and so is a dyad that may be that of a record with an open party, or one of a party without a name.
 * @param namedOnly leave out as well the records with a party whose code nobody in the sentence has
 */
export const scoreDyads = (rows: readonly DyadRow[], readings: readonly Reading[], namedOnly = false): Counts => {
  const score = noCounts();
  rows.forEach((row, i) => {
    if (row.expects_error) return;
    const reading = readings[i]!;
    const entities = new Map(reading.entities.map((entity) => [entity.id, entity]));
    const isJudged = (record: DyadRecord) =>
      isWhole(record) &&
      (!namedOnly || [record.source, record.target].every((code) => isNamed(code, row.text, entities.values())));
    const open = row.events.filter((record) => !isJudged(record));
    const gold = new Map(
      row.events
        .filter(isJudged)
        .map((event) => [`${event.source.slice(0, STATE)} ${event.target.slice(0, STATE)}`, event]),
    );
    const found = new Set<string>();
    const seen = new Set<string>();
    let wrong = 0;
    for (const { one, other, mutual } of reading.events.flatMap(dyadsOf)) {
      if (seen.has(`${one} ${other}`)) continue;
      seen.add(`${one} ${other}`);
      const [a, b] = [entities.get(one)!, entities.get(other)!];
      if (!canHaveCode(a) || !canHaveCode(b)) continue;
      const keys = [...gold].flatMap(([key, { source, target }]) =>
        (isOf(source, a) && isOf(target, b)) || (mutual && isOf(source, b) && isOf(target, a)) ? [key] : [],
      );
      const isOpen = open.some((record) => fitsPart(record, a, b) || (mutual && fitsPart(record, b, a)));
      if (keys.length === 0 && !isOpen) wrong++;
      for (const key of keys) found.add(key);
    }
    score.correct += found.size;
    score.predicted += found.size + wrong;
    score.gold += gold.size;
  });
  return score;
};
