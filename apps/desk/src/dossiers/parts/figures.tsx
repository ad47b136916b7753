import type { ReactNode } from "react";

/** A few figures in a row. */
export function Figures({ figures }: { figures: readonly { label: string; value: ReactNode }[] }) {
  return (
    <dl className="figures">
      {figures.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A score as a bar from the middle: left is conflict, right is cooperation. */
export function ScoreBar({ score }: { score: number | null }) {
  if (score === null) return <span className="score-bar" aria-hidden />;
  const share = Math.min(Math.abs(score) / 10, 1) * 50;
  return (
    <span className="score-bar" aria-hidden>
      <span
        data-lean={score < 0 ? "conflict" : "cooperation"}
        style={{ inlineSize: `${share}%`, insetInlineStart: score < 0 ? `${50 - share}%` : "50%" }}
      />
    </span>
  );
}

/** Counts with bars, the most first. */
export function Counts({
  counts,
  labelOf,
}: {
  counts: readonly { value: string; label?: string | undefined; count: number }[];
  labelOf: (value: string) => string;
}) {
  const most = Math.max(...counts.map(({ count }) => count), 1);
  return (
    <ul className="counts">
      {counts.map(({ value, label, count }) => (
        <li key={value}>
          <span>{label ?? labelOf(value)}</span>
          <span className="counts-bar" aria-hidden>
            <span style={{ inlineSize: `${(count / most) * 100}%` }} />
          </span>
          <span className="counts-count">{count}</span>
        </li>
      ))}
    </ul>
  );
}
