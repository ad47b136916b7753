import type { ActorDossier, ActorRow } from "@onrecord/record/asking";
import { useInfiniteQuery, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { Button, ComboBox, Input, Label, ListBox, ListBoxItem, Popover } from "react-aria-components";
import { decide } from "../../api/changes.ts";
import { ProblemError } from "../../api/client.ts";
import * as ask from "../../api/questions.ts";
import { itemsOf } from "../../ui/endless.tsx";
import { say } from "../../ui/toast.tsx";
import { counted } from "../../ui/words.ts";

const failed = (error: unknown) =>
  say(error instanceof ProblemError ? `${error.message} ${error.problem.next}` : String(error), { failed: true });

/** Which names are this one actor: a wrong one can be split off, and another entry be made part of it. */
export function SameAs({ actor, merged }: { actor: ActorRow; merged: ActorDossier["merged"] }) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data: me } = useQuery(ask.me);
  const [words, setWords] = useState("");
  const found = useInfiniteQuery({ ...ask.actors({ name: words }), enabled: words.length > 1 });
  const others = itemsOf(found).filter(({ id }) => id !== actor.id);
  if (me?.role === "reader") return null;
  const subject = { kind: "actor" as const, id: actor.id };
  async function merge(into: string) {
    try {
      await decide({ action: "merge", subject, into });
      await queries.invalidateQueries();
      say("They are one actor now.");
      await navigate({ to: "/dossiers/actors/$actor", params: { actor: into } });
    } catch (error) {
      failed(error);
    }
  }
  async function split(name: string) {
    try {
      await decide({ action: "split", subject, name });
      await queries.invalidateQueries();
      say(`${name} is an actor of its own now.`);
    } catch (error) {
      failed(error);
    }
  }
  return (
    <section className="same-as" aria-label="Names of this actor">
      <h2>Names of this actor</h2>
      <ul>
        {actor.names.map((name) => {
          const how = merged.find((one) => one.name === name);
          return (
            <li key={name}>
              {name}
              {how ? (
                <span className="quiet">
                  {how.reason} ({how.by})
                </span>
              ) : null}
              {merged.length > 0 && name !== actor.name ? (
                <Button className="link-button" onPress={() => void split(name)}>
                  Not the same
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
      <ComboBox
        className="field"
        inputValue={words}
        onInputChange={setWords}
        items={others.slice(0, 20)}
        onSelectionChange={(id) => id !== null && void merge(String(id))}
        allowsEmptyCollection
      >
        <Label>This is the same as</Label>
        <Input placeholder="Words of a name" />
        <Popover className="popover">
          <ListBox className="options" renderEmptyState={() => <p className="option">Nobody goes by that name</p>}>
            {(item: ActorRow) => (
              <ListBoxItem textValue={item.name} className="option">
                {item.name} <span className="quiet">{counted(item.reports, "report")}</span>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
    </section>
  );
}
