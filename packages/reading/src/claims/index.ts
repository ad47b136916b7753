import type { Analysis, Sentence } from "@onrecord/language";
import type { Span } from "@onrecord/record";
import { type ClaimDraft, type Claims, type Entities, type EntityDraft, type Mention, stage } from "../stage.ts";
import type { Candidate, Piece, Scene } from "./candidate.ts";
import { candidatesOf } from "./candidates.ts";
import { type Accepted, decode } from "./decode.ts";
import { formOf } from "./form.ts";
import { contentsOf } from "./goes-on.ts";
import { sceneOf } from "./scene.ts";
import { sourceKindOf } from "./source-kind.ts";
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
      spans[spans.length - 1] = { start: before.start, end: span.end, text: analysis.text.slice(before.start, span.end) };
    } else {
      spans.push(span);
    }
  }
  return spans;
}

interface Found {
  readonly scene: Scene;
  readonly mentions: readonly Mention[];
  readonly entities: Entities;
}

function mentionOf({ mentions, entities }: Found, { sentence, source }: Candidate): Mention | undefined {
  return source === null ? undefined : mentions[entities.mentionAt[sentence]?.[source] ?? -1];
}

function entityOf(found: Found, { candidate }: Accepted): EntityDraft | undefined {
  const mention = mentionOf(found, candidate);
  return mention && found.entities.list[found.entities.entityOfMention[mention.index] ?? -1];
}

const idOf = (position: number): string => `c${position + 1}`;

function draftOf(found: Found, accepted: Accepted, position: number, pieces: readonly Piece[], via: string | null): ClaimDraft {
  const { scene } = found;
  const { candidate, confidence, parent } = accepted;
  const { sentence, token, cue, part, frame } = candidate;
  const mention = mentionOf(found, candidate);
  const entity = entityOf(found, accepted);
  const inside: Sentence = scene.analysis.sentences[sentence]!;
  return {
    id: idOf(position),
    source: mention && entity ? { entity: entity.id, span: mention.span } : null,
    sourceKind: mention ? sourceKindOf(inside, mention, entity, scene.cues) : "unstated",
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
    const found: Found = { scene, mentions, entities };
    const decided = decode(scene, candidatesOf(scene));
    const contents = contentsOf(scene, decided);
    const channels = channelsOf(scene, decided, mentions, entities, (claim) => entityOf(found, claim)?.id);
    const list = decided.map((claim, i) => draftOf(found, claim, i, contents[i]!, channels[i]!));
    return { list, claimAt: paint(analysis, list, decided) };
  },
});
