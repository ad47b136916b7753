import { dayOf } from "../text/days.ts";
import type { ActorLink, ActorReason, Naming, OfficeHolding } from "../types.ts";
import { foldedName, isNamed } from "./key.ts";
import { examples, officeHoldings } from "./offices.ts";

/** Days before the first and after the last mention for which a holding is still taken to hold. */
const AROUND = 180;

const isAcronym = (name: string): boolean => /^[\p{Lu}\d.&-]{2,8}$/u.test(name);

type Decided = Omit<ActorLink, "report" | "entity">;

const agree = <T>(a: T | null, b: T | null): boolean => a === null || b === null || a === b;

/** The full names that a surname alone can stand for: of the same country as far as both are known. */
function bySurname({ entity, report }: Naming, others: readonly Naming[]): Decided | undefined {
  const surname = foldedName(entity.name);
  const fits = others.filter(
    ({ entity: other }) =>
      other.kind === "person" &&
      other.name.includes(" ") &&
      foldedName(other.name).endsWith(` ${surname}`) &&
      agree(entity.country, other.country),
  );
  const shares = fits.filter(
    (other) => other.report === report || other.entity.offices.some((post) => entity.offices.includes(post)),
  );
  const chosen = shares.length > 0 ? shares : fits;
  const actors = new Set(chosen.map(({ entity: other }) => other.actor));
  const [actor] = actors;
  if (actor === undefined || actors.size > 1) return undefined;
  const why = shares.length > 0 ? "and the post they share" : "the only one of that surname";
  return {
    actor,
    reason: {
      by: "short-name",
      text: `${entity.name}: ${chosen[0]!.entity.name}, ${why}`,
      reports: examples(chosen.map((one) => one.report)),
    },
  };
}

function byInitials({ entity }: Naming, others: readonly Naming[]): Decided | undefined {
  if (!isAcronym(entity.name)) return undefined;
  const fits = others.filter(
    ({ entity: other }) => !isAcronym(other.name) && other.kind === entity.kind && agree(entity.country, other.country),
  );
  const actors = new Set(fits.map(({ entity: other }) => other.actor));
  const [actor] = actors;
  if (actor === undefined || actors.size > 1) return undefined;
  return {
    actor,
    reason: {
      by: "acronym",
      text: `${entity.name}: initials of ${fits[0]!.entity.name}`,
      reports: examples(fits.map((one) => one.report)),
    },
  };
}

/** Who held the post that stands for a person, on the day of the report. */
function byOffice({ block, day, entity }: Naming, holdings: readonly OfficeHolding[]): Decided | undefined {
  if (entity.kind !== "person" || isNamed(entity.name) || day === null || !block.startsWith("o:")) return undefined;
  const office = block.slice(2);
  const fits = holdings.filter(
    (held) => held.office === office && day >= dayOf(held.first)! - AROUND && day <= dayOf(held.last)! + AROUND,
  );
  const around = fits.filter(({ first, last }) => day >= dayOf(first)! && day <= dayOf(last)!);
  const chosen = around.length > 0 ? around : fits;
  const [held] = chosen;
  if (!held || chosen.length > 1) return undefined;
  const text = `${office.replace("|", " ")}, held by ${held.name} on reports of ${held.first} to ${held.last}`;
  return { actor: held.actor, reason: { by: "office", text, reports: held.reports } };
}

function byItself({ entity }: Naming): Decided {
  const by: ActorReason["by"] = entity.actor.startsWith("state:") ? "state" : "name";
  return { actor: entity.actor, reason: { by, text: entity.name, reports: [] } };
}

const STRENGTH: readonly ActorReason["by"][] = ["state", "name", "short-name", "acronym", "office"];

/**
 * Who the entities of one or more blocks are across reports: a link each, with its reason, so that any can be taken back. Nothing is merged
 * where two can be meant. `namings` are all of the blocks they belong to.
 */
export function linkActors(namings: readonly Naming[]): ActorLink[] {
  const links = new Map<string, ActorLink>();
  for (const list of Map.groupBy(namings, ({ block }) => block).values()) {
    const holdings = officeHoldings(list);
    for (const naming of list) {
      const isShort =
        naming.entity.kind === "person" && isNamed(naming.entity.name) && !naming.entity.name.includes(" ");
      const decided =
        byOffice(naming, holdings) ??
        (isShort ? bySurname(naming, list) : undefined) ??
        byInitials(naming, list) ??
        byItself(naming);
      const key = `${naming.report}\n${naming.entity.id}`;
      const link = { report: naming.report, entity: naming.entity.id, ...decided };
      const known = links.get(key);
      if (!known || STRENGTH.indexOf(link.reason.by) > STRENGTH.indexOf(known.reason.by)) links.set(key, link);
    }
  }
  return [...links].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, link]) => link);
}
