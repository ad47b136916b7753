import { useEffect, useState } from "react";
import { ProblemError } from "../../api/client.ts";
import { say } from "../../ui/toast.tsx";
import type { Way } from "./add-reports.tsx";
import { useAddFiles } from "./file-form.tsx";
import { keepPasted } from "./pasted.ts";

const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes("Files") ?? false;
const inField = (target: EventTarget | null) => target instanceof Element && target.closest("input, textarea") !== null;

/** Takes files dropped, and text or an address pasted, anywhere on the page. */
export function DropAnywhere({ openAdd }: { openAdd: (way: Way) => void }) {
  const [over, setOver] = useState(false);
  const { mutate } = useAddFiles();
  useEffect(() => {
    const onDragOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      mutate([...(event.dataTransfer?.files ?? [])], {
        onError: (error) =>
          say(error instanceof ProblemError ? `${error.message} ${error.problem.next}` : String(error), {
            failed: true,
          }),
      });
    };
    const onPaste = (event: ClipboardEvent) => {
      const text = event.clipboardData?.getData("text/plain").trim() ?? "";
      if (text === "" || inField(event.target)) return;
      keepPasted(text);
      openAdd(/^https?:\/\/\S+$/.test(text) ? "url" : "text");
    };
    document.addEventListener("dragover", onDragOver);
    document.addEventListener("dragleave", onDragLeave);
    document.addEventListener("drop", onDrop);
    document.addEventListener("paste", onPaste);
    return () => {
      document.removeEventListener("dragover", onDragOver);
      document.removeEventListener("dragleave", onDragLeave);
      document.removeEventListener("drop", onDrop);
      document.removeEventListener("paste", onPaste);
    };
  }, [mutate, openAdd]);
  return over ? <p className="drop-over">Drop the files to read them</p> : null;
}
