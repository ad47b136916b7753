import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { openArchive } from "@onrecord/archive";
import { openReader, outcomeOf } from "@onrecord/readers";
import { Command, CommanderError } from "commander";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { registerArchive } from "./register.ts";

// Every command opens the archive anew.
vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), "onrecord-cli-"));
const place = join(folder, "archive");

beforeAll(async () => {
  const text = readFileSync(
    fileURLToPath(new URL("../../../../samples/03-saudi-iran-beijing.md", import.meta.url)),
    "utf8",
  );
  const [, title, body] = /^---\ntitle: (.*)\n[\s\S]*?\n---\n([\s\S]*)$/.exec(text) as unknown as string[];
  const document = {
    title: title as string,
    text: `${title}\n${body}\n\nKenya and Poland signed a trade treaty on Thursday.`,
    url: "https://samples.example/3",
    outlet: "=Samples",
    published: "2023-03-10",
  };
  const outcome = outcomeOf(document, await openReader());
  if ("error" in outcome) throw new Error(outcome.error);
  const archive = await openArchive(place);
  await archive.store(document, outcome.reading, { origin: "test", fetchedAt: "2023-03-11T00:00:00Z" });
  await archive.close();
}, 180_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command in this process and catches what it prints. */
async function onrecord(line: string, ...more: string[]): Promise<{ status: unknown; out: string; err: string }> {
  const printed = { out: "", err: "" };
  const catchInto = (where: "out" | "err") => (chunk: string | Uint8Array) => {
    printed[where] += chunk.toString();
    return true;
  };
  const out = vi.spyOn(process.stdout, "write").mockImplementation(catchInto("out"));
  const err = vi.spyOn(process.stderr, "write").mockImplementation(catchInto("err"));
  process.exitCode = undefined;
  try {
    const program = new Command("onrecord").exitOverride();
    registerArchive(program);
    for (const command of program.commands) command.exitOverride();
    await program.parseAsync([...line.split(" "), ...more], { from: "user" });
    return { status: process.exitCode, ...printed };
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    return { status: "usage", ...printed };
  } finally {
    process.exitCode = undefined;
    out.mockRestore();
    err.mockRestore();
  }
}

const inArchive = (line: string, ...more: string[]) => onrecord(`${line} --archive ${place}`, ...more);

test("lists come as a table, as JSON, NDJSON and CSV, whole or in pages", async () => {
  const table = await inArchive("events --dyad IRN,SAU");
  expect(table.out).toMatch(/^ID +PUBLISHED +ACTORS/);
  expect(table.out).toMatch(/ev-[0-9a-f]{20} +2023-03-10/);
  const json = JSON.parse((await inArchive("events --dyad IRN,SAU --format json --all")).out);
  expect(json.length).toBe(table.out.trim().split("\n").length - 1);
  const first = await inArchive("events --dyad IRN,SAU --format ndjson --limit 1");
  expect(JSON.parse(first.out)).toEqual(json[0]);
  const cursor = /--cursor (\S+)/.exec(first.err)?.[1];
  const second = await inArchive(`events --dyad IRN,SAU --format ndjson --limit 1 --cursor ${cursor}`);
  expect(JSON.parse(second.out)).toEqual(json[1]);
  const csv = (await inArchive("reports --format csv")).out.split("\n");
  expect(csv[0]).toMatch(/^id,version,outlet,published,title/);
  expect(csv[1]).toContain(",'=Samples,");
  const polecat = (await inArchive("events --format polecat --all")).out.split("\n");
  expect(polecat[0]).toMatch(/^Event ID,Event Date,Event Type,Event Mode,/);
  expect(polecat.slice(1).join("\n")).toMatch(/^ev-[0-9a-f]{20},\d{4}-\d\d-\d\d,[A-Z]+,/m);
  expect((await inArchive("claims --format icews")).status).toBe("usage");
});

test.each([
  ["claims --source USA", /cl-/],
  ["actors --name iran", /Iran +government/],
  ["pairs --country SAU", /IRN +Iran +SAU/],
  ["agreements --party KEN", /ag-/],
  ["search embassies", /rp-/],
  ["show IRN SAU", /events/],
  ["storyline SAU IRN --limit 1", /^\d{4}-\d\d-\d\d .* → [A-Z]+ \(\w+\)[\s\S]*; 1\s+report,\s+1\s+origin\s+(?:hp|ev)-/],
  ["status", /1 reports, 0 texts to be read/],
])("%s", async (line, expected) => {
  expect(await inArchive(line)).toMatchObject({ status: 0, out: expect.stringMatching(expected) });
});

test("an event is shown with its evidence and ladder, and decided on", async () => {
  const [row] = JSON.parse((await inArchive("events --source-kind named,role,office --format json --limit 1")).out);
  const shown = (await inArchive(`show ${row.id}`)).out;
  expect(shown).toContain("evidence");
  expect(shown).toContain("on the word of =Samples");
  expect(shown).toContain("└─ ");
  const decided = await inArchive(`decide correct ${row.id} status planned --by ada`, "--note", "not yet");
  expect(decided.status).toBe(0);
  expect((await inArchive(`show ${row.id} --format json`)).out).toContain('"review": "corrected"');
  expect((await inArchive("decide list")).out).toContain("ada  correct");
  expect((await inArchive(`decide undo ${decided.out.trim()}`)).status).toBe(0);
  expect((await inArchive(`show ${row.id} --format json`)).out).toContain('"review": "open"');
});

test.each([
  ["events --actor Nobody", 0, "nothing is found"],
  ["show ev-none", 1, "UNKNOWN_ID"],
  ["storyline ag-none", 1, "UNKNOWN_ID"],
  ["decide accept nothing", 2, "UNKNOWN_ID"],
  ["decide accept ev-none", 1, "DECISION_UNKNOWN"],
  ["events --cursor x", 2, "CURSOR_INVALID"],
  ["events --type WAR", "usage", 'There is no "WAR"'],
  ["events --from soon", "usage", "ISO 8601"],
])("%s", async (line, status, words) => {
  expect(await inArchive(line)).toMatchObject({ status, err: expect.stringContaining(words) });
});

test("a place without an archive is said, and none is made there", async () => {
  const missing = join(folder, "missing");
  expect(await onrecord(`events --archive ${missing}`)).toMatchObject({
    status: 1,
    err: expect.stringContaining("ARCHIVE_MISSING"),
  });
  expect(await onrecord(`events --archive ${missing}`)).toMatchObject({ status: 1 });
});
