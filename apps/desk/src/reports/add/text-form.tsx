import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Button, Form, Input, Label, TextArea, TextField } from "react-aria-components";
import { addText } from "../../api/changes.ts";
import { Failed } from "../../ui/states.tsx";
import { useOpenReading } from "./open-reading.ts";
import { takePasted } from "./pasted.ts";

/** What was filled in: an empty field is not sent. */
function filled(form: FormData, ...names: string[]): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => [name, String(form.get(name) ?? "").trim()]).filter(([, value]) => value),
  );
}

export function TextForm() {
  const open = useOpenReading();
  const [text, setText] = useState(takePasted);
  const adding = useMutation({ mutationFn: addText, onSuccess: open });
  return (
    <Form
      className="add-form"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        adding.mutate({ text, ...filled(form, "title", "outlet", "published") });
      }}
    >
      <TextField className="field field-wide" name="text" value={text} onChange={setText} isRequired>
        <Label>Text of the report, kept exactly as it is</Label>
        <TextArea rows={9} autoFocus />
      </TextField>
      <TextField className="field" name="title">
        <Label>Headline</Label>
        <Input />
      </TextField>
      <TextField className="field" name="outlet">
        <Label>Outlet</Label>
        <Input />
      </TextField>
      <TextField className="field" name="published">
        <Label>Published</Label>
        <Input type="date" />
      </TextField>
      <Button className="button button-first" type="submit" isPending={adding.isPending}>
        {adding.isPending ? "Reading…" : "Read it"}
      </Button>
      {adding.error ? <Failed error={adding.error} /> : null}
    </Form>
  );
}
