import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "react-aria-components";
import * as ask from "../../api/questions.ts";
import { itemsOf } from "../../ui/endless.tsx";
import { Answer } from "../../ui/states.tsx";
import { asMinute } from "../../ui/words.ts";
import { Part, Table } from "./part.tsx";

/** "addUser" as "Add user". */
const asAction = (action: string) => {
  const words = action.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Who changed what on this server, and from where; the newest first. */
export function Audit() {
  const query = useInfiniteQuery(ask.audit);
  return (
    <Part title="Audit log">
      <Answer query={query} what="the log">
        {() => (
          <>
            <Table
              columns={[
                { label: "When" },
                { label: "Who" },
                { label: "What" },
                { label: "On what" },
                { label: "From" },
              ]}
            >
              {itemsOf(query).map(({ id, at, by, action, subject, address }) => (
                <tr key={id}>
                  <td>{asMinute(at)}</td>
                  <td>{by}</td>
                  <td>{asAction(action)}</td>
                  <td>{subject ? <code>{subject}</code> : null}</td>
                  <td>{address}</td>
                </tr>
              ))}
            </Table>
            {query.hasNextPage ? (
              <Button
                className="button audit-more"
                onPress={() => void query.fetchNextPage()}
                isPending={query.isFetchingNextPage}
              >
                Earlier
              </Button>
            ) : null}
          </>
        )}
      </Answer>
    </Part>
  );
}
