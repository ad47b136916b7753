import type { Reading } from "@onrecord/record";
import { useState } from "react";
import { Button } from "react-aria-components";
import { Choice } from "../../ui/choice.tsx";
import type { Correction } from "../use-review.ts";
import { editorsOf, type Subject } from "./editors.tsx";

/** Corrects one field of a mark at a time; the reading's own value stays in the archive and comes back by undo. */
export function CorrectForm(props: {
  reading: Reading;
  subject: Subject;
  save: (correction: Correction) => Promise<boolean>;
  close: () => void;
}) {
  const { reading, subject, save, close } = props;
  const editors = editorsOf(reading, subject);
  const [field, setField] = useState(Object.keys(editors)[0] as string);
  const [value, setValue] = useState<Correction["value"] | undefined>(undefined);
  const [saving, setSaving] = useState(false);
  const editor = editors[field];
  if (!editor) return null;
  return (
    <form
      className="correct"
      aria-label="Correct"
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
      onSubmit={async (event) => {
        event.preventDefault();
        if (value === undefined) return close();
        setSaving(true);
        const kept = await save({ field, value });
        setSaving(false);
        if (kept) close();
      }}
    >
      <Choice
        label="What is wrong"
        value={field}
        autoFocus
        options={Object.entries(editors).map(([name, { label }]) => ({ value: name, label }))}
        onChange={(name) => {
          setField(name);
          setValue(undefined);
        }}
      />
      {editor.edit(value, setValue)}
      <div className="correct-buttons">
        <Button className="button button-first" type="submit" isDisabled={value === undefined} isPending={saving}>
          Save the correction
        </Button>
        <Button className="button button-quiet" onPress={close}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
