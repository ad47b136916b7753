import type { Token } from "@onrecord/language";
import type { Event, Stage, Time } from "@onrecord/record";
import type { AgreementWords, Progress } from "../lexicon/agreements.ts";
import { times } from "../lexicon/times.ts";
import type { TimeMention } from "../stage.ts";
import { timeOf } from "../times/attach.ts";
import { tenseAt } from "../times/tense.ts";
import { dependents } from "../tree/subtree.ts";
import type { AgreementMention, Seen } from "./found.ts";
import { type Teller, tellersOf } from "./tellers.ts";

/** From talks to the end: what was told to have come about furthest along is the stage. */
const ORDER: readonly Stage[] = [
  "talks",
  "agreed",
  "signed",
  "ratified",
  "in-force",
  "suspended",
  "broken",
  "terminated",
];

/** Where an agreement stands of which a step is planned, sought or denied; talked of, for the steps that are not here. */
const BEFORE: Partial<Record<Progress, Stage>> = {
  signed: "agreed",
  ratified: "signed",
  "in-force": "agreed",
  suspended: "in-force",
  broken: "in-force",
  terminated: "in-force",
};

/** "If the treaty were signed": tells nothing of how far it is. */
const SUPPOSING = new Set(["if", "unless", "whether"]);

interface Step {
  readonly stage: Stage;
  readonly time: TimeMention | undefined;
}

/** Whether what the verb tells did not come about: negated, failed, sought. */
function unreached({ sentence }: AgreementMention, verb: Token, words: AgreementWords): boolean {
  const negated = dependents(sentence, verb.i, "advmod").some((word) =>
    /^(not|never|n't)$/.test(word.form.toLowerCase()),
  );
  const above = sentence.tokens[verb.head];
  const isHindered = verb.upos === "NOUN" && /^(obj|nsubj)/.test(verb.deprel);
  return (
    negated ||
    (isHindered && above !== undefined && words.in("unreached", above.lemma.toLowerCase())) ||
    (above !== undefined &&
      /^(xcomp|acl|ccomp|advcl)/.test(verb.deprel) &&
      words.in("unreached", above.lemma.toLowerCase()))
  );
}

function isPlanned({ sentence }: AgreementMention, verb: Token, events: readonly Event[]): boolean {
  const told = events.find(({ triggers }) => triggers.some(({ start, end }) => start <= verb.start && verb.end <= end));
  if (told) return told.status === "planned" || told.status === "possible";
  const infinitive =
    verb.xpos === "VB" && dependents(sentence, verb.i, "mark").some((mark) => mark.form.toLowerCase() === "to");
  return infinitive || tenseAt(sentence, verb.i, times).when === "future";
}

const isSupposed = ({ sentence }: AgreementMention, verb: Token): boolean =>
  dependents(sentence, verb.i, "mark").some((mark) => SUPPOSING.has(mark.form.toLowerCase()));

/** The stage that a verb tells, with its time, or undefined if it tells none. */
function stepOf(
  found: AgreementMention,
  { token: verb, progress }: Teller,
  seen: Seen,
  words: AgreementWords,
): Step | undefined {
  const { sentence } = found;
  if (isSupposed(found, verb)) return undefined;
  const reports = (token: number) =>
    seen.claims.list.some(
      ({ cueAt }) => cueAt?.sentence === sentence.index && cueAt.token === token && token !== verb.i,
    );
  const inSentence = seen.times.filter((time) => time.sentence === sentence.index);
  const time = timeOf(sentence, verb.i, inSentence, reports)?.time;
  if (found.open) return { stage: "talks", time: undefined };
  if (progress === "leaves") return { stage: "in-force", time: undefined };
  if (unreached(found, verb, words)) return { stage: BEFORE[progress] ?? "talks", time: undefined };
  if (isPlanned(found, verb, seen.events)) return { stage: BEFORE[progress] ?? "talks", time };
  return { stage: progress, time };
}

/** How far an agreement has come, and when it came so far. */
export function progressOf(
  group: readonly AgreementMention[],
  seen: Seen,
  words: AgreementWords,
): { stage: Stage; time: Time | null } {
  const steps = group.flatMap((mention) =>
    tellersOf(mention, words).flatMap((teller) => stepOf(mention, teller, seen, words) ?? []),
  );
  let best: Step | undefined;
  for (const step of steps) {
    const further = ORDER.indexOf(step.stage) - (best ? ORDER.indexOf(best.stage) : -1);
    if (further > 0 || (further === 0 && !best?.time && step.time)) best = step;
  }
  if (best) return { stage: best.stage, time: best.time ? plainTime(best.time) : null };
  if (group.some(({ named }) => named) && !group.every((found) => found.open)) return { stage: "in-force", time: null };
  const open = group.some((found) => found.open || found.before.some((lemma) => words.in("unreached", lemma)));
  return { stage: open ? "talks" : "agreed", time: null };
}

function plainTime({ span, start, end, grain, rule }: TimeMention): Time {
  return { span, start, end, grain, ...(rule !== undefined && { rule }) };
}
