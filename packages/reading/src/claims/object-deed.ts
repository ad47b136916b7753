import type { Sentence, Token } from "@onrecord/language";
import { dependents } from "../tree/subtree.ts";
import { lemmaAt, type Scene } from "./candidate.ts";
import { isThing } from "./thing.ts";

/** What a verb acts on: its object, the subject of a passive, the noun that a participle describes. */
function objectsOf(sentence: Sentence, verb: number): Token[] {
  const { xpos, deprel, head } = sentence.tokens[verb]!;
  const described = xpos === "VBN" && deprel === "acl" ? [sentence.tokens[head]!] : [];
  return [
    ...dependents(sentence, verb, "obj").filter(({ i }) => i > verb),
    ...dependents(sentence, verb, "nsubj:pass"),
    ...described,
  ];
}

/** "Recalled her neighbour shouting": what is remembered is what somebody did. */
const isScene = (sentence: Sentence, verb: number, object: number): boolean =>
  dependents(sentence, object, "acl").length > 0 || dependents(sentence, verb, "xcomp", "ccomp").length > 0;

const wholesOf = (sentence: Sentence, { i, upos }: Token): Token[] =>
  /^(?:NOUN|PROPN)$/.test(upos) ? [] : dependents(sentence, i, "nmod", "obl");

function isPlace({ analysis }: Scene, sentence: Sentence, token: number): boolean {
  return analysis.names.some(
    ({ sentence: s, first, last, type }) => s === sentence.index && type === "place" && first <= token && token <= last,
  );
}

/** "Called a vote", unless it is called something. */
function convenes({ cues }: Scene, sentence: Sentence, verb: number): boolean {
  const objects = objectsOf(sentence, verb);
  const others = dependents(sentence, verb, "xcomp", "ccomp").filter(({ i }) => i > verb);
  const [convened, ...more] = [...objects, ...others, ...dependents(sentence, verb, "obl:unmarked")];
  return (
    convened !== undefined && more.length === 0 && cues.find("convened", lemmaAt(sentence, convened.i)) !== undefined
  );
}

/** "Called a vote", "recalled the envoy", "claims the island", "claimed ten lives": a verb that reports with other objects does something to these. */
export function isDeedByObject(scene: Scene, sentence: Sentence, verb: number): boolean {
  const { cues } = scene;
  const lemma = lemmaAt(sentence, verb);
  if (cues.find("summoning", lemma))
    return objectsOf(sentence, verb).some(
      ({ i, upos }) => upos === "NOUN" && !isThing(sentence, i) && !isScene(sentence, verb, i),
    );
  if (cues.find("convening", lemma)) return convenes(scene, sentence, verb);
  if (!cues.find("laying-claim", lemma)) return false;
  const isClaimable = ({ i, upos }: Token) =>
    cues.find("claimable", lemmaAt(sentence, i)) !== undefined || (upos === "PROPN" && isPlace(scene, sentence, i));
  // "Most of the lake": what a part is of counts as well.
  return objectsOf(sentence, verb).some((object) => [object, ...wholesOf(sentence, object)].some(isClaimable));
}
