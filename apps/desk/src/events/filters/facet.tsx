import { type ReactNode, useState } from "react";
import { Button } from "react-aria-components";
import { asCount } from "../../ui/words.ts";

/** Values beyond this many are shown on demand. */
const FEW = 8;

interface Value {
  value: string;
  label?: string | undefined;
  count: number;
}

/** One facet: its values with their counts, the most frequent first; what is chosen stays in sight. */
export function Facet(props: {
  title: string;
  values: readonly Value[] | undefined;
  chosen: readonly string[] | undefined;
  label: (value: string, label: string | undefined) => ReactNode;
  toggle: (value: string) => void;
}) {
  const { title, values = [], chosen = [], label, toggle } = props;
  const [all, setAll] = useState(false);
  const gone = chosen
    .filter((value) => !values.some((one) => one.value === value))
    .map((value) => ({ value, count: 0 }));
  const known: readonly Value[] = [...values, ...gone];
  const shown = all ? known : known.filter(({ value }, index) => index < FEW || chosen.includes(value));
  if (known.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{title}</legend>
      {shown.map((one) => (
        <label key={one.value} className="facet-value">
          <input type="checkbox" checked={chosen.includes(one.value)} onChange={() => toggle(one.value)} />
          <span className="facet-label">{label(one.value, one.label)}</span>
          <span className="facet-count">{asCount(one.count)}</span>
        </label>
      ))}
      {known.length > FEW ? (
        <Button className="link-button facet-more" onPress={() => setAll(!all)}>
          {all ? "Fewer" : `${known.length - FEW} more`}
        </Button>
      ) : null}
    </fieldset>
  );
}
