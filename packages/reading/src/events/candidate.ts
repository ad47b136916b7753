import type { Magnitude, Status } from "@onrecord/record";
import type { Frame } from "../lexicon/frames.ts";
import type { PlaceMention, TimeMention } from "../stage.ts";
import type { Trigger } from "./triggers.ts";

/** One telling of a deed; tellings of the same deed are merged afterwards. */
export interface Candidate {
  readonly sentence: number;
  readonly inHeadline: boolean;
  readonly trigger: Trigger;
  readonly frame: Frame;
  /** The frame as what the act is about makes it. */
  readonly specific: Frame;
  /** Positions in `entities.list`. */
  readonly actors: readonly number[];
  readonly recipients: readonly number[];
  readonly status: Status;
  /** Position in `claims.list`, or -1 for the report's own voice. */
  readonly claim: number;
  readonly time: TimeMention | null;
  /** Whether the time is that of the word or its clause, rather than of the sentence as it opens. */
  readonly isTimeFirm: boolean;
  /** Of a deed without a time, one in its sentence that nothing else has. */
  readonly nearTime?: TimeMention;
  readonly place: PlaceMention | null;
  readonly magnitude: readonly Magnitude[];
  /** First and last token of the words read. */
  readonly first: number;
  readonly last: number;
  /** Features of its words, for the judgement of the event. */
  readonly marks: readonly string[];
  /** Told elsewhere in the report: nothing without that. */
  readonly isTakenUp: boolean;
  /** The noun of a deed told before that it concerns instead of a party: "criticized the move". */
  readonly deed: string | null;
  /** Told as a known thing ("the attack") rather than as news ("an attack", a verb). */
  readonly isDefinite: boolean;
  /** Lemma of the trigger's head, lower case. */
  readonly word: string;
  /** A verb whose clause names the deed that it is part of: "died in the attack". */
  readonly namesDeed: boolean;
  /** Told as something new: "an attack". */
  readonly isIndefinite: boolean;
  /** A noun that is no subject or object: "after the attack". */
  readonly isAside: boolean;
  /** A protest against what governments make. */
  readonly isAgainstPolicy: boolean;
  /** Said to be other than what was told before ("another attack", "the second blast"). */
  readonly isAnother: boolean;
}
