import type { EventRow } from "@onrecord/record/asking";
import { columnVisibilityFeature, createColumnHelper, tableFeatures } from "@tanstack/react-table";
import { ReviewBadge } from "../reading/record/review-bar.tsx";
import { LadderLine } from "../ui/ladder.tsx";
import { Parties, TypeTag } from "../ui/parties.tsx";
import { StatusMark } from "../ui/status-mark.tsx";
import { Told } from "../ui/told.tsx";
import { asDay, asInterval } from "../ui/words.ts";

export const features = tableFeatures({ columnVisibilityFeature });

const helper = createColumnHelper<typeof features, EventRow>();

/** When it is said to have happened; the day of the report, in brackets, where it is not said. */
function When({ row }: { row: EventRow }) {
  const { time } = row.event;
  if (time) return <time dateTime={time.start}>{asInterval(time.start, time.end)}</time>;
  return <span className="quiet">({asDay(row.report.published) || "no date"})</span>;
}

export const columns = helper.columns([
  helper.display({
    id: "status",
    header: "Status",
    cell: ({ row }) => <StatusMark status={row.original.event.status} />,
  }),
  helper.display({ id: "when", header: "When", cell: ({ row }) => <When row={row.original} /> }),
  helper.display({ id: "who", header: "Who to whom", cell: ({ row }) => <Parties row={row.original} /> }),
  helper.display({ id: "type", header: "Type", cell: ({ row }) => <TypeTag event={row.original.event} /> }),
  helper.display({ id: "where", header: "Where", cell: ({ row }) => row.original.place?.name ?? "" }),
  helper.display({
    id: "word",
    header: "On whose word",
    cell: ({ row }) => <LadderLine steps={row.original.ladder} />,
  }),
  helper.display({ id: "outlet", header: "Outlet", cell: ({ row }) => row.original.report.outlet ?? "" }),
  helper.display({ id: "told", header: "Told", cell: ({ row }) => <Told row={row.original} /> }),
  helper.display({
    id: "review",
    header: "Review",
    cell: ({ row }) => <ReviewBadge review={row.original.review} corrected={[]} />,
  }),
]);
