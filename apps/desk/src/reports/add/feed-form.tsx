import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Button, FieldError, Form, Input, Label, TextField } from "react-aria-components";
import { addFeed, pullFeeds } from "../../api/changes.ts";
import { Failed } from "../../ui/states.tsx";
import { say } from "../../ui/toast.tsx";

/** Adds a feed and reads what it holds now. */
export function FeedForm({ focused = true }: { focused?: boolean }) {
  const queries = useQueryClient();
  const adding = useMutation({
    mutationFn: async (url: string) => {
      const feed = await addFeed(url);
      await pullFeeds([feed.id]);
      return feed;
    },
    onSuccess(feed) {
      void queries.invalidateQueries({ queryKey: ["feeds"] });
      say(`${feed.title ?? feed.url} is in the list of feeds; its reports are being read.`);
    },
  });
  return (
    <Form
      className="add-form"
      onSubmit={(event) => {
        event.preventDefault();
        adding.mutate(String(new FormData(event.currentTarget).get("url")));
      }}
    >
      <TextField className="field field-wide" name="url" type="url" isRequired>
        <Label>Address of an RSS, Atom or JSON feed</Label>
        <Input placeholder="https://" autoFocus={focused} />
        <FieldError />
      </TextField>
      <Button className="button button-first" type="submit" isPending={adding.isPending}>
        {adding.isPending ? "Adding…" : "Add the feed"}
      </Button>
      {adding.error ? <Failed error={adding.error} /> : null}
    </Form>
  );
}
