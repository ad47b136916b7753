import type { ReactNode } from "react";
import { Failed } from "../../ui/states.tsx";

interface PartProps {
  title: string;
  /** What can be done with all of it, in the line of the title. */
  beside?: ReactNode;
  error?: Error | null;
  children: ReactNode;
}

/** One part of the settings. */
export function Part({ title, beside, error, children }: PartProps) {
  return (
    <section aria-label={title}>
      <div className="settings-head">
        <h2>{title}</h2>
        {beside}
      </div>
      {error ? <Failed error={error} /> : null}
      {children}
    </section>
  );
}

interface Column {
  label: string;
  number?: boolean;
  /** Said to those who hear it alone. */
  hidden?: boolean;
}

/** A table of rows that are given with their cells. */
export function Table({ columns, children }: { columns: readonly Column[]; children: ReactNode }) {
  return (
    <table className="plain-table">
      <thead>
        <tr>
          {columns.map(({ label, number, hidden }) => (
            <th key={label} scope="col" className={number ? "number" : undefined}>
              {hidden ? <span className="visually-hidden">{label}</span> : label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
