import { describe, expect, test } from "vitest";
import { toldIn } from "../read-events.ts";

/** A deed by its forms: "Egypt invaded Sudan", "will invade", "of invading". */
interface Deed {
  readonly actor: string;
  readonly past: string;
  readonly base: string;
  readonly gerund: string;
  readonly participle: string;
  readonly object: string;
  readonly told: string;
  readonly parties: string;
}

const DEEDS: readonly Deed[] = [
  {
    actor: "Egypt",
    past: "invaded",
    base: "invade",
    gerund: "invading",
    participle: "invaded",
    object: "Sudan",
    told: "ASSAULT",
    parties: "Egypt -> Sudan",
  },
  {
    actor: "Egypt",
    past: "attacked",
    base: "attack",
    gerund: "attacking",
    participle: "attacked",
    object: "Sudan",
    told: "ASSAULT",
    parties: "Egypt -> Sudan",
  },
  {
    actor: "Egypt",
    past: "threatened",
    base: "threaten",
    gerund: "threatening",
    participle: "threatened",
    object: "Sudan",
    told: "THREATEN",
    parties: "Egypt -> Sudan",
  },
  {
    actor: "the army",
    past: "arrested",
    base: "arrest",
    gerund: "arresting",
    participle: "arrested",
    object: "the governor",
    told: "COERCE/arrest",
    parties: "army -> governor",
  },
  {
    actor: "the junta",
    past: "expelled",
    base: "expel",
    gerund: "expelling",
    participle: "expelled",
    object: "the ambassador",
    told: "SANCTION/expel",
    parties: "junta -> ambassador",
  },
];

type Probe = readonly [name: string, sentence: (deed: Deed) => string, status: string, source?: string];

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const PROBES: readonly Probe[] = [
  ["past", ({ actor, past, object }) => `${actor} ${past} ${object}.`, "occurred"],
  ["perfect", ({ actor, participle, object }) => `${actor} has ${participle} ${object}.`, "occurred"],
  ["passive", ({ actor, participle, object }) => `${object} was ${participle} by ${actor}.`, "occurred"],
  ["continuous", ({ actor, gerund, object }) => `${actor} is ${gerund} ${object}.`, "ongoing"],
  ["will", ({ actor, base, object }) => `${actor} will ${base} ${object}.`, "planned"],
  ["will, passive", ({ actor, participle, object }) => `${object} will be ${participle} by ${actor}.`, "planned"],
  ["is to", ({ actor, base, object }) => `${actor} is to ${base} ${object}.`, "planned"],
  ["plans to", ({ actor, base, object }) => `${actor} plans to ${base} ${object}.`, "planned"],
  ["a plan to", ({ actor, base, object }) => `${actor} has a plan to ${base} ${object}.`, "planned"],
  ["may", ({ actor, base, object }) => `${actor} may ${base} ${object}.`, "possible"],
  ["could", ({ actor, base, object }) => `${actor} could ${base} ${object}.`, "possible"],
  ["might, passive", ({ actor, participle, object }) => `${object} might be ${participle} by ${actor}.`, "possible"],
  ["never", ({ actor, past, object }) => `${actor} never ${past} ${object}.`, "denied"],
  ["did not", ({ actor, base, object }) => `${actor} did not ${base} ${object}.`, "denied"],
  ["was not", ({ actor, participle, object }) => `${object} was not ${participle} by ${actor}.`, "denied"],
  ["failed to", ({ actor, base, object }) => `${actor} failed to ${base} ${object}.`, "denied"],
  ["if, first", ({ actor, base, object }) => `If ${actor} ${base}s ${object}, Chad will protest.`, "possible"],
  ["said, before", ({ actor, past, object }) => `Chad said ${actor} ${past} ${object}.`, "occurred", "Chad"],
  [
    "said that, before",
    ({ actor, participle, object }) => `Chad said that ${actor} had ${participle} ${object}.`,
    "occurred",
    "Chad",
  ],
  ["said, after", ({ actor, past, object }) => `${actor} ${past} ${object}, Chad said.`, "occurred", "Chad"],
  [
    "according to, before",
    ({ actor, past, object }) => `According to Chad, ${actor} ${past} ${object}.`,
    "occurred",
    "Chad",
  ],
  [
    "according to, after",
    ({ actor, past, object }) => `${actor} ${past} ${object}, according to Chad.`,
    "occurred",
    "Chad",
  ],
  ["said will", ({ actor, base, object }) => `Chad said ${actor} would ${base} ${object}.`, "planned", "Chad"],
  ["said may", ({ actor, base, object }) => `Chad said ${actor} may ${base} ${object}.`, "possible", "Chad"],
  ["said not", ({ actor, base, object }) => `Chad said ${actor} did not ${base} ${object}.`, "denied", "Chad"],
  [
    "denied",
    ({ actor, participle, object }) => `Chad denied that ${actor} had ${participle} ${object}.`,
    "denied",
    "Chad",
  ],
];

for (const [name, sentence, status, source] of PROBES) {
  describe(name, () => {
    test.each(DEEDS.map((deed) => [capital(sentence(deed)), deed] as const))("%s", (text, { told, parties }) => {
      const claim = source === undefined ? "" : ` | ${source}`;
      expect(toldIn(text).filter((line) => line.startsWith(told))).toEqual([`${told} ${status} | ${parties}${claim}`]);
    });
  });
}

test.each(DEEDS.map((deed) => [`Chad called on ${deed.actor} to ${deed.base} ${deed.object}.`, deed] as const))(
  "%s",
  (text, { told }) => {
    const lines = toldIn(text);
    expect(lines.some((line) => line.startsWith("REQUEST"))).toBe(true);
    expect(lines.filter((line) => line.startsWith(`${told} occurred`))).toEqual([]);
  },
);
