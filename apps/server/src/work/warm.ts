import type { Works } from "./take.ts";

/** Reports after which code and database have seen most of what opening one takes. */
const ENOUGH = 6;

/**
 * Asks what a first reader will ask, the newest events and reports, so that nobody waits for code that has never run and a database that
 * has planned nothing: now and, where the archive has few reports as yet, whenever a job has brought some.
 */
export function warmUp({ archive, hub, closing }: Pick<Works, "archive" | "hub" | "closing">) {
  let opened = 0;
  let going = Promise.resolve();
  const open = async () => {
    if (opened >= ENOUGH) return;
    const { items } = await archive.reports({}, { limit: ENOUGH });
    if (items.length > 0) await archive.eventsAsJson({}, {});
    for (const { id } of items) {
      if (closing.aborted) return;
      JSON.stringify(await archive.report(id));
      opened++;
    }
  };
  // What fails here fails again for who asks, and is told there.
  const begin = () => {
    going = going.then(open).catch(() => {});
  };
  begin();
  hub.listen(({ event }) => {
    if (event.event === "job" && event.data.finishedAt !== null) begin();
  });
  return { settled: () => going };
}
