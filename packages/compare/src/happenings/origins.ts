import { foldedName } from "../actors/key.ts";
import type { ContentPrint } from "../print.ts";
import type { CopyGroup, Member, Origin } from "../types.ts";
import type { Told } from "./candidates.ts";

type Name = Pick<Origin, "key" | "kind" | "name">;

/** The hand that wrote a report: a wire, the outlet whose text it copies, or its own outlet. */
export type Hand = (content: ContentPrint) => Name;

/** Who wrote each report of a story. Copies without a known origin are still one. */
export function handsOf(copies: readonly CopyGroup[]): Hand {
  const groups = new Map(copies.flatMap((group) => group.reports.map((report) => [report, group] as const)));
  return ({ report, outlet, wire }) => {
    const group = groups.get(report);
    const isWire = group ? group.reason === "wire-credit" : wire !== null;
    const name = group ? group.origin : (wire ?? outlet);
    if (name === null) return { key: `outlet:unknown ${group?.id ?? report}`, kind: "outlet", name: "unknown outlet" };
    return { key: `outlet:${foldedName(name)}`, kind: isWire ? "wire" : "outlet", name };
  };
}

function nameOf({ content, telling }: Told, handOf: Hand): Name {
  const { kind, key, name } = telling.word;
  switch (kind) {
    case "own":
      return handOf(content);
    case "outlet":
      return { key: `outlet:${key}`, kind, name };
    case "actor":
      return { key: `actor:${key}`, kind, name };
    case "unstated":
      return { key: "unstated", kind, name: "unstated" };
    default:
      return { key: `${kind}:${key}`, kind, name };
  }
}

export const memberOf = ({ content, telling }: Told): Member => ({ report: content.report, event: telling.id });

const byKey = (a: { key: string }, b: { key: string }) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);

/**
 * The independent origins of the word of a happening. Outlets that quote one speaker are one, and so are all that print one wire; sources
 * without a name that are described alike cannot be told apart and count as one.
 */
export function originsOf(told: readonly Told[], handOf: Hand): Origin[] {
  const origins = new Map<string, Name & { isParty: boolean; members: Member[] }>();
  for (const one of told) {
    const name = nameOf(one, handOf);
    const { actors, recipients, word } = one.telling;
    const isParty = word.kind === "actor" && (actors.includes(word.key) || recipients.includes(word.key));
    const known = origins.get(name.key);
    if (known) {
      known.members.push(memberOf(one));
      known.isParty ||= isParty;
    } else origins.set(name.key, { ...name, isParty, members: [memberOf(one)] });
  }
  return [...origins.values()].sort(byKey);
}

/** Key of the origin of one telling. */
export const originKey = (one: Told, handOf: Hand): string => nameOf(one, handOf).key;
