import type { Status } from "@onrecord/record";
import { cased } from "./words.ts";

/** The five statuses as shapes, so that they can be told apart without colour: ● ◐ ○ ◌ ✕. */
const SHAPES: Record<Status, React.ReactNode> = {
  occurred: <circle cx="8" cy="8" r="5.5" fill="currentColor" />,
  ongoing: (
    <>
      <circle cx="8" cy="8" r="4.75" />
      <path d="M8 3.25a4.75 4.75 0 0 0 0 9.5z" fill="currentColor" />
    </>
  ),
  planned: <circle cx="8" cy="8" r="4.75" />,
  possible: <circle cx="8" cy="8" r="4.75" strokeDasharray="1.9 3.07" strokeLinecap="round" />,
  denied: <path d="m4 4 8 8m0-8-8 8" strokeWidth="2.1" strokeLinecap="round" />,
};

/** Where the status stands in words beside it, the mark is `bare` and hidden from screen readers. */
export function StatusMark({ status, bare = false }: { status: Status; bare?: boolean }) {
  const drawn = {
    className: "status-mark",
    viewBox: "0 0 16 16",
    fill: "none",
    stroke: "currentColor",
    strokeWidth: 1.5,
  };
  if (bare)
    return (
      <svg {...drawn} aria-hidden="true">
        {SHAPES[status]}
      </svg>
    );
  return (
    <svg {...drawn} role="img" aria-label={cased(status)}>
      <title>{cased(status)}</title>
      {SHAPES[status]}
    </svg>
  );
}
