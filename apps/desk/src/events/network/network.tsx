import type { EventFilter } from "@onrecord/record/asking";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { Button } from "react-aria-components";
import * as ask from "../../api/questions.ts";
import { Answer, Empty } from "../../ui/states.tsx";
import { asCount, asScore } from "../../ui/words.ts";
import { useFilter } from "../filters/use-filter.ts";
import { Drawing } from "./drawing.tsx";
import { Party, sharedNames } from "./party.tsx";

/** More links than this make a drawing that nobody can read. */
const MOST_DRAWN = 120;
const MOST_LISTED = 300;

/** Who acts towards whom, and in what spirit. */
export default function Network({ filter }: { filter: EventFilter }) {
  const query = useQuery(ask.links(filter));
  const { set } = useFilter();
  const links = useMemo(() => [...(query.data ?? [])].sort((a, b) => b.count - a.count), [query.data]);
  const drawn = useMemo(() => links.slice(0, MOST_DRAWN), [links]);
  const shared = useMemo(() => sharedNames(links), [links]);
  const showActor = useCallback((id: string) => set({ actor: id, view: undefined }), [set]);
  return (
    <Answer query={query} what="links">
      {() =>
        links.length === 0 ? (
          <Empty title="Nobody acts towards anybody here">
            <p>None of these events has both a doer and a recipient. The table shows them all.</p>
          </Empty>
        ) : (
          <div className="network-view">
            <Drawing links={drawn} showActor={showActor} />
            <table className="plain-table">
              <caption>Who acts towards whom, the most frequent first</caption>
              <thead>
                <tr>
                  <th scope="col">From</th>
                  <th scope="col">To</th>
                  <th scope="col" className="number">
                    Events
                  </th>
                  <th scope="col" className="number">
                    Score
                  </th>
                </tr>
              </thead>
              <tbody>
                {links.slice(0, MOST_LISTED).map(({ from, to, count, score }) => (
                  <tr key={`${from.id} ${to.id}`}>
                    <Party actor={from} shared={shared} />
                    <Party actor={to} shared={shared} />
                    <td className="number">
                      <Button
                        className="link-button"
                        aria-label={`Show the ${asCount(count)} from ${from.name} to ${to.name}`}
                        onPress={() => set({ actor: from.id, recipient: to.id, view: undefined })}
                      >
                        {asCount(count)}
                      </Button>
                    </td>
                    <td className="number">{asScore(score)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )
      }
    </Answer>
  );
}
