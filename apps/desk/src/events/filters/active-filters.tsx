import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import * as ask from "../../api/questions.ts";
import { Icon } from "../../ui/icons.tsx";
import { asDay, cased, SOURCE_WORDS } from "../../ui/words.ts";
import { type EventSearch, eventFilterOf } from "../../url/searches.ts";

const here = getRouteApi("/desk/events");

const NAMES: Record<string, string> = {
  actor: "Doer",
  recipient: "To",
  dyad: "Between",
  text: "Words",
  source: "On the word of",
  sourceKind: "Source",
  from: "From",
  to: "Before",
  publishedFrom: "Published from",
  publishedTo: "Published before",
  readBy: "Read by",
  minOrigins: "Origins, at least",
  minConfidence: "Confidence, at least",
  happening: "One happening",
  agreement: "One agreement",
  report: "One report",
};

/** Filters whose values are words of a vocabulary, and not as somebody wrote them. */
const CODES: readonly string[] = ["type", "mode", "status", "review"];

function shownValue(key: string, value: unknown): string {
  if (key === "happening" || key === "agreement" || key === "report") return "";
  if (["from", "to", "publishedFrom", "publishedTo", "readBy"].includes(key)) return asDay(String(value));
  if (key === "contradicted") return value ? "" : "no";
  if (key === "sourceKind")
    return (value as (keyof typeof SOURCE_WORDS)[]).map((kind) => SOURCE_WORDS[kind]).join(", ");
  return [value]
    .flat()
    .map((one) => (CODES.includes(key) ? cased(String(one)) : String(one)))
    .join(", ");
}

/** Filters that name somebody: a country's code, words of a name, or the id of an actor, which stands as the actor's name. */
const WHO: readonly string[] = ["actor", "recipient", "dyad", "source", "place"];

function Who({ who }: { who: string }) {
  const isId = who.startsWith("ac-");
  const { data, isPending } = useQuery({ ...ask.actor(who), enabled: isId });
  if (!isId) return who;
  return data?.actor.name ?? (isPending ? "…" : who);
}

function Whose({ value }: { value: string | readonly string[] }) {
  return [value].flat().map((who, index) => (
    <span key={who}>
      {index > 0 ? " and " : ""}
      <Who who={who} />
    </span>
  ));
}

/** Every filter of the query, each with the way to take it away. */
export function ActiveFilters() {
  const search = here.useSearch();
  const filters = Object.entries(eventFilterOf(search)).filter(([, value]) => value !== undefined);
  if (filters.length === 0) return null;
  const without = (key: string): EventSearch => ({ ...search, [key]: undefined, open: undefined });
  return (
    <ul className="active-filters" aria-label="Filters">
      {filters.map(([key, value]) => (
        <li key={key}>
          <Link
            to="/events"
            search={without(key)}
            className="chip"
            aria-label={`Take away: ${NAMES[key] ?? cased(key)}`}
          >
            <span className="quiet">{NAMES[key] ?? cased(key)}</span>{" "}
            {WHO.includes(key) ? <Whose value={value as string | string[]} /> : shownValue(key, value)}
            <Icon name="close" />
          </Link>
        </li>
      ))}
      {filters.length > 1 ? (
        <li>
          <Link to="/events" search={{ view: search.view, sort: search.sort }} className="clear-filters">
            Clear all
          </Link>
        </li>
      ) : null}
    </ul>
  );
}
