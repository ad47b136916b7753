import type { Sentence, Token } from "@onrecord/language";
import { cues } from "../lexicon/cues.ts";
import { dependents } from "./subtree.ts";
import { withTokens } from "./with-tokens.ts";

const LEADING = /^(?:that|of|against|about)$/i;
const NOMINAL = /^(?:NOUN|PROPN|PRON)$/;
const CLAUSE = /^(?:acl|ccomp|advcl|parataxis|xcomp|nsubj)/;

/** The lemma of a verb that takes a clause, in the form of its participle: "warn" of "warning". */
function verbOf({ form, xpos }: Token): string | undefined {
  const stem = xpos === "NN" && /^[a-z]+ing$/.test(form) ? form.slice(0, -3) : "";
  const entry = stem ? cues.find("verb", stem) : undefined;
  return entry?.class === "speech" && entry.frames.includes("clause") ? stem : undefined;
}

/** The verb that a participle goes on with: the nearest above it, before it, that is no relative clause's. */
function governor(sentence: Sentence, { i, head }: Token): Token | undefined {
  for (let at = head; at >= 0; at = sentence.tokens[at]!.head) {
    const token = sentence.tokens[at]!;
    const isClause = token.upos === "VERB" || token.head < 0;
    if (isClause && token.i < i && token.deprel !== "acl:relcl") return token;
  }
  return undefined;
}

/** Who is told: the noun behind the participle, or the one that it is taken to describe ("warning residents to leave"). */
function addressee({ tokens }: Sentence, { i, head, deprel }: Token): Token | undefined {
  if (deprel === "compound" && head === i + 1) return tokens[head];
  return tokens.find((token) => token.i > i && token.head === i && NOMINAL.test(token.upos) && token.deprel === "obj");
}

/** What is told: the clause behind the participle and whoever is told. */
function clauseBehind({ tokens }: Sentence, noun: Token, told: Token | undefined): Token | undefined {
  const from = told?.i ?? noun.i;
  const isOpened = /^(?:that|to|not)$/i.test(tokens[from + 1]?.form ?? "");
  return tokens.find(
    ({ i, head, deprel, upos, xpos }) =>
      i > from &&
      (upos === "VERB" || /^(?:ADJ|NOUN)$/.test(upos)) &&
      CLAUSE.test(deprel) &&
      (head === noun.i || (isOpened && (xpos === "VB" || head <= from))) &&
      tokens.slice(from, i).every(({ form }) => form !== ","),
  );
}

/** What is told where nothing opens it: "warning prices could rise", whose subject the participle is taken to describe. */
function bareClause({ tokens }: Sentence, { i, head, deprel }: Token): Token | undefined {
  const subject = deprel === "compound" && head === i + 1 ? tokens[head]! : undefined;
  return subject?.deprel.startsWith("nsubj") && subject.head > subject.i ? tokens[subject.head] : undefined;
}

interface Found {
  readonly noun: Token;
  readonly lemma: string;
  readonly above: Token;
  readonly told: Token | undefined;
  readonly clause: Token | undefined;
}

/** A word behind a comma that the tagger takes for a bare noun, and that somebody or a clause stands behind as behind a verb alone. */
function found(sentence: Sentence): Found | undefined {
  const { tokens } = sentence;
  for (const noun of tokens) {
    const lemma = tokens[noun.i - 1]?.form === "," ? verbOf(noun) : undefined;
    if (lemma === undefined) continue;
    const isLed = LEADING.test(tokens[noun.i + 1]?.form ?? "");
    const bare = bareClause(sentence, noun);
    const told = isLed || bare ? undefined : addressee(sentence, noun);
    const clause = bare ?? clauseBehind(sentence, noun, told);
    const isVerb = isLed || bare || (told && (clause || dependents(sentence, noun.i, "obl").length > 0));
    const above = isVerb ? governor(sentence, noun) : undefined;
    if (above && dependents(sentence, noun.i, "det", "amod", "conj", "nmod:poss").length === 0)
      return { noun, lemma, above, told, clause };
  }
  return undefined;
}

/** The sentence with a participle of speaking where the tree has a noun: "closed the port, warning that a storm was near". */
export function raiseParticipleNouns(sentence: Sentence): Sentence {
  const one = found(sentence);
  if (!one) return sentence;
  const { noun, lemma, above, told, clause } = one;
  return withTokens(sentence, (token) => {
    if (token === noun) return { ...token, lemma, upos: "VERB", xpos: "VBG", head: above.i, deprel: "advcl" };
    if (token === told) return { ...token, head: noun.i, deprel: "obj" };
    if (token === clause) return { ...token, head: noun.i, deprel: token.xpos === "VB" && told ? "xcomp" : "ccomp" };
    if (token.i === noun.i + 1 && clause && /^that$/i.test(token.form))
      return { ...token, head: clause.i, deprel: "mark", upos: "SCONJ", xpos: "IN" };
    return token.head === noun.i && token.deprel === "nmod" && token.i > noun.i ? { ...token, deprel: "obl" } : token;
  });
}
