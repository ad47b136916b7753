import type { EventRow } from "@onrecord/record/asking";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { Button } from "react-aria-components";
import * as ask from "../../api/questions.ts";
import { EventFacts } from "../../reading/record/event-card.tsx";
import { ReviewBadge } from "../../reading/record/review-bar.tsx";
import { Why } from "../../reading/record/why.tsx";
import { Icon } from "../../ui/icons.tsx";
import { Parties, TypeTag } from "../../ui/parties.tsx";
import { Answer } from "../../ui/states.tsx";
import { StatusMark } from "../../ui/status-mark.tsx";
import { asDay } from "../../ui/words.ts";

function Detail({ row }: { row: EventRow }) {
  return (
    <>
      <p className="detail-head">
        <StatusMark status={row.event.status} />
        <span>
          <Parties row={row} /> <TypeTag event={row.event} />
        </span>
      </p>
      <ReviewBadge review={row.review} corrected={row.corrected} />
      <p className="detail-report">
        <Link
          to="/reports/$report"
          params={{ report: row.report.id }}
          search={{ mark: row.event.id }}
          className="headline"
        >
          {row.report.title ?? "Untitled report"}
        </Link>
        <span className="quiet">{[row.report.outlet, asDay(row.report.published)].filter(Boolean).join(" · ")}</span>
      </p>
      <EventFacts row={row} open />
      <details className="detail-why">
        <summary>Why it was read so</summary>
        <Why rule={row.event.rule} confidence={row.event.confidence} of="events" />
      </details>
    </>
  );
}

/** One event beside the list: what was read, on whose word, and how other reports tell it. */
export function EventDetail({ id, close }: { id: string; close: () => void }) {
  const query = useQuery(ask.event(id));
  const box = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another event begins at its top
  useEffect(() => {
    box.current?.scrollTo({ top: 0 });
  }, [id]);
  return (
    <section ref={box} className="detail card" aria-label="Event">
      <Button className="icon-button detail-close" aria-label="Close" onPress={close}>
        <Icon name="close" />
      </Button>
      <Answer query={query} what="the event">
        {(row) => <Detail key={row.id} row={row} />}
      </Answer>
    </section>
  );
}
