import type { AgreementMention } from "./found.ts";

/** Mentions of one agreement, in text order. */
export interface Group {
  readonly mentions: AgreementMention[];
  readonly marks: Set<string>;
}

const isSubset = (a: readonly string[], b: ReadonlySet<string>) => a.every((mark) => b.has(mark));

/** Whether a mention may be the group's agreement by its words. */
function compatible(group: Group, { noun, marks, named, mention, head, sentence }: AgreementMention): boolean {
  const sameFamily = group.mentions.some((known) => known.noun.broad === noun.broad);
  const sameNoun = group.mentions.some(
    (known) => known.sentence.tokens[known.head]!.lemma.toLowerCase() === sentence.tokens[head]!.lemma.toLowerCase(),
  );
  if (marks.length === 0) return sameFamily;
  if (named) {
    const words = mention.span.text.toLowerCase();
    return (
      group.mentions.some((known) => known.named && known.mention.span.text.toLowerCase().endsWith(words)) ||
      (sameNoun && isSubset(marks, group.marks))
    );
  }
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
export function groupsOf(mentions: readonly AgreementMention[]): Group[] {
  const groups: Group[] = [];
  const recent: Group[] = [];
  for (const mention of mentions) {
    const fits = recent.find((group) => {
      if (!compatible(group, mention)) return false;
      if (mention.definite || mention.predicate || mention.named || mention.inHeadline) return true;
      const repeats = mention.marks.length > 0 && isSubset(mention.marks, group.marks);
      return repeats || group.mentions.every((known) => known.inHeadline);
    });
    const group = fits ?? { mentions: [], marks: new Set<string>() };
    if (!fits) groups.push(group);
    group.mentions.push(mention);
    for (const mark of mention.marks) group.marks.add(mark);
    recent.splice(0, recent.length, group, ...recent.filter((other) => other !== group));
  }
  return groups;
}
