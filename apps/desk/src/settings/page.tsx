import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, getRouteApi, Link } from "@tanstack/react-router";
import type { Schemas } from "../api/client.ts";
import * as ask from "../api/questions.ts";
import { Answer } from "../ui/states.tsx";
import type { SETTINGS_PARTS } from "../url/searches.ts";
import { Account } from "./parts/account.tsx";
import { Archive } from "./parts/archive.tsx";
import { Audit } from "./parts/audit.tsx";
import { Feeds } from "./parts/feeds.tsx";
import { Jobs } from "./parts/jobs.tsx";
import { Tokens } from "./parts/tokens.tsx";
import { Users } from "./parts/users.tsx";
import "../styles/settings.css";

type Me = Schemas["Me"];
type Part = (typeof SETTINGS_PARTS)[number];

const here = getRouteApi("/desk/settings");

const PARTS: { id: Part; label: string; of: (me: Me) => boolean; shown: (me: Me) => React.ReactNode }[] = [
  { id: "feeds", label: "Feeds", of: () => true, shown: ({ role }) => <Feeds may={role !== "reader"} /> },
  {
    id: "archive",
    label: "Archive and engine",
    of: () => true,
    shown: ({ role }) => <Archive may={role === "admin"} />,
  },
  { id: "work", label: "Work", of: () => true, shown: () => <Jobs /> },
  {
    id: "account",
    label: "Account",
    of: ({ mode }) => mode === "team",
    shown: ({ name, role }) => <Account name={name} role={role} />,
  },
  { id: "tokens", label: "API tokens", of: ({ mode }) => mode === "team", shown: ({ role }) => <Tokens role={role} /> },
  { id: "users", label: "Users", of: ({ mode, role }) => mode === "team" && role === "admin", shown: () => <Users /> },
  {
    id: "audit",
    label: "Audit log",
    of: ({ mode, role }) => mode === "team" && role === "admin",
    shown: () => <Audit />,
  },
];

function SettingsPage() {
  const { part = "feeds" } = here.useSearch();
  const query = useQuery(ask.me);
  return (
    <div className="page page-settings">
      <title>Settings · Onrecord</title>
      <header className="page-head">
        <h1>Settings</h1>
      </header>
      <Answer query={query} what="the settings">
        {(me) => {
          const parts = PARTS.filter(({ of }) => of(me));
          const open = parts.find(({ id }) => id === part) ?? (parts[0] as (typeof parts)[number]);
          return (
            <div className="settings">
              <nav className="settings-parts" aria-label="Settings">
                {parts.map(({ id, label }) => (
                  <Link
                    key={id}
                    to="/settings"
                    search={{ part: id }}
                    activeOptions={{ exact: true }}
                    activeProps={{}}
                    aria-current={id === open.id ? "page" : undefined}
                  >
                    {label}
                  </Link>
                ))}
              </nav>
              <div>{open.shown(me)}</div>
            </div>
          );
        }}
      </Answer>
    </div>
  );
}

export const Route = createLazyRoute("/desk/settings")({ component: SettingsPage });
