import type { SearchHit } from "@onrecord/record/asking";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  SearchField,
} from "react-aria-components";
import * as ask from "../api/questions.ts";
import { Icon } from "../ui/icons.tsx";
import { HIT_WORDS, HitLine, keyOf, placeOf } from "./hit.tsx";
import "../styles/search.css";

/** How many hits the palette asks for; the search page shows more. */
const LIMIT = 24;

function bySection(hits: readonly SearchHit[]) {
  return (["report", "actor", "event", "quote"] as const)
    .map((kind) => ({ kind, hits: hits.filter((hit) => hit.kind === kind) }))
    .filter((section) => section.hits.length > 0);
}

/** Search from anywhere: reports, actors, events, quotes; Enter goes there. */
export default function Palette({ close }: { close: () => void }) {
  const [words, setWords] = useState("");
  const asked = useDeferredValue(words);
  const { data, isFetching } = useQuery(ask.search(asked, LIMIT));
  const navigate = useNavigate();
  const hits = asked.trim().length > 1 ? (data ?? []) : [];
  function go(hit: SearchHit) {
    close();
    void navigate(placeOf(hit));
  }
  function showAll() {
    close();
    void navigate({ to: "/search", search: { q: words } });
  }
  return (
    <ModalOverlay className="palette-under" isOpen isDismissable onOpenChange={(open) => open || close()}>
      <Modal className="palette">
        <Dialog aria-label="Search the record" className="palette-dialog">
          <Autocomplete inputValue={words} onInputChange={setWords}>
            <SearchField aria-label="Words to search for" className="palette-field" autoFocus onSubmit={showAll}>
              <Icon name="search" />
              <Input placeholder="Reports, actors, events, quotes" />
            </SearchField>
            <ListBox
              aria-label="Found"
              className="palette-hits"
              items={bySection(hits)}
              onAction={(key) => {
                const hit = hits.find((one) => keyOf(one) === key);
                if (hit) go(hit);
              }}
              renderEmptyState={() => (
                <p className="palette-empty" role="status">
                  {asked.trim().length < 2
                    ? "Write two letters or more. Enter shows every hit."
                    : isFetching
                      ? "Searching"
                      : `Nothing holds “${asked}”. Try fewer or other words.`}
                </p>
              )}
            >
              {(section) => (
                <ListBoxSection id={section.kind} className="palette-section">
                  <Header>{HIT_WORDS[section.kind]}</Header>
                  <Collection items={section.hits.map((hit) => ({ id: keyOf(hit), hit }))}>
                    {({ id, hit }) => (
                      <ListBoxItem id={id} textValue={id} className="hit">
                        <HitLine hit={hit} />
                      </ListBoxItem>
                    )}
                  </Collection>
                </ListBoxSection>
              )}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
