import type { AgreementMention } from "./found.ts";

/** Mentions of one agreement, in text order. */
export interface Group {
  readonly mentions: AgreementMention[];
  readonly marks: Set<string>;
}

const isSubset = (a: readonly string[], b: ReadonlySet<string>) => a.every((mark) => b.has(mark));

type Headed = Pick<AgreementMention, "sentence" | "head">;

const nounOf = ({ sentence, head }: Headed) => sentence.tokens[head]!.lemma.toLowerCase();

const hasNoun = (group: Group, mention: Headed) => group.mentions.some((known) => nounOf(known) === nounOf(mention));

/** Whether a mention may be the group's agreement by its words. */
function compatible(
  group: Group,
  { noun, marks, named, mention, head, sentence, known: own }: AgreementMention,
): boolean {
  const theirs = group.mentions.find(({ known }) => known)?.known;
  if (own && theirs) return own === theirs;
  const points = (known: AgreementMention["known"], words: readonly string[]) =>
    words.length > 0 && words.every((word) => known?.marks?.includes(word));
  if (points(theirs, marks) || (own && !group.mentions.some((one) => one.named) && points(own, [...group.marks])))
    return true;
  if (own) return false;
  const sameFamily = group.mentions.some((known) => known.noun.broad === noun.broad);
  const sameNoun = hasNoun(group, { sentence, head });
  if (marks.length === 0) return sameFamily;
  if (named) {
    const words = mention.span.text.toLowerCase();
    return (
      group.mentions.some((known) => known.named && known.mention.span.text.toLowerCase().endsWith(words)) ||
      (sameNoun && isSubset(marks, group.marks))
    );
  }
  // "The Nato treaty" is not the "agreement" told before.
  const isProper = marks.length > 0 && sentence.tokens[head - 1]?.upos === "PROPN";
  if (isProper && group.marks.size === 0) return false;
  const shared = marks.filter((mark) => group.marks.has(mark)).length;
  return (
    sameFamily &&
    (group.marks.size === 0
      ? !group.mentions.some((known) => known.named)
      : shared > 0 && (sameNoun || shared === marks.length))
  );
}

/**
 * Gathers the mentions that stand for one agreement: the same words again, and "the deal", "the pact", "this great agreement" for the one told
 * last. A new "a deal" is another agreement, unless it is told of the one before or repeats the headline.
 */
export function groupsOf(
  mentions: readonly AgreementMention[],
  partiesOf: (mention: AgreementMention) => readonly number[],
): Group[] {
  const groups: Group[] = [];
  const parties = new Map<AgreementMention, readonly number[]>();
  const partiesAt = (mention: AgreementMention) => {
    const known = parties.get(mention) ?? partiesOf(mention);
    parties.set(mention, known);
    return known;
  };
  const recent: Group[] = [];
  for (const mention of mentions) {
    const fitting = recent.filter((group) => {
      if (!compatible(group, mention)) return false;
      if (mention.definite || mention.predicate || mention.named || mention.inHeadline) return true;
      // "An agreement has been reached with them", after "an agreement with them".
      const same = partiesAt(mention).some((party) => group.mentions.some((known) => partiesAt(known).includes(party)));
      if (mention.marks.length === 0 && same) return true;
      const repeats = mention.marks.length > 0 && isSubset(mention.marks, group.marks);
      return repeats || group.mentions.every((known) => known.inHeadline);
    });
    // "The agreement" is rather the agreement told before than the treaty told last.
    const fits = fitting.find((group) => mention.marks.length === 0 && hasNoun(group, mention)) ?? fitting[0];
    const group = fits ?? { mentions: [], marks: new Set<string>() };
    if (!fits) groups.push(group);
    group.mentions.push(mention);
    for (const mark of mention.marks) group.marks.add(mark);
    recent.splice(0, recent.length, group, ...recent.filter((other) => other !== group));
  }
  return groups;
}
