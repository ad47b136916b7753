import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { Button, FileTrigger } from "react-aria-components";
import { importOpml, pullFeeds, removeFeed } from "../../api/changes.ts";
import * as ask from "../../api/questions.ts";
import { FeedForm } from "../../reports/add/feed-form.tsx";
import { Answer } from "../../ui/states.tsx";
import { say } from "../../ui/toast.tsx";
import { asCount, asMinute, counted } from "../../ui/words.ts";
import { Part, Table } from "./part.tsx";

/** The feeds that are followed, and their list in and out as OPML. */
export function Feeds({ may }: { may: boolean }) {
  const queries = useQueryClient();
  const query = useQuery(ask.feeds);
  const again = () => void queries.invalidateQueries({ queryKey: ["feeds"] });
  const pulling = useMutation({ mutationFn: () => pullFeeds(), onSuccess: () => say("The feeds are being fetched.") });
  const removing = useMutation({ mutationFn: removeFeed, onSuccess: again });
  const importing = useMutation({
    mutationFn: importOpml,
    onSuccess({ added, known, problems }) {
      again();
      say(`${counted(added.length, "feed")} added, ${known} known already, ${counted(problems.length, "problem")}.`);
    },
  });
  const error = pulling.error ?? removing.error ?? importing.error;
  return (
    <Part
      title="Feeds"
      beside={
        <>
          {may ? (
            <>
              <Button className="button" onPress={() => pulling.mutate()} isPending={pulling.isPending}>
                Fetch all now
              </Button>
              <FileTrigger
                acceptedFileTypes={[".opml", ".xml", "text/x-opml"]}
                onSelect={(files) => files?.[0] && importing.mutate(files[0])}
              >
                <Button className="button">OPML in</Button>
              </FileTrigger>
            </>
          ) : null}
          <a className="button" href="/api/feeds.opml" download="feeds.opml">
            OPML out
          </a>
        </>
      }
      error={error}
    >
      <Answer query={query} what="feeds">
        {(feeds) =>
          feeds.length === 0 ? (
            <p className="quiet">No feed is followed. Add one below, or take in an OPML file of another reader.</p>
          ) : (
            <Table
              columns={[
                { label: "Feed" },
                { label: "Fetched" },
                { label: "Reports", number: true },
                { label: "Remove", hidden: true },
              ]}
            >
              {feeds.map(({ id, title, url, pulledAt, reports, problem }) => (
                <tr key={id}>
                  <td>
                    {title ?? url}
                    {title ? <div className="quiet feed-url">{url}</div> : null}
                    {problem ? (
                      <div className="feed-problem">
                        {problem.detail} {problem.next}
                      </div>
                    ) : null}
                  </td>
                  <td>{pulledAt ? asMinute(pulledAt) : <span className="quiet">not yet</span>}</td>
                  <td className="number">{asCount(reports)}</td>
                  <td className="number">
                    {may ? (
                      <Button
                        className="link-button"
                        aria-label={`Stop following ${title ?? url}`}
                        onPress={() => removing.mutate(id)}
                      >
                        Stop following
                      </Button>
                    ) : null}
                  </td>
                </tr>
              ))}
            </Table>
          )
        }
      </Answer>
      {may ? <FeedForm focused={false} /> : null}
    </Part>
  );
}
