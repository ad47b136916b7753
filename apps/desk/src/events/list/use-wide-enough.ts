import { useSyncExternalStore } from "react";

/** Below this width the rows of the table fold into two lines; `events.css` says the same. */
const query = () => matchMedia("(width >= 48rem)");

function subscribe(listener: () => void) {
  const media = query();
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}

export const useWideEnough = (): boolean => useSyncExternalStore(subscribe, () => query().matches);
