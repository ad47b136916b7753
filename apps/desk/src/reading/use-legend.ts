import { useState } from "react";

const KEY = "legend";

/** Where the screen has room for it, the legend is open until somebody closes it; what was chosen is remembered in this browser. */
export function useLegend(): [boolean, (open: boolean) => void] {
  const [open, setOpen] = useState(
    () => (localStorage.getItem(KEY) ?? (matchMedia("(width >= 60rem)").matches ? "open" : "closed")) === "open",
  );
  return [
    open,
    (next) => {
      localStorage.setItem(KEY, next ? "open" : "closed");
      setOpen(next);
    },
  ];
}
