import { readFileSync } from "node:fs";
import { openArchive } from "@onrecord/archive";
import { type Places, readingFrom } from "./store.ts";

/** Child process of the scale test: works off the queues of an archive; what it "reads" was made beforehand, so that queues and archive are measured. */
const [location = "", readings = "", index = ""] = process.argv.slice(2);
const read = readingFrom(readings, JSON.parse(readFileSync(index, "utf8")) as Places);
const archive = await openArchive(location, { connections: 4 });
await archive.queues.work({ read: async ({ id = "" }) => read(id) }, { concurrency: 2 });
setInterval(() => {}, 60_000);
