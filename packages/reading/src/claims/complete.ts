import { dependents, subtree } from "../tree/subtree.ts";
import { lemmaAt, type Scene } from "./candidate.ts";
import { joinOf } from "./coordinated.ts";
import { ROLE } from "./model/roles.ts";
import type { View } from "./model/view.ts";

const TOLD = /^(?:NOUN|PROPN|VERB|PRON|ADJ|NUM|ADV)$/;

/** "To stop | letting planes land": what completes a verb of the content is content as well. */
function fillComplements(
  { sentence, order }: View,
  cue: number,
  roleOf: (token: number) => number,
  fill: (from: number, to: number) => void,
): void {
  for (const verb of order) {
    if (verb < cue || sentence.tokens[verb]!.upos !== "VERB" || roleOf(verb) !== ROLE.content) continue;
    const rest = dependents(sentence, verb, "xcomp").find(({ i }) => i > verb && roleOf(i) === ROLE.none);
    const isParted = rest && sentence.tokens.slice(verb, rest.i).some(({ upos }) => upos === "PUNCT");
    if (rest && !isParted) fill(verb, Math.max(...subtree(sentence, rest.i)));
  }
}

/** "A charge | the army dismissed as baseless": what is denied stands before who denies it. */
function fillDenied(
  { cues }: Scene,
  { sentence }: View,
  cue: number,
  roleOf: (token: number) => number,
  fill: (from: number, to: number) => void,
): void {
  const { deprel, head } = sentence.tokens[cue]!;
  if (deprel !== "acl:relcl" || cues.find("verb", lemmaAt(sentence, cue))?.kind !== "deny") return;
  const [subject] = dependents(sentence, cue, "nsubj").filter(({ upos }) => /^(?:NOUN|PROPN)$/.test(upos));
  if (!subject || dependents(sentence, cue, "obj").length > 0 || roleOf(head) !== ROLE.none) return;
  if (Math.min(...subtree(sentence, subject.i)) === head + 1)
    fill(dependents(sentence, head, "det")[0]?.i ?? head, head);
}

/** "Blamed the mayor | for seeking a quarrel": a clause that a preposition of the cue leads to belongs to the object before it. */
function fillReasons(
  { cues }: Scene,
  { sentence }: View,
  cue: number,
  roleOf: (token: number) => number,
  fill: (from: number, to: number) => void,
): void {
  const prep = cues.find("verb", lemmaAt(sentence, cue))?.prep ?? [];
  for (const { i: verb } of dependents(sentence, cue, "advcl")) {
    const [lead] = dependents(sentence, verb, "mark", "case").filter(({ form }) => prep.includes(form.toLowerCase()));
    if (!lead || lead.i < cue || roleOf(lead.i - 1) !== ROLE.content || roleOf(lead.i) !== ROLE.none) continue;
    fill(lead.i, Math.max(...subtree(sentence, verb)));
  }
}

/**
 * Makes the content of a cue whole: where the subject of the clause that is told is content, so is its verb, with all between ("said the bridge, which is old,
 * was safe"), and so is what is joined to that verb, unless it is told apart. `roles`: of the view's tokens, by their place in it.
 */
export function completeClauses(scene: Scene, view: View, cue: number, roles: Uint8Array): void {
  const { sentence, place } = view;
  const roleOf = (token: number) => (place[token]! < 0 ? -1 : roles[place[token]!]!);
  const fill = (from: number, to: number) => {
    for (let token = from; token <= to; token++) if (roleOf(token) === ROLE.none) roles[place[token]!] = ROLE.content;
  };
  for (const { i: verb } of dependents(sentence, cue, "ccomp", "xcomp")) {
    const [subject] = dependents(sentence, verb, "nsubj");
    if (subject && subject.i < verb && roleOf(subject.i) === ROLE.content && roleOf(verb) === ROLE.none)
      fill(subject.i, Math.max(...subtree(sentence, verb)));
    if (verb < cue || roleOf(verb) !== ROLE.content) continue;
    for (const { i: other } of dependents(sentence, verb, "conj")) {
      if (other < verb || roleOf(other) !== ROLE.none) continue;
      if (scene.cues.find("verb", lemmaAt(sentence, other))?.class === "speech") continue;
      if (joinOf(scene, sentence, cue, other) < 0) fill(verb, Math.max(...subtree(sentence, other)));
    }
  }
  fillComplements(view, cue, roleOf, fill);
  fillReasons(scene, view, cue, roleOf, fill);
  fillDenied(scene, view, cue, roleOf, fill);
  // "Said that": what follows is said, whatever the tree makes of it.
  const opening = sentence.tokens.findIndex(({ form, i }) => i > cue && form === "that" && roleOf(i) === ROLE.content);
  if (
    opening < 0 ||
    sentence.tokens.slice(opening).some(({ upos, i }) => TOLD.test(upos) && roleOf(i) === ROLE.content)
  )
    return;
  fill(
    opening,
    sentence.tokens.findLastIndex(({ upos, i }) => upos !== "PUNCT" && place[i]! >= 0),
  );
}
