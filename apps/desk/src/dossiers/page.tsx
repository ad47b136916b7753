import { createLazyRoute, getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Input, SearchField } from "react-aria-components";
import { Icon } from "../ui/icons.tsx";
import { cased } from "../ui/words.ts";
import { DOSSIER_LISTS } from "../url/searches.ts";
import { ActorList } from "./lists/actor-list.tsx";
import { AgreementList } from "./lists/agreement-list.tsx";
import { PairList } from "./lists/pair-list.tsx";
import "../styles/dossiers.css";

const here = getRouteApi("/desk/dossiers");
const LISTS = { actors: ActorList, pairs: PairList, agreements: AgreementList };
const HINTS = { actors: "Words of a name", pairs: "Country code, as RUS", agreements: "Words of a name" };
const PAUSE = 250;

function DossiersPage() {
  const search = here.useSearch();
  const { list = "actors" } = search;
  const key = list === "pairs" ? "country" : "name";
  const value = search[key] ?? "";
  const navigate = useNavigate({ from: "/dossiers" });
  const [words, setWords] = useState(value);
  useEffect(() => setWords(value), [value]);
  useEffect(() => {
    if (words === value) return;
    const next = list === "pairs" ? words.toUpperCase() : words;
    const timer = setTimeout(
      () => void navigate({ search: (before) => ({ ...before, [key]: next || undefined }), replace: true }),
      PAUSE,
    );
    return () => clearTimeout(timer);
  }, [words, value, key, list, navigate]);
  const List = LISTS[list];
  return (
    <div className="page page-dossiers">
      <title>Dossiers · Onrecord</title>
      <header className="page-head">
        <h1>Dossiers</h1>
        <nav className="segmented" aria-label="Kinds of dossier">
          {DOSSIER_LISTS.map((name) => (
            <Link
              key={name}
              to="/dossiers"
              search={{ list: name === "actors" ? undefined : name }}
              data-on={name === list || undefined}
              aria-current={name === list ? "true" : undefined}
            >
              {cased(name)}
            </Link>
          ))}
        </nav>
        <SearchField className="field-search" value={words} onChange={setWords} aria-label={HINTS[list]}>
          <Icon name="search" />
          <Input placeholder={HINTS[list]} />
        </SearchField>
      </header>
      <List />
    </div>
  );
}

export const Route = createLazyRoute("/desk/dossiers")({ component: DossiersPage });
