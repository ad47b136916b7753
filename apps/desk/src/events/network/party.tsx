import type { Link } from "@onrecord/record/asking";

type Actor = Link["from"];

/** Names that several actors have: a state and its forces, two persons. */
export function sharedNames(links: readonly Link[]): ReadonlySet<string> {
  const ids = Map.groupBy(
    links.flatMap(({ from, to }) => [from, to]),
    ({ name }) => name,
  );
  return new Set([...ids].flatMap(([name, all]) => (new Set(all.map(({ id }) => id)).size > 1 ? [name] : [])));
}

/** The name of an actor, with country and sector where others go by it as well: "Turkey TUR MIL". */
export function Party({ actor: { name, country, sector }, shared }: { actor: Actor; shared: ReadonlySet<string> }) {
  const codes = shared.has(name) ? [country, sector].filter((code) => code !== null).join(" ") : "";
  return (
    <td>
      {name} {codes !== "" && <span className="quiet">{codes}</span>}
    </td>
  );
}
