import type { Archive } from "@onrecord/archive";
import type { On } from "../http/endpoint.ts";
import { ROUTES } from "../routes/index.ts";
import type { Hub } from "../work/hub.ts";

/** What people decided, and deciding. */
export function decisionsApi(on: On, archive: Archive, hub: Hub): void {
  on(ROUTES.listDecisions, async (c) => {
    const { limit, cursor, subject } = c.req.valid("query");
    return c.json(await archive.decisions(subject, { limit, cursor }), 200);
  });
  on(ROUTES.decide, async (c) => {
    const input = c.req.valid("json");
    const decision = await archive.decide(input, c.get("person").name);
    const subject = "subject" in input ? input.subject.id : null;
    hub.send({ event: "decision", data: { id: decision.id, subject } });
    return c.json(decision, 201);
  });
}
