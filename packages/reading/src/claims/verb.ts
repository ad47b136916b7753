import type { Sentence, Token } from "@onrecord/language";
import type { CueEntry } from "../lexicon/cues.ts";
import { base, dependent, dependents, subtree } from "../tree/subtree.ts";
import { quotationAfter, quotationBefore } from "./beside.ts";
import { type Complement, isForm, lemmaAt, type Scene } from "./candidate.ts";

const CLAUSAL = new Set(["VERB", "AUX", "ADJ", "NOUN", "PRON", "PROPN", "ADV", "NUM"]);
const LONGEST_PARENTHESIS = 25;

export function isPassive(sentence: Sentence, verb: number): boolean {
  if (dependent(sentence, verb, "nsubj:pass", "csubj:pass", "aux:pass", "obl:agent")) return true;
  const token = sentence.tokens[verb]!;
  return token.xpos === "VBN" && base(token.deprel) === "acl" && !dependent(sentence, verb, "ccomp");
}

function union(sentence: Sentence, heads: readonly number[]): Set<number> {
  return new Set(heads.flatMap((head) => subtree(sentence, head)));
}

function without(tokens: Set<number>, removed: readonly number[]): Set<number> {
  for (const token of removed) tokens.delete(token);
  return tokens;
}

const has = (entry: CueEntry, frame: CueEntry["frames"][number]) => entry.frames.includes(frame);

function hasTo(sentence: Sentence, token: number): boolean {
  return dependents(sentence, token, "mark").some((mark) => isForm(sentence, mark.i, "to"));
}

function isClause(sentence: Sentence, token: Token): boolean {
  if (!CLAUSAL.has(token.upos)) return false;
  return token.upos === "VERB" || dependent(sentence, token.i, "nsubj", "cop", "aux") !== undefined;
}

/** Clauses beside a verb without a conjunction, as in "..., she said, ..." or "said: ...". */
function besideClauses(sentence: Sentence, verb: number): Token[] {
  return dependents(sentence, verb, "parataxis").filter((token) => isClause(sentence, token) && token.i > verb);
}

/** A participle set off by a comma, as in "..., he said, adding that ...": it goes on with the saying and is not what is said. */
function isAside(sentence: Sentence, clause: Token): boolean {
  if (clause.xpos !== "VBG" || dependent(sentence, clause.i, "nsubj", "aux")) return false;
  return (
    sentence.tokens[Math.min(...subtree(sentence, clause.i))]?.form === "," ||
    sentence.tokens[clause.i - 1]?.form === ","
  );
}

/** A clause that the tree hangs on who is spoken to: "told the paper that ...". */
function clausesOfAddressee(sentence: Sentence, verb: number): Token[] {
  return dependents(sentence, verb, "obj", "iobj")
    .filter(({ i }) => i > verb)
    .flatMap(({ i }) => dependents(sentence, i, "acl", "ccomp"))
    .filter(({ i }) => dependents(sentence, i, "mark").some((mark) => /^(?:that|whether)$/i.test(mark.form)));
}

/** A clause of its own before a verb of saying and its subject, without a conjunction: "..., the daily reported". */
function clausesBefore(sentence: Sentence, verb: number): Token[] {
  const subject = dependent(sentence, verb, "nsubj");
  if (!subject) return [];
  return dependents(sentence, verb, "advcl").filter(
    ({ i }) =>
      i < subject.i &&
      dependent(sentence, i, "nsubj", "nsubj:pass") &&
      !dependents(sentence, i, "mark", "advmod").some(isLink),
  );
}

function isLink({ deprel, xpos }: Token): boolean {
  return deprel === "mark" || /^W/.test(xpos);
}

/** Content that stands around a parenthesis: "..., he said, ...", "as she told reporters, ...". */
function around(scene: Scene, s: number, verb: number): Complement | undefined {
  const sentence = scene.analysis.sentences[s]!;
  const token = sentence.tokens[verb]!;
  const relation = base(token.deprel);
  const as = dependents(sentence, verb, "mark", "advmod").some((mark) => isForm(sentence, mark.i, "as"));
  if (token.head < 0 || !(relation === "parataxis" || (relation === "advcl" && as))) return undefined;
  if (relation === "parataxis" && !dependent(sentence, verb, "nsubj")) return undefined;
  const own = subtree(sentence, verb);
  const asides = dependents(sentence, verb, "ccomp", "xcomp", "advcl").filter((clause) => isAside(sentence, clause));
  if (
    own.length -
      union(
        sentence,
        asides.map(({ i }) => i),
      ).size >
    LONGEST_PARENTHESIS
  )
    return undefined;
  const tokens = without(new Set(subtree(sentence, token.head)), own);
  return { frame: "clause", tokens, quotations: [], cue: [] };
}

const TIGHT = /^(?:ADP|PUNCT|SCONJ|CCONJ|PART)$/;

/**
 * What a verb of speaking has around it where the tree gives it nothing: all that stands before "..., she said." or after "she said".
 * Only next to its subject.
 */
function loose(sentence: Sentence, verb: number): Complement | undefined {
  const subject = dependent(sentence, verb, "nsubj");
  if (!subject) return undefined;
  const own = new Set(subtree(sentence, subject.i));
  const first = Math.min(verb, ...own);
  const last = Math.max(verb, ...own);
  const after = sentence.tokens[last + 1];
  const tokens = (from: number, to: number) => new Set(sentence.tokens.slice(from, to).map(({ i }) => i));
  const closes = !after || (after.upos === "PUNCT" && after.form !== ":");
  if (closes && first > 3 && sentence.tokens[first - 1]?.upos === "PUNCT")
    return { frame: "clause", loose: true, tokens: tokens(0, first), quotations: [], cue: [] };
  if (!after || last !== verb || (TIGHT.test(after.upos) && !/^(?:,|:|that)$/i.test(after.form))) return undefined;
  const rest = sentence.tokens.slice(verb + 1);
  if (!rest.some(({ upos, xpos }) => (upos === "VERB" || upos === "AUX") && /^(?:VBD|VBZ|VBP|MD)$/.test(xpos)))
    return undefined;
  return { frame: "clause", loose: true, tokens: tokens(verb + 1, sentence.tokens.length), quotations: [], cue: [] };
}

/** A finite clause or a quotation. */
function clauseOrQuotation(scene: Scene, s: number, verb: number, entry: CueEntry): Complement | undefined {
  const sentence = scene.analysis.sentences[s]!;
  const row = scene.quotes.at[s]!;
  const speaks = has(entry, "clause") || has(entry, "quote");
  const clauses = speaks ? dependents(sentence, verb, "ccomp") : [];
  const direct = clauses.filter((clause) => !hasTo(sentence, clause.i) && !isAside(sentence, clause));
  const addressed = speaks && entry.to && direct.length === 0 ? clausesOfAddressee(sentence, verb) : direct;
  const finite = has(entry, "clause") && addressed.length === 0 ? clausesBefore(sentence, verb) : addressed;
  const quotations = has(entry, "quote")
    ? [quotationBefore(scene, s, verb), quotationAfter(scene, s, verb)].filter((q) => q >= 0)
    : [];
  if (finite.length > 0 || quotations.length > 0) {
    const split = quotations.length > 0 || finite.some((clause) => clause.i < verb);
    const beside = split
      ? besideClauses(sentence, verb).filter(({ i }) => quotations.length === 0 || quotations.includes(row[i]!))
      : [];
    const tokens = union(
      sentence,
      [...finite, ...beside].map((clause) => clause.i),
    );
    return { frame: quotations.length > 0 ? "quote" : "clause", tokens, quotations, cue: [] };
  }
  if (has(entry, "quote") && entry.class === "speech") {
    const beside = besideClauses(sentence, verb);
    if (beside.length > 0)
      return {
        frame: "clause",
        tokens: union(
          sentence,
          beside.map((clause) => clause.i),
        ),
        quotations: [],
        cue: [],
      };
  }
  return has(entry, "clause") || has(entry, "quote") ? around(scene, s, verb) : undefined;
}

/** Words that lead from an object to what is said of it. */
const PREDICATIVE = ["as", "of", "for", "to", "with"];

/** An object with what is said of it: "called it a farce", "accused him of fraud", "described them as heroes". */
function objectWithPredicate(sentence: Sentence, verb: number, passive: boolean): Complement | undefined {
  const object = passive ? dependent(sentence, verb, "nsubj:pass") : dependent(sentence, verb, "obj", "iobj");
  const predicates = [
    ...dependents(sentence, verb, "xcomp"),
    ...dependents(sentence, verb, "obl", "advcl").filter((token) => leads(sentence, token.i, PREDICATIVE)),
    ...(object && !passive ? dependents(sentence, verb, "obj").filter((token) => token.i !== object.i) : []),
  ].filter((token) => token.i > verb && token.deprel !== "obl:agent");
  if (predicates.length === 0) {
    const inside = object && !passive ? subtree(sentence, object.i).filter((token) => token > object.i) : [];
    const marked = inside.some((token) => /["“‘'`]/.test(sentence.tokens[token]!.form));
    const qualified =
      object && dependents(sentence, object.i, "nmod", "acl").some(({ i }) => leads(sentence, i, PREDICATIVE));
    if (!object || object.i < verb || !(marked || qualified)) return undefined;
  }
  const heads = [...(object ? [object.i] : []), ...predicates.map((token) => token.i)];
  return { frame: "as", tokens: union(sentence, heads), quotations: [], cue: [] };
}

/** Whether a phrase or clause begins with one of these words. */
function leads(sentence: Sentence, token: number, words: readonly string[]): boolean {
  return dependents(sentence, token, "case", "mark").some((lead) => words.includes(lead.form.toLowerCase()));
}

/** What a preposition of the cue leads to: "called for restraint", "called on them to leave". */
function prepositional(sentence: Sentence, verb: number, entry: CueEntry): Complement | undefined {
  for (const phrase of dependents(sentence, verb, "obl", "advcl", "xcomp", "ccomp")) {
    if (phrase.i < verb) continue;
    const lead = dependents(sentence, phrase.i, "case", "mark").find((token) =>
      entry.prep.includes(token.form.toLowerCase()),
    );
    if (!lead || lead.i - verb > 6) continue;
    const infinitive = dependents(sentence, verb, "xcomp", "advcl").find(
      (token) => token.i > phrase.i && hasTo(sentence, token.i),
    );
    if (infinitive && /^(?:on|upon|to)$/i.test(lead.form)) {
      return { frame: "inf", tokens: union(sentence, [infinitive.i]), quotations: [], cue: [lead.i] };
    }
    const tokens = union(sentence, [phrase.i, ...(infinitive ? [infinitive.i] : [])]);
    return { frame: "prep", tokens: without(tokens, [lead.i]), quotations: [], cue: [lead.i] };
  }
  return undefined;
}

/** A to-infinitive; who is asked stays outside, who is wished something of comes in. */
function infinitive(sentence: Sentence, verb: number, entry: CueEntry): Complement | undefined {
  const clause = dependents(sentence, verb, "xcomp", "ccomp", "advcl").find(
    (token) => token.i > verb && hasTo(sentence, token.i),
  );
  if (!clause || (base(clause.deprel) === "advcl" && !entry.to)) return undefined;
  const object = entry.class === "wish" ? dependent(sentence, verb, "obj", "iobj") : undefined;
  return { frame: "inf", tokens: union(sentence, [clause.i, ...(object ? [object.i] : [])]), quotations: [], cue: [] };
}

function gerund(sentence: Sentence, verb: number): Complement | undefined {
  const clause = dependents(sentence, verb, "xcomp", "ccomp", "advcl").find(
    (token) => token.i > verb && token.xpos === "VBG" && !isAside(sentence, token),
  );
  return clause && { frame: "ing", tokens: union(sentence, [clause.i]), quotations: [], cue: [] };
}

/** The object of a deed in words: "condemned the attack"; in the passive, its subject. */
function object(sentence: Sentence, verb: number, passive: boolean): Complement | undefined {
  const token = passive
    ? dependent(sentence, verb, "nsubj:pass")
    : dependents(sentence, verb, "obj").find((o) => o.i > verb);
  if (!token || (passive && isForm(sentence, token.i, "it"))) return undefined;
  const rest = passive
    ? []
    : dependents(sentence, verb, "obl").filter(
        (o) => o.i > token.i && leads(sentence, o.i, ["for", "of", "with", "over"]),
      );
  return { frame: "obj", tokens: union(sentence, [token.i, ...rest.map((o) => o.i)]), quotations: [], cue: [] };
}

/** A passive whose subject belongs to what is said: "is believed to have fled". */
function raised(sentence: Sentence, verb: number): Complement | undefined {
  const subject = dependent(sentence, verb, "nsubj:pass", "nsubj");
  const clause = dependents(sentence, verb, "xcomp", "ccomp").find((token) => hasTo(sentence, token.i));
  if (!clause) return undefined;
  return {
    frame: "raised",
    tokens: union(sentence, [...(subject ? [subject.i] : []), clause.i]),
    quotations: [],
    cue: [],
  };
}

/** The frame that a verb stands in, with its content; undefined where it has none that its entry knows. */
export function verbComplement(
  scene: Scene,
  s: number,
  verb: number,
  entry: CueEntry,
  known: boolean,
): Complement | undefined {
  const sentence = scene.analysis.sentences[s]!;
  const passive = isPassive(sentence, verb);
  const spoken = () => clauseOrQuotation(scene, s, verb, entry);
  const described = () => (has(entry, "as") ? objectWithPredicate(sentence, verb, passive) : undefined);
  if (passive) {
    return (
      (has(entry, "raised") ? raised(sentence, verb) : undefined) ??
      described() ??
      spoken() ??
      (has(entry, "inf") ? infinitive(sentence, verb, entry) : undefined) ??
      (has(entry, "obj") ? object(sentence, verb, true) : undefined)
    );
  }
  const first = has(entry, "as") && !has(entry, "clause") ? (described() ?? spoken()) : (spoken() ?? described());
  return (
    first ??
    prepositional(sentence, verb, entry) ??
    (has(entry, "inf") ? infinitive(sentence, verb, entry) : undefined) ??
    (has(entry, "ing") ? gerund(sentence, verb) : undefined) ??
    (has(entry, "obj") && !isLike(sentence, verb) ? object(sentence, verb, false) : undefined) ??
    (has(entry, "clause") && entry.class === "speech" && known ? loose(sentence, verb) : undefined)
  );
}

/** "like" reports a wish only in "would like". */
function isLike(sentence: Sentence, verb: number): boolean {
  return lemmaAt(sentence, verb) === "like";
}
