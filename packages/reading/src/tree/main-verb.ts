import type { Sentence, Token } from "@onrecord/language";
import { base, dependents } from "./subtree.ts";
import { withTokens } from "./with-tokens.ts";

const ASIDE = new Set(["ccomp", "parataxis", "conj", "acl", "advcl", "dep", "xcomp"]);
const isNominal = (token: Token | undefined) => token !== undefined && /^NNP?S?$/.test(token.xpos);

/** What stands beside a name between commas: "Jane Doe, a Democrat," or "Jane Doe, who has left,". */
const asidesOf = (sentence: Sentence, name: Token) =>
  dependents(sentence, name.i, "appos", "acl", "amod").filter(({ i }) => i > name.i);

/** Nouns that the tree hangs on or above a participle that has them as its object: "criticised Chile". */
function objectOf(sentence: Sentence, verb: Token, root: Token): Token | undefined {
  const below = dependents(sentence, verb.i, "obj", "xcomp").find((token) => token.i > verb.i && isNominal(token));
  const above = sentence.tokens[verb.head];
  const isAbove = above !== undefined && above.i > verb.i && above.head === root.i && isNominal(above);
  return below ?? (isAbove ? above : undefined);
}

/** The verb behind a subject's aside that the tree hangs on the subject, on its aside, or on the comma. */
function strandedVerb(sentence: Sentence, root: Token): Token | undefined {
  const { tokens } = sentence;
  return tokens.find((token) => {
    const { i, head, xpos, upos, deprel } = token;
    if (i < root.i + 2 || upos !== "VERB" || tokens[i - 1]!.form !== ",") return false;
    const above = tokens[head];
    if (above !== root && above?.head !== root.i) return false;
    const below = dependents(sentence, i, "nsubj", "csubj", "mark", "aux", "obl");
    if (below.some((child) => !/^(?:obl|aux$)/.test(child.deprel) || child.deprel === "obl:agent")) return false;
    if (/^VB[DZP]$/.test(xpos)) return ASIDE.has(base(deprel)) && deprel !== "acl:relcl";
    if (xpos !== "VBN" || !/^(?:acl|amod|advcl)$/.test(deprel)) return false;
    // A participle with an object of its own is no passive, and nothing more is said of a name behind "who has left,".
    const isClosed = dependents(sentence, root.i, "acl").some(
      (clause) => clause.deprel === "acl:relcl" && clause.i < i,
    );
    return isClosed || (deprel !== "advcl" && objectOf(sentence, token, root) !== undefined);
  });
}

/**
 * The sentence with its main verb on top where the tree has its subject there: "Jane Doe, a Democrat, criticised the plan" read as a name with
 * what is said of it.
 */
export function raiseMainVerb(sentence: Sentence): Sentence {
  const root = sentence.tokens.find(({ head }) => head < 0);
  if (!root || !isNominal(root) || sentence.tokens.at(-1)?.upos !== "PUNCT") return sentence;
  if (dependents(sentence, root.i, "cop", "nsubj").length > 0) return sentence;
  const verb = strandedVerb(sentence, root);
  if (!verb || !asidesOf(sentence, root).some(({ i }) => i < verb.i)) return sentence;
  const object = objectOf(sentence, verb, root);
  return withTokens(sentence, (token) => {
    if (token === verb) return { ...token, head: -1, deprel: "root", xpos: token.xpos === "VBN" ? "VBD" : token.xpos };
    if (token === object) return { ...token, head: verb.i, deprel: "obj" };
    return token === root ? { ...token, head: verb.i, deprel: "nsubj" } : token;
  });
}

/**
 * The sentence with a main verb behind a subject's clause told as done rather than undergone: "Gabon, where the rebels live, offered to mediate"
 * has no auxiliary that would make it a passive.
 */
export function activateMainVerb(sentence: Sentence): Sentence {
  const verb = sentence.tokens.find(({ head }) => head < 0);
  if (verb?.xpos !== "VBN" || sentence.tokens.at(-1)?.upos !== "PUNCT") return sentence;
  if (sentence.tokens[verb.i - 1]?.form !== "," || dependents(sentence, verb.i, "aux", "aux:pass").length > 0)
    return sentence;
  const subject = dependents(sentence, verb.i, "nsubj").find(({ deprel }) => deprel === "nsubj:pass");
  if (!subject || !dependents(sentence, subject.i, "acl").some(({ deprel }) => deprel === "acl:relcl")) return sentence;
  return withTokens(sentence, (token) =>
    token === subject ? { ...token, deprel: "nsubj" } : token === verb ? { ...token, xpos: "VBD" } : token,
  );
}

/**
 * The sentence with subjects that do what the tree has them undergo, where the verb has an object, no auxiliary and is a past or the main
 * verb: "the envoy called it a lie", "Chad suspended Mali".
 */
export function activateVerbsWithObjects(sentence: Sentence): Sentence {
  const isDone = (verb: Token | undefined): boolean => {
    if (verb === undefined || !/^VB[DN]$/.test(verb.xpos)) return false;
    const auxiliaries = dependents(sentence, verb.i, "aux");
    // "Had Chad attacked": the perfect of a passive has a "been".
    if (auxiliaries.length > 0) return auxiliaries.every(({ lemma, deprel }) => deprel === "aux" && lemma === "have");
    return (verb.xpos === "VBD" || verb.head < 0) && dependents(sentence, verb.i, "obj").some(({ i }) => i > verb.i);
  };
  const isWrong = ({ deprel, head }: Token): boolean => deprel === "nsubj:pass" && isDone(sentence.tokens[head]);
  const wrong = sentence.tokens.filter(isWrong);
  if (wrong.length === 0) return sentence;
  return withTokens(sentence, (token) => {
    if (wrong.includes(token)) return { ...token, deprel: "nsubj" };
    const isVerb =
      token.xpos === "VBN" &&
      wrong.some(({ head }) => head === token.i) &&
      dependents(sentence, token.i, "aux").length === 0;
    return isVerb ? { ...token, xpos: "VBD" } : token;
  });
}

/** The participle right behind a sentence's only noun that has an object, as no participle of a passive has. */
function participleOf(sentence: Sentence, root: Token): Token | undefined {
  const verb = dependents(sentence, root.i, "acl").find(({ deprel, i }) => deprel === "acl" && i > root.i);
  if (verb?.xpos !== "VBN" || sentence.tokens[verb.i - 1] !== root) return undefined;
  return dependents(sentence, verb.i, "obj").some(({ i }) => i > verb.i) ? verb : undefined;
}

/** The sentence with a participle that has an object on top of what it was hung on: "Thai jets bombed targets." */
export function raiseActiveParticiple(sentence: Sentence): Sentence {
  const root = sentence.tokens[sentence.root];
  if (!root || !isNominal(root) || dependents(sentence, root.i, "cop", "nsubj").length > 0) return sentence;
  const verb = participleOf(sentence, root);
  if (!verb) return sentence;
  return withTokens(sentence, (token) => {
    if (token === verb) return { ...token, head: -1, deprel: "root", xpos: "VBD" };
    if (token === root) return { ...token, head: verb.i, deprel: "nsubj" };
    return token.head === root.i && token.i > verb.i ? { ...token, head: verb.i } : token;
  });
}
