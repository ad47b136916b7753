import type { ReactNode } from "react";

/** A part of a dossier: its heading, and its list or what stands in its place where there is `nothing`. */
export function Block(props: { title: string; nothing?: string | false; children: ReactNode }) {
  const { title, nothing = false, children } = props;
  return (
    <section aria-label={title}>
      <h2>{title}</h2>
      {nothing === false ? children : <p className="quiet">{nothing}</p>}
    </section>
  );
}
