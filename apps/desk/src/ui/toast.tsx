import { useSyncExternalStore } from "react";

type Listener = () => void;

let message: { text: string; failed: boolean } | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const listeners = new Set<Listener>();

function put(next: typeof message) {
  message = next;
  for (const listener of listeners) listener();
}

/** Says in a line what was done, or what failed and the next step, to the eye and to screen readers. */
export function say(text: string, { failed = false } = {}): void {
  clearTimeout(timer);
  put({ text, failed });
  timer = setTimeout(() => put(null), failed ? 12_000 : 5_000);
}

const subscribe = (listener: Listener) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function Toast() {
  const current = useSyncExternalStore(subscribe, () => message);
  return (
    <div className="toast" role="status" data-failed={current?.failed || undefined} hidden={current === null}>
      {current?.text}
    </div>
  );
}
