import type { Analysis } from "@onrecord/language";
import type { Agreement, Claim, Entity, Event, Report, Span, Time } from "@onrecord/record";
import type { Place } from "./places/place.ts";
import type { Resources } from "./resources.ts";

/** A noun phrase of the text: every name, noun and pronoun that heads one has exactly one mention. */
export interface Mention {
  /** Position in the list of mentions. */
  readonly index: number;
  readonly sentence: number;
  /** First and last token of the shortest whole phrase, both inclusive (a title before the name is in, an apposition after it is not). */
  readonly first: number;
  readonly last: number;
  /** The token that heads the phrase. */
  readonly head: number;
  readonly form: "name" | "nominal" | "pronoun";
  /** First and last token of the proper name itself, both inclusive, without titles ("Vladimir Putin" of "Russian President Vladimir Putin"). */
  readonly name?: { readonly first: number; readonly last: number };
  readonly span: Span;
  readonly rule: string;
}

/** An entity while a report is read. `entityOfMention[m]` is the position of mention m's entity. */
export interface EntityDraft extends Entity {
  /** Positions of its mentions, in text order. */
  readonly mentionIndexes: readonly number[];
  /** Number of things meant: a person is one, "officials" many; decides which pronouns can refer to it. */
  readonly number: "one" | "many";
  /** False for things that neither act nor are places ("the deal", "a look"): left out of the reading unless something refers to it. */
  readonly actor: boolean;
  /** The words of the head, lower-cased lemma, for nominals ("official", "source"); undefined for names. */
  readonly noun?: string;
  /** Positions of the entities that a joint mention stands for ("the two leaders", "both countries"). */
  readonly members?: readonly number[];
}

export interface Entities {
  readonly list: readonly EntityDraft[];
  /** Position in `list` of a mention's entity, or -1 where it is left open (I, you, an "it" that stands for nothing named). */
  readonly entityOfMention: Int32Array;
  /**
   * Mention that this token heads, or -1: `mentionAt[sentence][token]`. Every word of a name, and of the title before it, leads to
   * the mention of that name, unless it is a name of its own ("Iran" in "Iran's president").
   */
  readonly mentionAt: readonly Int32Array[];
}

/** A time expression with its tokens. */
export interface TimeMention extends Time {
  /** Set where the words give one end of a stretch: "since June" (to the day of publication), "until June", "by June". */
  readonly bound?: "since" | "until" | "by";
  readonly sentence: number;
  readonly first: number;
  readonly last: number;
}

/** A place where something may happen: a mention of an entity whose gazetteer entry or kind says so. */
export interface PlaceMention {
  readonly mention: number;
  /** Position of the entity in `Entities.list`. */
  readonly entity: number;
  /** Whether it is a proper name, not "the capital". */
  readonly name: boolean;
  /** Told by a noun with the name in it or beside it: "the port town of Aden". */
  readonly described?: true;
  /** Whether something is put there: "in Minsk", "the Minsk bombing"; not "the Minsk government". */
  readonly put: boolean;
  /** A state named as a doer or a modifier ("Hong Kong protests", "the invasion of Ukraine"): a place only for what names it so. */
  readonly loose?: true;
  /** What the gazetteer knows of it, chosen by the countries that the report speaks of. */
  readonly known?: Place;
}

/** A claim with the tokens it was read from. */
export interface ClaimDraft extends Claim {
  readonly cueAt: { readonly sentence: number; readonly token: number } | null;
  /** Token ranges of the content, inclusive; parallel to nothing: ask `claimAt`. */
  readonly contentTokens: readonly { readonly sentence: number; readonly first: number; readonly last: number }[];
  readonly sourceMention: number | null;
}

export interface Claims {
  readonly list: readonly ClaimDraft[];
  /** Entities of sources that stand for nothing else in the report. */
  readonly strangers: readonly EntityDraft[];
  /** Position in `list` of the innermost claim that this token's words stand in, or -1: `claimAt[sentence][token]`. */
  readonly claimAt: readonly Int32Array[];
}

/** What has been read so far; each stage adds its own part and changes no other. */
export interface Draft {
  readonly report: Report;
  readonly analysis: Analysis;
  readonly mentions: readonly Mention[];
  readonly entities: Entities;
  readonly times: readonly TimeMention[];
  readonly places: readonly PlaceMention[];
  readonly claims: Claims;
  readonly events: readonly Event[];
  readonly agreements: readonly Agreement[];
}

export type Part = Exclude<keyof Draft, "report" | "analysis">;

/** One step of reading, a pure function of the parts that it declares to read. */
export interface Stage<P extends Part = Part, R extends keyof Draft = keyof Draft> {
  readonly name: P;
  readonly reads: readonly R[];
  readonly writes: P;
  /** The figure of `npm run bench` that judges it. */
  readonly judgedBy: string;
  run(draft: Pick<Draft, R>, resources: Resources): Draft[P];
}

/** Declares a stage; the declared `reads` are all that its function can see. */
export function stage<P extends Part, R extends keyof Draft>(declaration: Stage<P, R>): Stage<P, R> {
  return Object.freeze(declaration);
}
