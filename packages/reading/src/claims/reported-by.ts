import type { Sentence } from "@onrecord/language";
import { dependents, subtree } from "../tree/subtree.ts";
import { isForm, lemmaAt, type Piece, type Scene } from "./candidate.ts";
import { type Accepted, inTextOrder } from "./decode.ts";
import { entryOf } from "./entry.ts";
import { agentOf } from "./issuer.ts";
import { sourceAt } from "./source-words.ts";

const RELAYING = new Set(["report", "quote", "cite", "relay"]);

/** A piece without a stretch of its sentence. */
function without(piece: Piece, s: number, from: number, to: number): Piece[] {
  if (piece.sentence !== s || piece.last < from || piece.first > to) return [piece];
  const parts = [
    { ...piece, last: from - 1 },
    { ...piece, first: to + 1 },
  ];
  return parts.filter(({ first, last }) => first <= last);
}

/** The outer claim that is passed on: with its cue in the sentence, else with its content there. */
function relayedIn(accepted: readonly Accepted[], s: number, participle: number): number {
  const outer = (i: number) => accepted[i]!.parent < 0 && !isCueOf(accepted[i]!, s, participle);
  const all = accepted.map((_, i) => i).filter(outer);
  const here = all.find((i) => accepted[i]!.candidate.sentence === s && accepted[i]!.candidate.source !== null);
  return here ?? all.find((i) => accepted[i]!.content.some(({ sentence }) => sentence === s)) ?? -1;
}

function isCueOf({ candidate: { sentence, cue } }: Accepted, s: number, token: number): boolean {
  return sentence === s && cue.first <= token && token <= cue.last;
}

/** First and last token of "as reported by the Herald", with a mark before it. */
function phraseAt(sentence: Sentence, participle: number): [number, number] {
  const words = subtree(sentence, participle);
  const [from, to] = [Math.min(...words), Math.max(...words)];
  return [sentence.tokens[from - 1]?.upos === "PUNCT" ? from - 1 : from, to];
}

/** "The mayor said P, as reported by the Herald": the Herald tells that the mayor says P. */
export function withReportedBy(scene: Scene, accepted: readonly Accepted[]): Accepted[] {
  const claims = [...accepted];
  scene.analysis.sentences.forEach((sentence, s) => {
    for (const { i, xpos } of sentence.tokens) {
      if (xpos !== "VBN" || !RELAYING.has(lemmaAt(sentence, i))) continue;
      if (!dependents(sentence, i, "mark", "case", "advmod").some((word) => isForm(sentence, word.i, "as"))) continue;
      const agent = agentOf(sentence, i);
      const host = relayedIn(claims, s, i);
      if (agent === null || host < 0) continue;
      const { candidate, confidence } = claims[host]!;
      const [from, to] = phraseAt(sentence, i);
      const content = claims[host]!.content.flatMap((piece) => without(piece, s, from, to));
      if (content.length === 0) continue;
      const cue = { sentence: s, first: i, last: i };
      const words = subtree(sentence, agent).filter((token) => !isForm(sentence, token, "by"));
      const source = sourceAt(
        scene,
        sentence,
        { sentence: s, first: Math.min(...words), last: Math.max(...words) },
        "cited",
      );
      const told = [...(candidate.source ? [candidate.source.span] : []), candidate.cue, ...content];
      const own = claims.findIndex((claim) => isCueOf(claim, s, i));
      const relay: Accepted = {
        candidate: {
          sentence: s,
          token: i,
          cue,
          ...entryOf(sentence, i, cue, scene.cues),
          part: "cited",
          content: told,
          source,
          odds: candidate.odds,
          scored: false,
        },
        content: told.toSorted((a, b) => a.sentence - b.sentence || a.first - b.first),
        parent: -1,
        confidence,
      };
      const at = own >= 0 ? own : claims.length;
      claims.forEach((claim, k) => {
        if (own >= 0 && claim.parent === own) claims[k] = { ...claim, parent: host };
      });
      claims[at] = relay;
      claims[host] = { ...claims[host]!, content, parent: at };
    }
  });
  return inTextOrder(claims);
}
