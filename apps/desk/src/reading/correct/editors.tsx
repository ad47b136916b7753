import {
  AGREEMENT_KINDS,
  type Agreement,
  type Claim,
  CUE_KINDS,
  type Event,
  PLOVER_TYPES,
  type Reading,
  SOURCE_KINDS,
  STAGES,
  STATUSES,
} from "@onrecord/record";
import type { ReactNode } from "react";
import { Choice } from "../../ui/choice.tsx";
import { cased, SOURCE_WORDS } from "../../ui/words.ts";
import type { Correction } from "../use-review.ts";
import { PartiesField } from "./parties-field.tsx";
import { TimeField } from "./time-field.tsx";

export type Subject =
  | { kind: "event"; mark: Event }
  | { kind: "claim"; mark: Claim }
  | { kind: "agreement"; mark: Agreement };
type Value = Correction["value"];

interface Editor {
  label: string;
  /** The field that sets the new value; `value` is undefined until somebody changes it. */
  edit: (value: Value | undefined, set: (value: Value) => void) => ReactNode;
}

/** No value: ids are never empty, so that this can stand for it in a list of them. */
const NONE = "";

function oneOf(label: string, now: string | null, options: readonly { value: string; label: string }[]): Editor {
  return {
    label,
    edit: (value, set) => (
      <Choice
        label="It should be"
        value={value === undefined ? (now ?? NONE) : ((value as string | null) ?? NONE)}
        options={options}
        onChange={(chosen) => set(chosen === NONE ? null : chosen)}
      />
    ),
  };
}

const coded = (codes: readonly string[]) => codes.map((code) => ({ value: code, label: cased(code) }));

function entityOptions(reading: Reading, none: string, fits: (kind: string) => boolean) {
  const named = reading.entities.filter(({ kind }) => fits(kind)).map(({ id, name }) => ({ value: id, label: name }));
  return [{ value: NONE, label: none }, ...named.sort((a, b) => a.label.localeCompare(b.label))];
}

function claimOptions(reading: Reading) {
  const names = new Map(reading.entities.map(({ id, name }) => [id, name]));
  const said = reading.claims.map(({ id, source, cue, content }) => ({
    value: id,
    label: `${(source && names.get(source.entity)) ?? "Not stated"} ${cue?.text ?? ""}: ${content[0]?.text.slice(0, 60) ?? ""}`,
  }));
  return [{ value: NONE, label: "The report's own voice" }, ...said];
}

function parties(label: string, now: readonly string[], reading: Reading): Editor {
  return {
    label,
    edit: (value, set) => (
      <PartiesField label={label} ids={(value as string[] | undefined) ?? now} reading={reading} onChange={set} />
    ),
  };
}

function placeOf(event: Event, reading: Reading): Editor {
  const editor = oneOf(
    "Where",
    event.place?.entity ?? null,
    entityOptions(reading, "No place stated", (kind) => kind === "place" || kind === "government"),
  );
  const span = event.place?.span ?? event.triggers[0];
  return {
    ...editor,
    edit: (value, set) =>
      editor.edit(value === null || value === undefined ? value : (value as { entity: string }).entity, (entity) =>
        set(entity === null || span === undefined ? null : { entity, span }),
      ),
  };
}

/** The fields of a mark that a person can correct, by their names in the record. */
export function editorsOf(reading: Reading, subject: Subject): Record<string, Editor> {
  if (subject.kind === "claim") {
    const { source, cueKind, sourceKind, via } = subject.mark;
    return {
      source: oneOf(
        "Source",
        source?.entity ?? null,
        entityOptions(reading, "Not stated", () => true),
      ),
      sourceKind: oneOf(
        "Kind of source",
        sourceKind,
        SOURCE_KINDS.map((kind) => ({ value: kind, label: cased(SOURCE_WORDS[kind]) })),
      ),
      cueKind: oneOf("Kind of saying", cueKind, coded(CUE_KINDS)),
      via: oneOf(
        "Spoken to",
        via,
        entityOptions(reading, "No other outlet", (kind) => kind === "outlet" || kind === "organization"),
      ),
    };
  }
  if (subject.kind === "agreement") {
    const { stage, kind } = subject.mark;
    return { stage: oneOf("Stage", stage, coded(STAGES)), kind: oneOf("Kind", kind, coded(AGREEMENT_KINDS)) };
  }
  const event = subject.mark;
  return {
    actors: parties("Who did it", event.actors, reading),
    recipients: parties("To whom", event.recipients, reading),
    type: oneOf("Type", event.type, coded(PLOVER_TYPES)),
    status: oneOf("Status", event.status, coded(STATUSES)),
    time: {
      label: "When",
      edit: (value, set) => (
        <TimeField
          time={value === undefined ? event.time : (value as Event["time"])}
          span={event.time?.span ?? event.triggers[0]}
          onChange={(time) => set(time as Value)}
        />
      ),
    },
    place: placeOf(event, reading),
    claim: oneOf("On whose word", event.claim, claimOptions(reading)),
  };
}
