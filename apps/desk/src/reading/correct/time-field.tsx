import type { Event, Span } from "@onrecord/record";
import { Button } from "react-aria-components";

type Time = NonNullable<Event["time"]>;

const DAY = 86_400_000;
const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** The coarsest grain that an interval of so many days still has. */
function grainOf(days: number): Time["grain"] {
  if (days <= 1) return "day";
  if (days <= 7) return "week";
  if (days <= 31) return "month";
  if (days <= 92) return "season";
  return days <= 366 ? "year" : "decade";
}

/** The first and the last day, both in it; the record keeps the day after the last, as its intervals are half-open. */
export function TimeField(props: {
  time: Event["time"];
  span: Span | undefined;
  onChange: (time: Time | null) => void;
}) {
  const { time, span, onChange } = props;
  const first = time?.start.slice(0, 10) ?? "";
  const last = time ? dayOf(Math.max(Date.parse(time.end) - DAY, Date.parse(time.start))) : "";
  function set(from: string, to: string) {
    if (!from || !span) return;
    const start = Date.parse(from);
    const end = Math.max(Date.parse(to || from), start) + DAY;
    onChange({ span, start: dayOf(start), end: dayOf(end), grain: grainOf((end - start) / DAY) });
  }
  return (
    <div className="time-field">
      <label className="field">
        First day
        <input type="date" value={first} onChange={(event) => set(event.target.value, last)} />
      </label>
      <label className="field">
        Last day
        <input type="date" value={last} onChange={(event) => set(first || event.target.value, event.target.value)} />
      </label>
      <Button className="button button-quiet" onPress={() => onChange(null)}>
        No date stated
      </Button>
    </div>
  );
}
