import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

export type Span = readonly [start: number, end: number];

/** Who says what, by spans that are half-open UTF-16 offsets. */
interface Attribution {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
  /** Position of the attribution whose content it stands in, or -1. */
  readonly parent: number;
  /** Learned from where it stands, but neither right nor wrong to find. */
  readonly optional: boolean;
}

export interface Article {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Attribution[];
  /** Whether attributions within others are marked too. */
  readonly nested: boolean;
}

type Marked = { readonly [part in "source" | "cue" | "content"]?: readonly Span[] | null };

/** PolNeAR's articles: the outermost attributions alone. */
export function polnear(path: string): Article[] {
  const lines = gunzipSync(readFileSync(path)).toString("utf8").split("\n");
  return lines
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as { id: string; text: string; attributions: Marked[] })
    .map(({ id, text, attributions }) => ({
      id,
      text,
      nested: false,
      attributions: attributions.map(({ source, cue, content }) => ({
        source: source ?? [],
        cue: cue ?? [],
        content: content ?? [],
        parent: -1,
        optional: false,
      })),
    }));
}

interface GoldSpan {
  readonly start: number;
  readonly end: number;
}

interface GoldFile {
  readonly text: string;
  readonly claims: readonly {
    readonly id: string;
    readonly source: { readonly span?: GoldSpan | null } | null;
    readonly cue: GoldSpan | null;
    readonly content: readonly GoldSpan[];
    readonly parent: string | null;
    readonly optional?: boolean;
  }[];
}

const spanOf = (span: GoldSpan | null | undefined): Span[] => (span ? [[span.start, span.end]] : []);

/** Gold readings, with the claims inside others. */
export function goldReadings(folder: string): Article[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .sort()
    .map((name) => {
      const { text, claims } = JSON.parse(readFileSync(join(folder, name), "utf8")) as GoldFile;
      const attributions = claims.map(({ source, cue, content, parent, optional }) => ({
        source: spanOf(source?.span),
        cue: spanOf(cue),
        content: content.flatMap(spanOf),
        parent: claims.findIndex(({ id }) => id === parent),
        optional: optional === true,
      }));
      return { id: name, text, nested: true, attributions };
    });
}
