import { useId } from "react";

/** One of a few, with its label. */
export function Choice<T extends string>(props: {
  label: string;
  value: T;
  options: readonly { value: T; label: string }[];
  onChange: (value: T) => void;
  labelHidden?: boolean;
  autoFocus?: boolean;
}) {
  const { label, value, options, onChange, labelHidden = false, autoFocus = false } = props;
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id} className={labelHidden ? "visually-hidden" : undefined}>
        {label}
      </label>
      <select
        id={id}
        value={value}
        // biome-ignore lint/a11y/noAutofocus: set only where a person has just opened the form that holds it
        autoFocus={autoFocus}
        onChange={(event) => onChange(event.target.value as T)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
