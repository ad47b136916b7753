import type { PloverType, Status } from "@onrecord/record";

/** How a deed is told: who does it to whom, by default slots. */
export const PATTERNS = ["deed", "act", "mutual", "visit", "suffer"] as const;

/** What must be known before a frame fires: a deed without its parties is not told. */
export const NEEDS = [
  "none",
  "actor",
  "recipient",
  "either",
  "both",
  "plural",
  "pair",
  "both-or-clause",
  "both-or-passive",
] as const;

/** `act` happens once, a `process` is under way while its words are present, a `state` also in the simple present. */
export const ASPECTS = ["act", "process", "state"] as const;

export type Pattern = (typeof PATTERNS)[number];
type Needs = (typeof NEEDS)[number];
export type Aspect = (typeof ASPECTS)[number];

/** Words by the slot they stand in; `true` means that the slot is filled at all. */
export type Conditions = Readonly<Record<string, true | readonly string[]>>;

/** The slots in which a verb, and a noun, has its doer and who it is done to. */
export interface Slots {
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  readonly needs: Needs;
  /** At least one holds. */
  readonly requires?: Conditions;
}

/** A way of telling one kind of deed. */
export interface Frame {
  readonly id: string;
  readonly type: PloverType;
  readonly mode: string | null;
  readonly contexts: readonly string[];
  /** The most specific CAMEO code. */
  readonly cameo: string | null;
  readonly score: number;
  readonly pattern: Pattern;
  readonly verb: Slots;
  readonly noun: Slots;
  /** None of these holds. */
  readonly not?: Conditions;
  readonly actorKind: readonly string[];
  readonly recipientKind: readonly string[];
  readonly voice?: "passive";
  readonly aspect: Aspect;
  readonly priority: number;
  /** Told of games as well: left out where a report is full of sport. */
  readonly violent: boolean;
  /** Happens at a place, so that one told without its place is where the report last was: a clash, a march, a visit. */
  readonly located: boolean;
  /** Tells only what is told elsewhere in the report; nothing without that. */
  readonly anaphoric?: boolean;
  /** Told beside other deeds of its type, and none of them: taking a town, and the blows that it cost. */
  readonly apart?: boolean;
  /** What the number of its recipients counts: `killed`, `wounded`. */
  readonly magnitude?: string;
}

/** The words that tell a frame, and which of them the tree hangs the others on. */
export interface TriggerWords {
  readonly words: readonly string[];
  readonly head: number;
  /** Position of the frame. */
  readonly frame: number;
}

export type TriggerPart = "verb" | "noun" | "adjective";

/** What the subject of a light verb is to the noun below it; a participant comes with "in" or "into". */
export type LightRole = "doer" | "undergoer" | "participant";

export type StatusPart = "verbs" | "nouns" | "adjectives" | "adverbs";

/** What an act of words is about, and the CAMEO codes that say so. */
export interface Topic {
  readonly id: string;
  /** One of these stands in the content, and one of `and` where that is given. */
  readonly words: readonly string[];
  readonly and?: readonly string[];
  /** From the code of the frame to the specific one. */
  readonly codes: Readonly<Record<string, string>>;
  readonly contexts: readonly string[];
  /** The mode, by PLOVER type. */
  readonly modes: Readonly<Partial<Record<PloverType, string>>>;
}

export interface PackedFrames {
  readonly frames: readonly Frame[];
  readonly triggers: Readonly<Record<TriggerPart, Readonly<Record<string, readonly TriggerWords[]>>>>;
  /** For each part of speech, what a word makes of the deed below it. */
  readonly status: Readonly<Record<StatusPart, Readonly<Record<string, Status>>>>;
  readonly light: Readonly<Record<LightRole, readonly string[]>>;
  readonly transparent: readonly string[];
  readonly objectControl: readonly string[];
  readonly untold: readonly string[];
  readonly answering: readonly string[];
  readonly performing: readonly string[];
  readonly topics: readonly Topic[];
  /** Words that give an event a context, by context. */
  readonly contexts: Readonly<Record<string, readonly string[]>>;
  readonly classes: Readonly<Record<string, readonly string[]>>;
}
