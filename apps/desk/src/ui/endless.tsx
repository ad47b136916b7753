import { useWindowVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from "react";

interface Pages<T> {
  data: { pages: { items: T[] }[] } | undefined;
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => unknown;
}

/** The rows that have been fetched so far. */
export const itemsOf = <T,>(query: Pages<T>): T[] => query.data?.pages.flatMap(({ items }) => items) ?? [];

/**
 * A list of any length in the page's own scroll: only what is in sight is drawn, and the next page of the query is fetched before
 * its end comes into sight.
 */
export function Endless<T, Row = T>(props: {
  query: Pages<T>;
  rows: readonly Row[];
  /** Height in pixels that a row is taken to have until it is drawn. */
  estimate: number;
  keyOf: (row: Row) => string;
  children: (row: Row, index: number) => ReactNode;
  className?: string;
}) {
  const { query, rows, estimate, keyOf, children, className } = props;
  const box = useRef<HTMLDivElement>(null);
  const [offset, setOffset] = useState(0);
  useLayoutEffect(() => {
    if (box.current) setOffset(box.current.getBoundingClientRect().top + window.scrollY);
  }, []);
  const virtual = useWindowVirtualizer({
    count: rows.length,
    estimateSize: () => estimate,
    overscan: 12,
    scrollMargin: offset,
    getItemKey: (index) => keyOf(rows[index] as Row),
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? -1;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= rows.length - 40) fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, last, rows.length]);
  return (
    <div ref={box} className={className} style={{ position: "relative", blockSize: virtual.getTotalSize() }}>
      {shown.map(({ index, key, start }) => (
        <div
          key={key}
          ref={virtual.measureElement}
          data-index={index}
          className="endless-row"
          style={{ transform: `translateY(${start - offset}px)` }}
        >
          {children(rows[index] as Row, index)}
        </div>
      ))}
    </div>
  );
}
