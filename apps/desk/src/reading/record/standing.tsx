import type { EventRow } from "@onrecord/record/asking";
import { useState } from "react";
import { Button } from "react-aria-components";
import { Icon } from "../../ui/icons.tsx";
import { counted } from "../../ui/words.ts";
import { Happening } from "./happening.tsx";

/** How the event stands beside other reports of the same happening; they are one click away. */
export function Standing({ row, open: first = false }: { row: EventRow; open?: boolean }) {
  const [open, setOpen] = useState(first);
  if (!row.happening || (row.origins < 2 && !row.contradicted)) return null;
  return (
    <div className="standing-box">
      <Button className="standing-toggle" onPress={() => setOpen(!open)} aria-expanded={open}>
        <span>
          {row.origins > 1 ? `Told by ${counted(row.origins, "independent origin")}` : "Told by one origin"}
          {row.contradicted ? <span className="contradicted">, reports contradict each other</span> : null}
        </span>
        <Icon name={open ? "up" : "down"} />
      </Button>
      {open ? <Happening id={row.happening} of={row.id} /> : null}
    </div>
  );
}
