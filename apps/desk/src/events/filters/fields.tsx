import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useFilter } from "./use-filter.ts";

const here = getRouteApi("/desk/events");
const PAUSE = 300;

function WordsField({
  label,
  hint,
  value,
  set,
}: {
  label: string;
  hint: string;
  value: string;
  set: (value: string) => void;
}) {
  const [words, setWords] = useState(value);
  useEffect(() => setWords(value), [value]);
  useEffect(() => {
    if (words === value) return;
    const timer = setTimeout(() => set(words), PAUSE);
    return () => clearTimeout(timer);
  }, [words, value, set]);
  return (
    <label className="field">
      {label}
      <input type="search" value={words} placeholder={hint} onChange={(event) => setWords(event.target.value)} />
    </label>
  );
}

/** What is filtered by writing. */
export function Fields() {
  const { text, actor, recipient, from, to, minConfidence, minOrigins, contradicted } = here.useSearch();
  const { set } = useFilter();
  const or = (value: string) => value.trim() || undefined;
  return (
    <div className="facet-fields">
      <WordsField label="Words" hint="grain -wheat" value={text ?? ""} set={(value) => set({ text: or(value) })} />
      <WordsField label="Who" hint="RUS, or a name" value={actor ?? ""} set={(value) => set({ actor: or(value) })} />
      <WordsField
        label="To whom"
        hint="IRN, or a name"
        value={recipient ?? ""}
        set={(value) => set({ recipient: or(value) })}
      />
      <div className="facet-dates">
        <label className="field">
          From
          <input
            type="date"
            value={from?.slice(0, 10) ?? ""}
            onChange={(event) => set({ from: or(event.target.value) })}
          />
        </label>
        <label className="field">
          Before
          <input type="date" value={to?.slice(0, 10) ?? ""} onChange={(event) => set({ to: or(event.target.value) })} />
        </label>
      </div>
      <label className="field">
        Confidence, at least {Math.round((minConfidence ?? 0) * 100)} %
        <input
          type="range"
          min={0}
          max={0.9}
          step={0.1}
          value={minConfidence ?? 0}
          onChange={(event) => set({ minConfidence: Number(event.target.value) || undefined })}
        />
      </label>
      <label className="facet-value">
        <input
          type="checkbox"
          checked={(minOrigins ?? 1) > 1}
          onChange={(event) => set({ minOrigins: event.target.checked ? 2 : undefined })}
        />
        <span className="facet-label">Told by two origins or more</span>
      </label>
      <label className="facet-value">
        <input
          type="checkbox"
          checked={contradicted ?? false}
          onChange={(event) => set({ contradicted: event.target.checked || undefined })}
        />
        <span className="facet-label">Contradicted</span>
      </label>
    </div>
  );
}
