import { parentPort } from "node:worker_threads";
import type { ReportInput } from "@onrecord/reading";
import { openReader, outcomeOf } from "./reader.ts";

if (!parentPort) throw new Error("worker.ts runs as a worker thread only");
const port = parentPort;
const reader = openReader();

port.on("message", async (input: ReportInput) => port.postMessage(outcomeOf(input, await reader)));
