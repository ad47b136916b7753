import type { Sentence, Token } from "@onrecord/language";
import type { Lexicon } from "../lexicon/types.ts";
import { base, dependents } from "./subtree.ts";
import { withTokens } from "./with-tokens.ts";

type Words = Pick<Lexicon, "frames" | "cues">;

/** Types of deeds that are done by words to somebody. */
const ADDRESSING: ReadonlySet<string> = new Set(["REQUEST", "ACCUSE", "REJECT", "THREATEN", "SUPPORT"]);
const PAST = /^VB[DN]$/;

/**
 * "Oslo denied that it had troops there and appealed for help": a verb of speech that the tree joins to the verb of what is said, without a
 * subject of its own, is what the speaker does next. It is where what is said is denied, where a comma closes it, or where what is said has
 * another tense ("that it would leave and appealed").
 */
function speakersVerb(whole: Sentence, verb: Token, { frames, cues }: Words): Token | undefined {
  const { tokens } = whole;
  if (verb.deprel !== "conj") return undefined;
  const lemma = verb.lemma.toLowerCase();
  const addresses = frames.triggers("verb", lemma).some(({ frame }) => ADDRESSING.has(frames.list[frame]!.type));
  if (!addresses && cues.find("verb", lemma)?.class !== "speech") return undefined;
  const told = tokens[verb.head];
  const speech = told && tokens[told.head];
  // "They met and vowed to go on, the ministry said": what stands before the verb of speech is all said.
  if (base(told?.deprel ?? "") !== "ccomp" || speech?.upos !== "VERB" || speech.i > told!.i) return undefined;
  const auxiliaries = dependents(whole, told!.i, "aux");
  const isModal = auxiliaries.some(({ xpos }) => xpos === "MD") && speech.xpos === "VBD" && verb.xpos === "VBD";
  // Behind "had left", the past of a verb may be read as a participle.
  const isPast =
    auxiliaries.some(({ lemma: word }) => word === "have") && speech.xpos === "VBD" && PAST.test(verb.xpos);
  if (!isPast && (!isFiniteVerb(verb) || speech.xpos !== verb.xpos)) return undefined;
  const cue = cues.find("verb", speech.lemma.toLowerCase());
  const below = dependents(whole, verb.i, "cc", "nsubj", "csubj", "aux", "mark");
  if (cue?.class !== "speech" || below.some(({ deprel }) => base(deprel) !== "cc")) return undefined;
  const joint = below[0];
  // "Said they wanted to 'finish it' and called for a rally": a comma or a quotation ends what is said.
  const isClosed = joint !== undefined && /^[,"”’']$/.test(tokens[joint.i - 1]?.form ?? "");
  return joint?.form === "and" && (isClosed || isModal || cue.kind === "deny") ? speech : undefined;
}

const isFiniteVerb = ({ xpos }: Token) => /^VB[DZP]$/.test(xpos);

/** The sentence with the verbs of speech that belong to the speaker joined to the verb that reports what is said. */
export function joinSecondVerbs(sentence: Sentence, words: Words): Sentence {
  const moved = new Map<number, number>();
  for (const token of sentence.tokens) {
    const speech = speakersVerb(sentence, token, words);
    if (speech) moved.set(token.i, speech.i);
  }
  if (moved.size === 0) return sentence;
  return withTokens(sentence, (token) => ({ ...token, head: moved.get(token.i) ?? token.head }));
}
