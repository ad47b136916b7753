import { useMutation } from "@tanstack/react-query";
import { Button, FieldError, Form, Input, Label, TextField } from "react-aria-components";
import { addUrl } from "../../api/changes.ts";
import { Failed } from "../../ui/states.tsx";
import { useOpenReading } from "./open-reading.ts";
import { takePasted } from "./pasted.ts";

export function UrlForm() {
  const open = useOpenReading();
  const adding = useMutation({ mutationFn: addUrl, onSuccess: open });
  return (
    <Form
      className="add-form"
      onSubmit={(event) => {
        event.preventDefault();
        adding.mutate(String(new FormData(event.currentTarget).get("url")));
      }}
    >
      <TextField className="field field-wide" name="url" type="url" isRequired defaultValue={takePasted()}>
        <Label>Address of the report's page</Label>
        <Input placeholder="https://" autoFocus />
        <FieldError />
      </TextField>
      <Button className="button button-first" type="submit" isPending={adding.isPending}>
        {adding.isPending ? "Fetching…" : "Fetch and read it"}
      </Button>
      {adding.error ? <Failed error={adding.error} /> : null}
    </Form>
  );
}
