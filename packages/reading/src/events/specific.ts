import type { Sentence } from "@onrecord/language";
import type { Frame, Frames } from "../lexicon/frames.ts";
import { base, dependents, subtree } from "../tree/subtree.ts";
import type { Trigger } from "./triggers.ts";

/** What hangs on the trigger and tells nothing of its content. */
const OUTSIDE = new Set(["nsubj", "punct", "cc", "conj", "parataxis", "aux", "mark", "det", "acl"]);

/** Lemmas of what an act is about: all below its words but the doer. */
function contentOf(sentence: Sentence, { head, tokens }: Trigger): Set<string> {
  const content = new Set<string>();
  for (const token of tokens) {
    const hasClause = dependents(sentence, token, "xcomp", "ccomp").length > 0;
    for (const child of sentence.children[token] ?? []) {
      const { deprel } = sentence.tokens[child]!;
      // Whom one asks is no part of what one asks for.
      if (hasClause && /^i?obj$/.test(deprel)) continue;
      const isClause = deprel === "acl" && sentence.tokens[child]!.xpos === "VB";
      if (tokens.includes(child) || (OUTSIDE.has(base(deprel)) && !isClause)) continue;
      for (const below of subtree(sentence, child)) content.add(sentence.tokens[below]!.lemma.toLowerCase());
    }
    if (token !== head) content.add(sentence.tokens[token]!.lemma.toLowerCase());
  }
  return content;
}

/** A frame with the code, contexts and mode of what the act is about: an appeal for a ceasefire, a threat to cut aid. */
export function specified(sentence: Sentence, trigger: Trigger, frame: Frame, frames: Frames): Frame {
  const content = contentOf(sentence, trigger);
  const topic = frame.cameo === null ? undefined : frames.topic(frame.cameo, content);
  const cameo = topic?.codes[frame.cameo ?? ""];
  const contexts = [...new Set([...frame.contexts, ...(topic?.contexts ?? []), ...frames.contextsOf(content)])];
  if (!topic || cameo === undefined) return contexts.length > frame.contexts.length ? { ...frame, contexts } : frame;
  return { ...frame, cameo, contexts, mode: topic.modes[frame.type] ?? frame.mode };
}
