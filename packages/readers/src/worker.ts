import { parentPort } from "node:worker_threads";
import { readerFiles } from "@onrecord/models";
import type { ReportInput } from "@onrecord/reading";

if (!parentPort) throw new Error("worker.ts runs as a worker thread only");
const port = parentPort;

// Imported after the files are asked for, so that they are decompressed meanwhile.
const files = readerFiles();
const { openReader, outcomeOf } = await import("./reader.ts");
const reader = openReader(files);

port.on("message", async (input: ReportInput) => port.postMessage(outcomeOf(input, await reader)));
