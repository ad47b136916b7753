import { openArchive } from "../open.ts";
import { readingOf, VISIT } from "./readings.ts";

/** A process that works off the read queue, says of each document when it begins and when it has ended, and goes on until it is killed. */
const [location = "", delay = "0"] = process.argv.slice(2);
const archive = await openArchive(location);
await archive.queues.work(
  {
    read: async ({ text, url = "" }) => {
      process.stdout.write(`begins ${url}\n`);
      await new Promise((done) => setTimeout(done, Number(delay)));
      return readingOf({ ...VISIT, text, url });
    },
  },
  { onJob: ({ queue, outcome }) => process.stdout.write(`${queue} ${outcome}\n`) },
);
process.stdout.write("works\n");
setInterval(() => {}, 60_000);
