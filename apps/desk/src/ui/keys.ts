import { useEffect, useRef } from "react";

/** Whether a key press goes to a field or a widget that takes letters itself. */
function taken(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest("input, textarea, select, [contenteditable], [role=listbox], [role=menu], [role=dialog]") !== null
  );
}

/** One key each, wherever the focus is but in a field. `keys` maps `KeyboardEvent.key`, named keys
 * in lower case, to what it does. */
export function useKeys(keys: Record<string, () => void>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || taken(event.target)) return;
      const act = latest.current[event.key.length > 1 ? event.key.toLowerCase() : event.key];
      if (!act) return;
      event.preventDefault();
      act();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
}
