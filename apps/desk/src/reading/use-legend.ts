import { useState } from "react";

const KEY = "legend";

/** Whether the legend is open: it is until somebody closes it, and that is remembered in this browser. */
export function useLegend(): [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(() => localStorage.getItem(KEY) !== "closed");
  return [
    open,
    (next) => {
      localStorage.setItem(KEY, next ? "open" : "closed");
      setOpen(next);
    },
  ];
}
