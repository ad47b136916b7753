import { openArchive } from "../open.ts";
import { numbered } from "./numbered.ts";
import { documentOf, readingOf } from "./readings.ts";

/** A process that stores reports from a number on, says of each that it is stored, and goes on until it is killed. */
const [location = "", from = "0"] = process.argv.slice(2);
const archive = await openArchive(location);
process.stdout.write("open\n");
for (let number = Number(from); ; number++) {
  const sketch = numbered(number);
  await archive.store(documentOf(sketch), readingOf(sketch), { origin: "test", fetchedAt: "2024-03-06T08:00:00Z" });
  process.stdout.write(`${number}\n`);
}
