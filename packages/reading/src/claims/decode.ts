import { withAnnounced } from "./announced.ts";
import { type Candidate, holds, type Piece, type Scene } from "./candidate.ts";
import { confidenceOf } from "./confidence.ts";
import { type ClaimModel, claimsIn } from "./find.ts";
import { contentsOf } from "./goes-on.ts";
import { withHeadlines } from "./headlines.ts";
import { type Views, viewsOf } from "./model/view.ts";
import { relayOf } from "./relay.ts";
import { withSigned } from "./signed.ts";
import { withTranscripts } from "./transcripts.ts";

/** A claim with all of its content, and the claim it stands in (a position in the same list, or -1). */
export interface Accepted {
  readonly candidate: Candidate;
  readonly content: readonly Piece[];
  readonly parent: number;
  readonly confidence: number;
}

/** Log-odds that a claim needs: of the report's own, inside another's words, and inside a quotation. */
const NEEDED = { outer: -0.1, nested: -0.5, quoted: 0 };

const DEEPEST = 4;

/** All claims of a text in text order: the outermost first, then those inside the content of each, read as if nothing stood around it. */
export function decode(scene: Scene, model: ClaimModel): Accepted[] {
  const views = viewsOf(scene);
  const found = scene.analysis.sentences.flatMap((_, s) => claimsIn(scene, views(s), model, NEEDED.outer));
  const outer = withTranscripts(scene, withHeadlines(scene, withAnnounced(scene, withSigned(scene, found))));
  const free = outermost(scene, outer, contentsOf(scene, outer));
  const accepted: Accepted[] = [];
  for (const { candidate, content } of free) {
    const index = accepted.push(acceptedOf(model, candidate, content, -1)) - 1;
    if (!isRelayed(scene, candidate)) inside(scene, model, views, accepted, index, 1);
  }
  return inTextOrder(accepted);
}

function acceptedOf(
  { calibration }: ClaimModel,
  candidate: Candidate,
  content: readonly Piece[],
  parent: number,
): Accepted {
  return { candidate, content, parent, confidence: confidenceOf(candidate, parent >= 0, calibration) };
}

/** "As reported by the Herald": what it passes on is a claim beside it. */
function isRelayed({ analysis }: Scene, { sentence, token }: Candidate): boolean {
  return relayOf(analysis.sentences[sentence]!, token) !== null;
}

/** Claims whose cue stands in no other's content, quotations that run on included. */
function outermost(scene: Scene, candidates: readonly Candidate[], contents: readonly Piece[][]) {
  return candidates.flatMap((candidate, i) => {
    const stands = candidates.some(
      (other, j) =>
        i !== j &&
        !isRelayed(scene, other) &&
        holds(contents[j]!, candidate.sentence, candidate.token) &&
        !(holds(contents[i]!, other.sentence, other.token) && candidate.odds > other.odds),
    );
    return stands ? [] : [{ candidate, content: contents[i]! }];
  });
}

/** Whether the cue stands in what two claims say, and was found in the first. */
function isKnown(accepted: readonly Accepted[], { sentence, token }: Candidate): boolean {
  return accepted.some(
    ({ candidate, parent }) => parent >= 0 && candidate.sentence === sentence && candidate.token === token,
  );
}

function inside(
  scene: Scene,
  model: ClaimModel,
  views: Views,
  accepted: Accepted[],
  parent: number,
  depth: number,
): void {
  if (depth >= DEEPEST) return;
  const { content, candidate } = accepted[parent]!;
  for (const s of new Set(content.map((piece) => piece.sentence))) {
    const mask = new Uint8Array(scene.analysis.sentences[s]!.tokens.length);
    for (const piece of content) if (piece.sentence === s) mask.fill(1, piece.first, piece.last + 1);
    if (s === candidate.sentence) mask.fill(0, candidate.cue.first, candidate.cue.last + 1);
    const view = views(s, mask);
    for (const found of claimsIn(scene, view, model, view.kind === 2 ? NEEDED.quoted : NEEDED.nested)) {
      if (isKnown(accepted, found)) continue;
      const index = accepted.push(acceptedOf(model, found, found.content, parent)) - 1;
      inside(scene, model, views, accepted, index, depth + 1);
    }
  }
}

/** Claims in text order, parents renumbered. */
export function inTextOrder(accepted: readonly Accepted[]): Accepted[] {
  const order = accepted.map((_, i) => i);
  const at = (i: number) => accepted[i]!.candidate;
  order.sort((a, b) => at(a).sentence - at(b).sentence || at(a).token - at(b).token);
  const renumbered = new Map(order.map((from, to) => [from, to]));
  return order.map((i) => ({ ...accepted[i]!, parent: renumbered.get(accepted[i]!.parent) ?? -1 }));
}
