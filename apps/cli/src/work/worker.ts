import { parentPort } from "node:worker_threads";
import type { Document } from "../input/document.ts";
import { openReader, readDocument } from "./reader.ts";

if (!parentPort) throw new Error("worker.ts runs as a worker thread only");
const port = parentPort;
const reader = openReader();

port.on("message", async ({ index, document }: { index: number; document: Document }) => {
  try {
    port.postMessage({ index, reading: readDocument(document, await reader) });
  } catch (error) {
    port.postMessage({ index, error: error instanceof Error ? error.message : String(error) });
  }
});
