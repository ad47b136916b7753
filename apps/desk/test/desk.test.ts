import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { adding } from "./adding.ts";
import { budgets } from "./budgets.ts";
import { Desk, hasBrowser } from "./harness.ts";
import { everyPage } from "./pages.ts";
import { aboveReports } from "./record.ts";
import { team } from "./team.ts";
import { wholeWay } from "./way.ts";

if (!hasBrowser)
  console.warn(
    "/usr/bin/chromium is missing: the desk is not tested in a browser (scripts/ci-chromium.sh installs it)",
  );

describe.skipIf(!hasBrowser)("the desk in a browser", { timeout: 900_000 }, () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await Desk.open();
  }, 400_000);
  afterAll(() => desk?.close(), 60_000);
  const opened = () => desk;

  wholeWay(opened);
  aboveReports(opened);
  adding(opened);
  everyPage(opened);
  budgets(opened);

  test("nothing went wrong meanwhile: no error, no refused style or script, no other host", () => {
    expect(desk.faults).toEqual([]);
  });

  team();
});
