import type { Name, Sentence } from "@onrecord/language";
import type { Times } from "../lexicon/times.ts";
import type { TimeMention } from "../stage.ts";
import { calendarRules } from "./calendar.ts";
import { type Day, type Interval, iso } from "./civil.ts";
import type { TimeContext } from "./context.ts";
import { type Match, matches } from "./match.ts";
import { bounded, type Found, joinRanges } from "./ranges.ts";
import { anchoredRule, relativeRules } from "./relative.ts";
import { tenseAt } from "./tense.ts";
import { type Word, wordsOf } from "./words.ts";

/** What is known when a sentence is read. */
export interface Before {
  readonly text: string;
  readonly today: Day | undefined;
  /** Times told so far, in text order; those of the sentence are added. */
  readonly told: Interval[];
  /** Month names that are people's surnames in this report. */
  readonly surnames: ReadonlySet<string>;
  /** The names of the sentence. */
  readonly names: readonly Name[];
}

/** After these a bare month is one even where somebody is called so. */
const SURE = ["in", "since", "until", "during"];

function resolve(match: Match, context: TimeContext, text: string): Interval | undefined {
  if (match.rule === "anchored") return anchoredRule(match, context);
  const relative = relativeRules[match.rule];
  if (relative) return context.today === undefined ? undefined : relative(match, context, context.today);
  return calendarRules[match.rule]?.(match, context, text);
}

/** Whether the words are part of a name ("Bloody Sunday", the Sunday paper, Mrs May). */
function isName(match: Match, words: readonly Word[], before: Before): boolean {
  const first = words[match.first]!;
  const last = words[match.last]!;
  const bareMonth = match.values.month !== undefined && Object.keys(match.values).length === 1;
  if (bareMonth && before.surnames.has(first.lower) && !SURE.includes(match.lead ?? "")) return true;
  return before.names.some(
    (name) =>
      (name.type === "organization" || name.type === "other") &&
      name.first <= first.token &&
      last.token <= name.last &&
      name.last - name.first > last.token - first.token,
  );
}

function lastTold({ told, today }: Before, day: boolean, past: boolean): Interval | undefined {
  return told.findLast(
    ({ start, end }) => (!day || end - start === 1) && !(past && today !== undefined && start > today),
  );
}

/** Time expressions of one sentence, resolved. Those that cannot be placed in the calendar are left out. */
export function findTimes(sentence: Sentence, times: Times, before: Before): TimeMention[] {
  const words = wordsOf(sentence, times);
  if (words.length === 0) return [];
  const found: Found[] = [];
  for (const match of matches(words, times.patterns)) {
    if (isName(match, words, before)) continue;
    const { start, end } = { start: words[match.first]!.start, end: words[match.last]!.end };
    const tense = () => tenseAt(sentence, words[match.last]!.token, times);
    const told = (day?: boolean) => lastTold(before, day === true, tense().when === "past");
    const context: TimeContext = { today: before.today, few: times.few, tense, told };
    const interval = resolve(match, context, before.text.slice(start, end));
    if (!interval) continue;
    before.told.push(interval);
    const lead = words[match.first - 1]?.lower;
    const { first, last, rule, values } = match;
    found.push({ ...interval, first, last, rule, dated: values.year !== undefined, lead });
  }
  return joinRanges(found, words).flatMap((range) => {
    const time = bounded(range, before.today);
    return time ? [mention(time, words, sentence, before.text)] : [];
  });
}

function mention(found: Found, words: readonly Word[], sentence: Sentence, text: string): TimeMention {
  const [first, last] = [words[found.first]!, words[found.last]!];
  return {
    span: { start: first.start, end: last.end, text: text.slice(first.start, last.end) },
    start: iso(found.start),
    end: iso(found.end),
    grain: found.grain,
    rule: `time.${found.rule}`,
    ...(found.bound && { bound: found.bound }),
    sentence: sentence.index,
    first: first.token,
    last: last.token,
  };
}
