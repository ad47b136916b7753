import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, getRouteApi, Link, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Input, SearchField } from "react-aria-components";
import * as ask from "../api/questions.ts";
import { Icon } from "../ui/icons.tsx";
import { Answer, Empty } from "../ui/states.tsx";
import { HIT_WORDS, HitLine, keyOf, placeOf } from "./hit.tsx";
import "../styles/search.css";

const here = getRouteApi("/desk/search");
const LIMIT = 100;
const PAUSE = 250;

function SearchPage() {
  const { q = "" } = here.useSearch();
  const navigate = useNavigate({ from: "/search" });
  const [words, setWords] = useState(q);
  useEffect(() => {
    if (words === q) return;
    const timer = setTimeout(() => void navigate({ search: { q: words || undefined }, replace: true }), PAUSE);
    return () => clearTimeout(timer);
  }, [words, q, navigate]);
  const query = useQuery(ask.search(q, LIMIT));
  return (
    <div className="page page-search">
      <title>{q ? `${q} · Onrecord` : "Search · Onrecord"}</title>
      <header className="page-head">
        <h1>Search</h1>
        <SearchField className="field-search" value={words} onChange={setWords} aria-label="Words to search for">
          <Icon name="search" />
          <Input placeholder="Reports, actors, events, quotes" />
        </SearchField>
      </header>
      {q.trim().length < 2 ? (
        <Empty title="Search the record">
          <p>Write two letters or more: words of a text, a name, a quotation.</p>
        </Empty>
      ) : (
        <Answer query={query} what="hits">
          {(hits) => (
            <>
              {hits.length === 0 ? (
                <Empty title={`Nothing holds “${q}”`}>
                  <p>Try fewer or other words.</p>
                </Empty>
              ) : null}
              {(["actor", "report", "event", "quote"] as const).map((kind) => {
                const found = hits.filter((hit) => hit.kind === kind);
                return found.length === 0 ? null : (
                  <section key={kind} className="hits" aria-label={HIT_WORDS[kind]}>
                    <h2>{HIT_WORDS[kind]}</h2>
                    <ul>
                      {found.map((hit) => (
                        <li key={keyOf(hit)}>
                          <Link {...placeOf(hit)} className="hit">
                            <HitLine hit={hit} />
                          </Link>
                        </li>
                      ))}
                    </ul>
                  </section>
                );
              })}
            </>
          )}
        </Answer>
      )}
    </div>
  );
}

export const Route = createLazyRoute("/desk/search")({ component: SearchPage });
