import type { EventRow } from "@onrecord/record/asking";
import { useTable } from "@tanstack/react-table";
import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { memo, useEffect, useLayoutEffect, useRef, useState } from "react";
import { columns, features } from "../columns.tsx";
import { useWideEnough } from "./use-wide-enough.ts";

/** Height of a row in pixels; all rows have it, so that nothing is measured while scrolling. */
const ROW = 40;
/** On narrow screens a row has two lines. */
const ROW_NARROW = 64;

interface More {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

type Row = ReturnType<ReturnType<typeof useTable<typeof features, EventRow>>["getRowModel"]>["rows"][number];

const Line = memo(function Line(props: {
  row: Row;
  index: number;
  top: number;
  chosen: boolean;
  choose: (id: string) => void;
}) {
  const { row, index, top, chosen, choose } = props;
  return (
    // The way for the keyboard is the button in the row's "who" cell.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    <div
      role="row"
      aria-rowindex={index + 2}
      className="event-row"
      data-chosen={chosen || undefined}
      data-rejected={row.original.review === "rejected" || undefined}
      style={{ insetBlockStart: top }}
      onClick={() => choose(row.original.id)}
    >
      {row.getVisibleCells().map((cell) => {
        const shown = (cell.column.columnDef.cell as (context: unknown) => React.ReactNode)(cell.getContext());
        return (
          <div key={cell.id} role="cell" className={`cell cell-${cell.column.id}`}>
            {cell.column.id === "who" ? (
              <button type="button" aria-expanded={chosen} data-event={row.original.id}>
                {shown}
              </button>
            ) : (
              shown
            )}
          </div>
        );
      })}
    </div>
  );
});

/** The events that a query finds, drawn as far as they are in sight. */
export function EventTable(props: {
  rows: readonly EventRow[];
  total: number | undefined;
  more: More;
  open: string | undefined;
  choose: (id: string) => void;
}) {
  const { rows, total, more, open, choose } = props;
  const wide = useWideEnough();
  const table = useTable({ features, columns, data: rows as EventRow[], getRowId: ({ id }) => id });
  const model = table.getRowModel().rows;
  const body = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    if (body.current) setOffset(body.current.getBoundingClientRect().top + window.scrollY);
  }, []);
  const height = wide ? ROW : ROW_NARROW;
  const virtual = useWindowVirtualizer({
    count: model.length,
    estimateSize: () => height,
    overscan: 8,
    scrollMargin: offset,
    getItemKey: (index) => model[index]?.id ?? index,
  });
  useEffect(() => virtual.measure(), [virtual]);
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? -1;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = more;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= model.length - 100) fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, last, model.length]);
  return (
    <div role="table" className="event-table" aria-label="Events" aria-rowcount={(total ?? model.length) + 1}>
      <div role="rowgroup">
        {table.getHeaderGroups().map((group) => (
          <div key={group.id} role="row" className="event-row event-row-head" aria-rowindex={1}>
            {group.headers.map((header) => (
              <div key={header.id} role="columnheader" className={`cell cell-${header.column.id}`}>
                {String(header.column.columnDef.header)}
              </div>
            ))}
          </div>
        ))}
      </div>
      <div role="rowgroup" ref={body} className="event-rows" style={{ blockSize: virtual.getTotalSize() }}>
        {shown.map(({ index, start }) => {
          const row = model[index] as Row;
          return (
            <Line
              key={row.id}
              row={row}
              index={index}
              top={start - offset}
              chosen={row.original.id === open}
              choose={choose}
            />
          );
        })}
      </div>
    </div>
  );
}
