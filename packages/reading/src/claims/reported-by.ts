import type { Sentence } from "@onrecord/language";
import { subtree } from "../tree/subtree.ts";
import { isForm, type Scene } from "./candidate.ts";
import { type Accepted, inTextOrder } from "./decode.ts";
import { passedOn, without } from "./passed-on.ts";
import { relayOf } from "./relay.ts";
import { sourceAt } from "./source-words.ts";

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
    for (const { i } of sentence.tokens) {
      const agent = relayOf(sentence, i);
      const host = agent === null ? -1 : relayedIn(claims, s, i);
      if (agent === null || host < 0) continue;
      const { candidate } = claims[host]!;
      const content = without(claims[host]!.content, s, ...phraseAt(sentence, i));
      if (content.length === 0) continue;
      const words = subtree(sentence, agent).filter((token) => !isForm(sentence, token, "by"));
      const span = { sentence: s, first: Math.min(...words), last: Math.max(...words) };
      const told = [...(candidate.source ? [candidate.source.span] : []), candidate.cue, ...content];
      const own = claims.findIndex((claim) => isCueOf(claim, s, i));
      const relay = passedOn(
        scene,
        sentence,
        i,
        sourceAt(scene, sentence, span, "cited"),
        told.toSorted((a, b) => a.sentence - b.sentence || a.first - b.first),
        claims[host]!,
        -1,
      );
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
