import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "react-aria-components";
import * as ask from "../../api/questions.ts";
import { Parties, TypeTag } from "../../ui/parties.tsx";
import { Answer } from "../../ui/states.tsx";
import { StatusMark } from "../../ui/status-mark.tsx";
import { asCount, asDay } from "../../ui/words.ts";

const counted = (count: number, word: string): string => `${asCount(count)} ${word}${count === 1 ? "" : "s"}`;

/** What happened between two parties, each happening once, the newest first. */
export function Storyline({ a, b }: { a: string; b: string }) {
  const query = useInfiniteQuery(ask.pairStoryline(a, b));
  return (
    <Answer query={query} what="the storyline">
      {({ pages }) => (
        <>
          <ol className="event-list">
            {pages
              .flatMap(({ items }) => items)
              .map(({ happening, date, isStated, statuses, reports, origins, contradicted, event }) => (
                <li key={happening ?? event.id}>
                  <time
                    dateTime={date ?? ""}
                    title={isStated ? undefined : "Day of publication: no report states another"}
                  >
                    {asDay(date) || "no date"}
                  </time>
                  <StatusMark status={statuses.length === 1 ? statuses[0]! : event.event.status} />
                  <div className="event-list-what">
                    <Link to="/reports/$report" params={{ report: event.report.id }} search={{ mark: event.event.id }}>
                      <Parties row={event} />
                    </Link>{" "}
                    <TypeTag event={event.event} />
                    <p className="quiet">
                      {[counted(reports, "report"), counted(origins, "origin"), contradicted && "contradicted"]
                        .filter(Boolean)
                        .join(" · ")}
                    </p>
                  </div>
                </li>
              ))}
          </ol>
          {query.hasNextPage && (
            <Button className="button" isDisabled={query.isFetching} onPress={() => void query.fetchNextPage()}>
              Earlier
            </Button>
          )}
        </>
      )}
    </Answer>
  );
}
