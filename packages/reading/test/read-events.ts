import { claims } from "../src/claims/index.ts";
import { entities } from "../src/entities/index.ts";
import { forcesIn } from "../src/events/forces.ts";
import { events } from "../src/events/index.ts";
import { mentions } from "../src/mentions/index.ts";
import { places } from "../src/places/index.ts";
import type { Draft } from "../src/stage.ts";
import { analysed } from "../src/testing/language.ts";
import { times } from "../src/times/index.ts";
import { repaired } from "../src/tree/repair.ts";
import { resources } from "./resources.ts";

/** The draft of a report of 15 May 2024, up to its events. */
export function draftOf(text: string, title?: string): Draft {
  const report = { id: "r", language: "en", text, published: "2024-05-15", ...(title !== undefined && { title }) };
  const draft: Record<string, unknown> = { report, analysis: repaired(analysed(text)) };
  for (const stage of [mentions, entities, times, places, claims, events]) {
    draft[stage.writes] = stage.run(draft as unknown as Draft, resources);
  }
  return draft as unknown as Draft;
}

/** The events of a report, one line each: `TYPE/mode status | actors -> recipients | source of its claim`. */
export function toldIn(text: string, title?: string): string[] {
  const draft = draftOf(text, title);
  const parties = [...draft.entities.list, ...forcesIn(draft.events, draft.entities.list)];
  const name = (id: string) => parties.find((entity) => entity.id === id)?.name ?? "?";
  return draft.events.map((event) => {
    const type = event.mode === null ? event.type : `${event.type}/${event.mode}`;
    const claim = draft.claims.list.find(({ id }) => id === event.claim);
    const source = claim === undefined ? "" : ` | ${claim.source ? name(claim.source.entity) : "?"}`;
    return `${type} ${event.status} | ${event.actors.map(name).join(", ")} -> ${event.recipients.map(name).join(", ")}${source}`.trimEnd();
  });
}
