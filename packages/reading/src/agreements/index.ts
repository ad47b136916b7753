import type { Agreement } from "@onrecord/record";
import { agreementWords as words } from "../lexicon/agreements.ts";
import { stage } from "../stage.ts";
import { type AgreementMention, agreementIn, type Seen } from "./found.ts";
import { groupsOf } from "./groups.ts";
import { phraseList } from "./lists.ts";
import { partiesOf } from "./parties.ts";
import { progressOf } from "./progress.ts";
import { subjectsOf } from "./subjects.ts";
import { tellersOf } from "./tellers.ts";

const LINKED = /^(between|with|on|among)$/;

/** How the agreement is called: the first mention with words of its own, else with what follows it ("pact between A and B"), else the noun. */
function nameOf(group: readonly AgreementMention[], { report: { text }, times }: Seen): string {
  const marked = group.find(({ marks }) => marks.length > 0);
  const slice = ({ sentence, from }: AgreementMention, last: number) =>
    text.slice(sentence.tokens[from]!.start, sentence.tokens[last]!.end);
  if (marked) return slice(marked, marked.tail);
  for (const found of group) {
    const { sentence, head } = found;
    if (!LINKED.test(sentence.tokens[head + 1]?.form ?? "")) continue;
    const last = phraseList(sentence, head + 2).at(-1)?.last ?? head;
    const isTime = times.some((time) => time.sentence === sentence.index && head < time.first && time.first <= last);
    if (last > head && !isTime) return slice(found, last);
  }
  return slice(group[0]!, group[0]!.tail);
}

/** A bare "deal", or a noun of another sense, is an agreement only if the words around it make it one. */
function isAgreement(
  group: readonly AgreementMention[],
  parties: readonly number[],
  subjects: readonly unknown[],
): boolean {
  const weak = group.every(({ noun, known }) => noun.weak && !known);
  if (weak)
    return (
      group.some((found) => found.named || tellersOf(found, words).length > 0) && parties.length + subjects.length > 0
    );
  const isTruce = group.some(
    ({ noun, ...found }) => noun.kind === "ceasefire" && tellersOf({ noun, ...found }, words).length > 0,
  );
  return parties.length > 0 || subjects.length > 0 || isTruce || group.some(({ named }) => named);
}

/** Id of the claim that the agreement stands in: none if the body tells of it in its own voice anywhere. */
function claimOf(group: readonly AgreementMention[], { claims }: Seen): string | null {
  const body = group.some(({ inHeadline }) => !inHeadline) ? group.filter(({ inHeadline }) => !inHeadline) : group;
  const at = body.map(({ sentence, head }) => claims.claimAt[sentence.index]?.[head] ?? -1);
  return at.includes(-1) ? null : (claims.list[at[0]!]?.id ?? null);
}

/** Ids of the events that make or unmake it: their trigger is its word, or a verb that governs it. */
function eventsOf(group: readonly AgreementMention[], { events }: Seen): string[] {
  const spans = group.flatMap((found) => [
    found.sentence.tokens[found.head]!,
    ...tellersOf(found, words).map(({ token }) => token),
  ]);
  const touches = (a: { start: number; end: number }, b: { start: number; end: number }) =>
    a.start < b.end && b.start < a.end;
  return events
    .filter(({ triggers }) => triggers.some((trigger) => spans.some((span) => touches(trigger, span))))
    .map(({ id }) => id);
}

/** Treaties, pacts, deals and contracts: who makes them about what, how far they have come, and on whose word. */
export const agreements = stage({
  name: "agreements",
  reads: ["report", "analysis", "mentions", "entities", "times", "claims", "events"],
  writes: "agreements",
  judgedBy: "the agreements of the samples",
  run(seen): readonly Agreement[] {
    const { report, mentions, entities } = seen;
    const headlineEnd = report.title !== undefined && report.text.startsWith(report.title) ? report.title.length : 0;
    const groups = groupsOf(
      mentions.flatMap((mention) => agreementIn(mention, seen, words, headlineEnd) ?? []),
      (mention) => partiesOf([mention], seen, words),
    );
    const found: Agreement[] = [];
    for (const { mentions: group } of groups) {
      const parties = partiesOf(group, seen, words);
      // A headline leaves out so many words that its phrases are trusted only where the body has none.
      const inBody = group.filter(({ inHeadline }) => !inHeadline);
      const told = inBody.length > 0 ? inBody : group;
      const subjects = subjectsOf(told, groups.length === 1, seen, words);
      if (!isAgreement(group, parties, subjects)) continue;
      const named = told.find(({ marks }) => marks.length > 0) ?? told[0]!;
      found.push({
        id: `a${found.length + 1}`,
        name: nameOf(told, seen),
        kind: named.noun.kind,
        mentions: group.map(({ mention }) => mention.span),
        parties: parties.map((position) => entities.list[position]!.id),
        subjects,
        ...progressOf(group, seen, words),
        claim: claimOf(group, seen),
        events: eventsOf(group, seen),
        rule: named.named ? "agreement.name" : "agreement.noun",
      });
    }
    return found;
  },
});
