import { useQuery } from "@tanstack/react-query";
import { createLazyRoute } from "@tanstack/react-router";
import * as ask from "../api/questions.ts";
import { Account } from "./parts/account.tsx";
import { Archive } from "./parts/archive.tsx";
import { Feeds } from "./parts/feeds.tsx";
import { Jobs } from "./parts/jobs.tsx";
import { Users } from "./parts/users.tsx";
import "../styles/settings.css";

function SettingsPage() {
  const { data: me } = useQuery(ask.me);
  return (
    <div className="page page-settings">
      <title>Settings · Onrecord</title>
      <header className="page-head">
        <h1>Settings</h1>
      </header>
      <Feeds may={me?.role === "admin"} />
      <Archive may={me?.role !== "reader"} />
      <Jobs />
      {me?.mode === "team" ? <Account name={me.name} role={me.role} /> : null}
      {me?.mode === "team" && me.role === "admin" ? <Users /> : null}
    </div>
  );
}

export const Route = createLazyRoute("/desk/settings")({ component: SettingsPage });
