import { type ReactNode, useEffect, useRef } from "react";

/** One mark of the record: a line to choose it by, and what was read once it is chosen. */
export function Card(props: {
  id: string;
  chosen: boolean;
  glance: boolean;
  rejected?: boolean;
  look: (id: string | undefined) => void;
  choose: (id: string | undefined) => void;
  head: ReactNode;
  badge?: ReactNode;
  children: ReactNode;
}) {
  const { id, chosen, glance, rejected, look, choose, head, badge, children } = props;
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (chosen) item.current?.scrollIntoView({ block: "nearest" });
  }, [chosen]);
  return (
    <li
      ref={item}
      className="card"
      data-mark={id}
      data-chosen={chosen || undefined}
      data-glance={glance || undefined}
      data-rejected={rejected || undefined}
      onPointerEnter={(event) => event.pointerType === "mouse" && look(id)}
      onPointerLeave={() => look(undefined)}
    >
      <button
        type="button"
        className="card-head"
        aria-expanded={chosen}
        onClick={() => choose(chosen ? undefined : id)}
        onFocus={() => look(id)}
        onBlur={() => look(undefined)}
      >
        {head}
        {badge}
      </button>
      {chosen ? <div className="card-body">{children}</div> : null}
    </li>
  );
}
