import { useMutation } from "@tanstack/react-query";
import { Button, FileTrigger } from "react-aria-components";
import { addFiles } from "../../api/changes.ts";
import { Failed } from "../../ui/states.tsx";
import { say } from "../../ui/toast.tsx";
import { counted } from "../../ui/words.ts";

/** Sends files off to be read; the running work shows how far they are. */
export function useAddFiles() {
  return useMutation({
    mutationFn: addFiles,
    onSuccess: (_, files) => say(`${counted(files.length, "file")} taken in; the reading goes on above.`),
  });
}

export function FileForm() {
  const adding = useAddFiles();
  return (
    <div className="add-form add-files">
      <p>Text, Markdown, HTML, PDF, e-mail, CSV, JSON, NDJSON, WARC, ZIP. Drop files anywhere on this page, or</p>
      <FileTrigger allowsMultiple onSelect={(files) => files && adding.mutate([...files])}>
        <Button className="button button-first" isPending={adding.isPending}>
          {adding.isPending ? "Sending…" : "Choose files"}
        </Button>
      </FileTrigger>
      {adding.error ? <Failed error={adding.error} /> : null}
    </div>
  );
}
