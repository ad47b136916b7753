import type { Sentence } from "@onrecord/language";
import { actors } from "../lexicon/actors.ts";
import { frames } from "../lexicon/frames.ts";
import { dependents } from "../tree/subtree.ts";
import { lemmaAt, type Scene } from "./candidate.ts";

/** Whom words are aimed at. */
const CRITICISED = new Set(["GOV", "LEG", "PTY", "JUD", "ELI", "JRN"]);
/** Who strikes with arms. */
const ARMED = new Set(["MIL", "REB", "UAF", "COP", "CRM"]);

function isPerson({ analysis }: Scene, sentence: Sentence, token: number): boolean {
  const holds = analysis.names.some(
    ({ sentence: s, first, last, type }) =>
      s === sentence.index && type === "person" && first <= token && token <= last,
  );
  return (
    holds ||
    actors.noun(lemmaAt(sentence, token)).some(({ use, sector }) => use === "role" && CRITICISED.has(sector ?? ""))
  );
}

/**
 * Whether a verb that may strike with words is a blow: nothing says what for or as what, and its object is neither a policy nor a person, or its
 * subject bears arms. `quoted`: words of the subject stand with it.
 */
export function isBlow(scene: Scene, sentence: Sentence, verb: number, quoted: boolean): boolean {
  if (quoted || !scene.cues.find("blow", lemmaAt(sentence, verb))) return false;
  const phrases = dependents(sentence, verb, "obl", "advcl", "xcomp").flatMap(({ i }) =>
    dependents(sentence, i, "case", "mark").map(({ lemma }) => lemma.toLowerCase()),
  );
  if (phrases.some((word) => word === "as" || word === "for" || word === "over")) return false;
  const [object] = dependents(sentence, verb, "obj", "nsubj:pass");
  if (!object) return true;
  if (frames.inClass("policy", lemmaAt(sentence, object.i))) return false;
  const [subject] = dependents(sentence, verb, "nsubj");
  const bearsArms = ({ sector }: { readonly sector?: string }) => sector !== undefined && ARMED.has(sector);
  const armed =
    subject !== undefined &&
    (actors.noun(lemmaAt(sentence, subject.i)).some(bearsArms) ||
      actors.name(subject.form).some(({ actor }) => bearsArms(actor)));
  return armed || !isPerson(scene, sentence, object.i);
}
