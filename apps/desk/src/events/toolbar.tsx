import type { EventFilter } from "@onrecord/record/asking";
import { getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components";
import type { Grain } from "../api/questions.ts";
import { Choice } from "../ui/choice.tsx";
import { Icon } from "../ui/icons.tsx";
import { cased } from "../ui/words.ts";
import { stringifySearch } from "../url/search.ts";
import { EVENT_VIEWS } from "../url/searches.ts";

const here = getRouteApi("/desk/events");

const FORMATS = [
  { type: "csv", label: "CSV, a row each" },
  { type: "json", label: "JSON" },
  { type: "ndjson", label: "NDJSON, a line each" },
  { type: "polecat.csv", label: "POLECAT's columns" },
  { type: "icews.csv", label: "ICEWS's columns, a dyad a row" },
  { type: "atom", label: "Atom feed of this query" },
] as const;

function ExportMenu({ filter }: { filter: EventFilter }) {
  return (
    <MenuTrigger>
      <Button className="button">
        Export <Icon name="down" />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label="Export what the filters find">
          {FORMATS.map(({ type, label }) => (
            <MenuItem
              key={type}
              className="option"
              href={`/api/events.${type}${stringifySearch(filter)}`}
              {...(type === "atom" ? { target: "_blank" } : { download: `events.${type}` })}
            >
              {label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

const GRAINS = (["day", "week", "month", "year"] as const).map((value) => ({ value, label: `By ${value}` }));
const SORTS = [
  { value: "published", label: "Newest report first" },
  { value: "time", label: "Latest happening first" },
] as const;

/** Which view of the query, in which order, and where to take it. */
export function Toolbar({ filter, grain }: { filter: EventFilter; grain: Grain }) {
  const { view = "table", sort = "published" } = here.useSearch();
  const navigate = useNavigate({ from: "/events" });
  return (
    <div className="toolbar">
      <nav className="segmented" aria-label="Views">
        {EVENT_VIEWS.map((name) => (
          <Link
            key={name}
            from="/events"
            to="/events"
            search={(before) => ({ ...before, view: name === "table" ? undefined : name })}
            aria-current={view === name ? "true" : undefined}
            activeProps={{}}
            data-on={view === name || undefined}
          >
            {cased(name)}
          </Link>
        ))}
      </nav>
      {view === "table" ? (
        <Choice
          label="Order"
          labelHidden
          value={sort}
          options={SORTS}
          onChange={(next) =>
            void navigate({ search: (before) => ({ ...before, sort: next === "published" ? undefined : next }) })
          }
        />
      ) : null}
      <Choice
        label="Bars"
        labelHidden
        value={grain}
        options={GRAINS}
        onChange={(next) => void navigate({ search: (before) => ({ ...before, grain: next }), resetScroll: false })}
      />
      <ExportMenu filter={filter} />
    </div>
  );
}
