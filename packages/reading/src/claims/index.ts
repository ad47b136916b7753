import type { Analysis } from "@onrecord/language";
import type { Span } from "@onrecord/record";
import { type ClaimDraft, type Claims, type Mention, stage } from "../stage.ts";
import type { Candidate, Piece, Scene } from "./candidate.ts";
import { withCited } from "./cited.ts";
import { type Accepted, decode } from "./decode.ts";
import { described } from "./described.ts";
import { formOf } from "./form.ts";
import { withQuotedAs } from "./quoted-as.ts";
import { withQuotedBefore } from "./quoted-before.ts";
import { withReportedBy } from "./reported-by.ts";
import { sceneOf } from "./scene.ts";
import { sourceKindOf } from "./source-kind.ts";
import { type Speaker, speakersOf } from "./speaker.ts";
import { Strangers } from "./stranger.ts";
import { channelsOf } from "./via.ts";

function spanOf(analysis: Analysis, sentence: number, first: number, last: number): Span {
  const { tokens } = analysis.sentences[sentence]!;
  const start = tokens[first]!.start;
  const end = tokens[last]!.end;
  return { start, end, text: analysis.text.slice(start, end) };
}

/** Nothing, or marks and space alone. */
const BETWEEN = /^[\s\p{P}]*$/u;

/** Pieces as spans of text; pieces with nothing but marks and space between them are one. */
function spansOf(analysis: Analysis, pieces: readonly Piece[]): Span[] {
  const spans: Span[] = [];
  for (const { sentence, first, last } of pieces) {
    const span = spanOf(analysis, sentence, first, last);
    const before = spans.at(-1);
    if (before && BETWEEN.test(analysis.text.slice(before.end, span.start))) {
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

/** The words of a source, whom they stand for, and the words with all that describes them, where they are more. */
function sourceOf(
  scene: Scene,
  { candidate: { source, cue }, content }: Accepted,
  entityOf: (span: Span) => string,
): ClaimDraft["source"] {
  if (source === null) return null;
  const words = ({ sentence, first, last }: Piece) => spanOf(scene.analysis, sentence, first, last);
  const [span, whole] = [words(source.span), words(described(scene, source.span, [cue, ...content]))];
  const isMore = whole.start < span.start || whole.end > span.end;
  return { entity: entityOf(span), span, ...(isMore && { described: whole }) };
}

const idOf = (position: number): string => `c${position + 1}`;

/**
 * Why a claim is as it is: how its cue was found, how the words of its source were, whom these stand for, and why it stands in another
 * (docs/methodology/claims.md names each).
 */
function ruleOf({ part, source }: Candidate, { parent }: Accepted, { found }: Speaker): string {
  const inside = parent < 0 ? "parent.none" : part === "cited" ? "parent.cited" : "parent.content";
  return [`claim.${part}`, `source.${source?.rule ?? "none"}`, ...(source ? [`entity.${found}`] : []), inside].join(
    " ",
  );
}

function draftOf(
  scene: Scene,
  accepted: Accepted,
  position: number,
  speaker: Speaker,
  via: string | null,
  strangers: Strangers,
): ClaimDraft {
  const { candidate, content, confidence, parent } = accepted;
  const { mention, entity, by } = speaker;
  const { sentence, token, cue, entry } = candidate;
  const source = sourceOf(scene, accepted, (span) => (entity ?? strangers.of(span)).id);
  const kindBy = (named: Mention) => sourceKindOf(scene.analysis.sentences[named.sentence]!, named, entity, scene.cues);
  return {
    id: idOf(position),
    source,
    sourceKind: mention ? kindBy(by ?? mention) : source ? "role" : "unstated",
    cue: spanOf(scene.analysis, sentence, cue.first, cue.last),
    cueKind: entry.kind,
    content: spansOf(scene.analysis, content),
    form: formOf(scene, candidate, content),
    via,
    parent: parent < 0 ? null : idOf(parent),
    confidence,
    ...(candidate.scored && { cueScore: Math.round(100 * candidate.odds) / 100 }),
    rule: ruleOf(candidate, accepted, speaker),
    cueAt: { sentence, token },
    contentTokens: content,
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
  run({ analysis, mentions, entities }, resources): Claims {
    const scene = sceneOf(analysis, resources.lexicon.cues);
    const decided = withCited(
      scene,
      withQuotedBefore(scene, withQuotedAs(scene, withReportedBy(scene, decode(scene, resources.claims)))),
      mentions,
      entities,
    );
    const speakers = speakersOf({ scene, mentions, entities }, decided);
    const strangers = new Strangers();
    const channels = channelsOf(scene, decided, mentions, entities, speakers, strangers);
    const list = decided.map((claim, i) => draftOf(scene, claim, i, speakers[i]!, channels[i]!, strangers));
    return { list, strangers: strangers.list, claimAt: paint(analysis, list, decided) };
  },
});
