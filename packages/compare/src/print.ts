import type { AgreementKind, Stage, Status } from "@onrecord/record";

/** 32-bit hashes of terms in rising order, each with its weight at the same position, in ten-thousandths; of length 1. */
export interface Vector {
  readonly terms: ArrayLike<number>;
  readonly weights: ArrayLike<number>;
}

/** What is kept of a report to hold it against others. A store keeps it as bytes: see `pack`. */
export interface ReportPrint {
  readonly report: string;
  /** Day of publication, days since 1970-01-01. */
  readonly day: number | null;
  readonly sketch: Sketch;
  readonly body: Vector;
  readonly lead: Vector;
  readonly names: Vector;
  readonly persons: Vector;
  readonly numbers: Vector;
  readonly years: ArrayLike<number>;
  /** Surname of the person that is named most often, in full at least once and twice in all; its hash. */
  readonly protagonist: number | null;
}

/** What is kept of what a report tells, apart from its print: it is looked at only within a story. Plain JSON, opaque to a store. */
export interface ContentPrint {
  readonly report: string;
  readonly outlet: string | null;
  /** Day of publication, days since 1970-01-01. */
  readonly day: number | null;
  /** Wire that the report credits for the whole of its text. */
  readonly wire: string | null;
  /** Countries of the actors that have one, by actor key. */
  readonly countries: Readonly<Record<string, string>>;
  readonly tellings: readonly TellingPrint[];
  readonly agreements: readonly AgreementPrint[];
}

/** Broder's sketch of the word 5-grams: all their hashes, signed 32 bits, that are 0 modulo `2 ** thinning`, sorted. */
export interface Sketch {
  readonly thinning: number;
  readonly hashes: ArrayLike<number>;
}

/** What is known of an entity from its own report. */
export interface EntityPrint {
  readonly id: string;
  /** Key across reports as far as the report itself tells. */
  readonly actor: string;
  readonly kind: string;
  readonly name: string;
  readonly country: string | null;
  readonly sector: string | null;
  /** Posts held, in small letters without the country: "president", "foreign minister". */
  readonly offices: readonly string[];
}

interface CountPrint {
  readonly value: number;
  /** Role and unit: "killed person". */
  readonly of: string;
}

/** Whose word a telling is. */
export interface WordPrint {
  readonly kind: "own" | "actor" | "outlet" | "anonymous" | "collective" | "unstated";
  /** Actor key of the source or of the outlet; what is known of it ("IRN GOV") where it has no name. */
  readonly key: string;
  readonly name: string;
}

/** What is kept of an event, or of another word that tells of a happening. */
export interface TellingPrint {
  /** Id of the event; `p` and the offset of the word for what is no event of the record. */
  readonly id: string;
  readonly type: string | null;
  /** Stems of the words that tell it, the first telling's first. */
  readonly stems: readonly string[];
  readonly part: "verb" | "noun" | "adjective";
  /** Actor keys. */
  readonly actors: readonly string[];
  readonly recipients: readonly string[];
  /** Stems of the names and nouns that take part. */
  readonly subject: readonly string[];
  readonly object: readonly string[];
  readonly others: readonly string[];
  readonly place: string | null;
  readonly placeCountry: string | null;
  /** Days since 1970-01-01, half-open. */
  readonly time: readonly [start: number, end: number] | null;
  readonly status: Status;
  readonly counts: readonly CountPrint[];
  /** The clause or sentence that tells it. */
  readonly context: Vector;
  /** What is named there: surnames of persons named in full, stems of the names of places and of bodies, and numbers. */
  readonly near: Near;
  /** A noun in the plural: it may tell of several happenings at once. */
  readonly plural: boolean;
  /** How many tellings of the report share a word with it, itself included. */
  readonly repeated: number;
  /** A word of saying. */
  readonly reports: boolean;
  readonly word: WordPrint;
}

export interface Near {
  readonly persons: readonly string[];
  readonly places: readonly string[];
  readonly bodies: readonly string[];
  readonly numbers: readonly string[];
}

export interface AgreementPrint {
  readonly id: string;
  readonly name: string;
  readonly kind: AgreementKind;
  readonly parties: readonly string[];
  readonly subjects: readonly string[];
  readonly stage: Stage;
  readonly time: readonly [start: number, end: number] | null;
}
