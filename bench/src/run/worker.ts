import { parentPort } from "node:worker_threads";
import { read } from "@onrecord/reading";
import { openReader } from "./context.ts";

const reader = await openReader();
parentPort?.on("message", (text: string) => {
  const reading = read({ text }, reader);
  parentPort?.postMessage(reading.events.length);
});
parentPort?.postMessage("ready");
