import type { Analysis } from "@onrecord/language";
import type { Span } from "@onrecord/record";
import { type ClaimDraft, type Claims, type Mention, stage } from "../stage.ts";
import type { Piece, Scene } from "./candidate.ts";
import { candidatesOf } from "./candidates.ts";
import { type Accepted, decode } from "./decode.ts";
import { formOf } from "./form.ts";
import { contentsOf } from "./goes-on.ts";
import { sceneOf } from "./scene.ts";
import { sourceKindOf } from "./source-kind.ts";
import { type Speaker, speakersOf } from "./speaker.ts";
import { channelsOf } from "./via.ts";

function spanOf(analysis: Analysis, sentence: number, first: number, last: number): Span {
  const { tokens } = analysis.sentences[sentence]!;
  const start = tokens[first]!.start;
  const end = tokens[last]!.end;
  return { start, end, text: analysis.text.slice(start, end) };
}

/** Pieces as spans of text; pieces with nothing but space between them are one. */
function spansOf(analysis: Analysis, pieces: readonly Piece[]): Span[] {
  const spans: Span[] = [];
  for (const { sentence, first, last } of pieces) {
    const span = spanOf(analysis, sentence, first, last);
    const before = spans.at(-1);
    if (before && analysis.text.slice(before.end, span.start).trim() === "") {
      spans[spans.length - 1] = {
        start: before.start,
        end: span.end,
        text: analysis.text.slice(before.start, span.end),
      };
    } else {
      spans.push(span);
    }
  }
  return spans;
}

const idOf = (position: number): string => `c${position + 1}`;

function draftOf(
  scene: Scene,
  accepted: Accepted,
  position: number,
  pieces: readonly Piece[],
  { mention, entity, by }: Speaker,
  via: string | null,
): ClaimDraft {
  const { candidate, confidence, parent } = accepted;
  const { sentence, token, cue, part, frame } = candidate;
  const kindBy = (named: Mention) => sourceKindOf(scene.analysis.sentences[named.sentence]!, named, entity, scene.cues);
  return {
    id: idOf(position),
    source: mention && entity ? { entity: entity.id, span: mention.span } : null,
    sourceKind: mention ? kindBy(by ?? mention) : "unstated",
    cue: spanOf(scene.analysis, sentence, cue.first, cue.last),
    cueKind: candidate.entry.kind,
    content: spansOf(scene.analysis, pieces),
    form: formOf(scene, candidate, pieces),
    via,
    parent: parent < 0 ? null : idOf(parent),
    confidence,
    rule: `claim.${part}-${frame}`,
    cueAt: { sentence, token },
    contentTokens: pieces,
    sourceMention: mention?.index ?? null,
  };
}

/** The innermost claim at every token: a claim inside another is painted after it. */
function paint(analysis: Analysis, list: readonly ClaimDraft[], decided: readonly Accepted[]): Int32Array[] {
  const claimAt = analysis.sentences.map(({ tokens }) => new Int32Array(tokens.length).fill(-1));
  const depths = decided.map(({ parent }) => {
    let depth = 0;
    for (let at = parent; at >= 0; at = decided[at]!.parent) depth++;
    return depth;
  });
  const order = list.map((_, i) => i).sort((a, b) => depths[a]! - depths[b]!);
  for (const i of order) {
    for (const { sentence, first, last } of list[i]!.contentTokens) claimAt[sentence]!.fill(i, first, last + 1);
  }
  return claimAt;
}

/** Who says what: every claim of the report with its source, cue, content and the claim it stands in, in text order. */
export const claims = stage({
  name: "claims",
  reads: ["analysis", "mentions", "entities"],
  writes: "claims",
  judgedBy: "claims.full",
  run({ analysis, mentions, entities }): Claims {
    const scene = sceneOf(analysis);
    const decided = decode(scene, candidatesOf(scene));
    const contents = contentsOf(scene, decided);
    const speakers = speakersOf({ scene, mentions, entities }, decided);
    const channels = channelsOf(scene, decided, mentions, entities, speakers);
    const list = decided.map((claim, i) => draftOf(scene, claim, i, contents[i]!, speakers[i]!, channels[i]!));
    return { list, claimAt: paint(analysis, list, decided) };
  },
});
