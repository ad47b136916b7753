import AxeBuilder from "@axe-core/playwright";
import { newDatabase, server } from "@onrecord/archive/testing/server.ts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Desk, visit } from "./harness.ts";

const PASSWORD = "a password of the admin";
const OTHER = "a password of the reader";

/** `onrecord serve --team`, from the first login of the admin to what a reader may not do. */
export function team(): void {
  if (!server) console.warn("ONRECORD_TEST_POSTGRES is not set: team mode is not tested in a browser");

  describe.skipIf(!server)("in a team", () => {
    let database: Awaited<ReturnType<typeof newDatabase>>;
    let desk: Desk;
    beforeAll(async () => {
      database = await newDatabase("desk");
      desk = await Desk.ofTeam(database.location, PASSWORD);
    }, 180_000);
    afterAll(async () => {
      await desk?.close();
      await database?.remove();
    }, 60_000);

    test("accounts, tokens and the log of what was done", async () => {
      // Who is not logged in yet is told so, and sent to the login.
      desk.expected(/401|403/);
      const page = await desk.page();
      const logIn = async (name: string, password: string) => {
        await page.getByLabel("Name").fill(name);
        await page.getByLabel("Password").fill(password);
        await page.getByRole("button", { name: "Log in" }).click();
      };
      await page.goto(`${desk.address}/settings?part=tokens`);
      await page.waitForURL(/\/login/);
      await logIn("admin", "not this one, surely");
      await page.getByText("Name or password is wrong").waitFor();
      await logIn("admin", PASSWORD);
      await page.waitForURL(/\/settings\?part=tokens/);

      await page.getByLabel("What it is for").fill("nightly export");
      await page.getByRole("button", { name: "Make a token" }).click();
      const token = await page.locator(".token-made code").innerText();
      expect(token).toMatch(/^onrecord_/);
      const asked = await fetch(`${desk.address}/api/me`, { headers: { authorization: `Bearer ${token}` } });
      expect(await asked.json()).toMatchObject({ name: "admin", role: "reader", mode: "team" });
      await page.getByRole("button", { name: "Revoke nightly export" }).click();
      await page.getByText("No program uses the API in your name").waitFor();
      expect((await fetch(`${desk.address}/api/me`, { headers: { authorization: `Bearer ${token}` } })).status).toBe(
        401,
      );

      await page.getByRole("link", { name: "Users" }).click();
      await page.getByLabel("Name", { exact: true }).fill("ruth");
      await page.getByLabel(/^Password/).fill(OTHER);
      await page.getByLabel("Role of the new user").selectOption("reader");
      await page.getByRole("button", { name: "Add a user" }).click();
      await page.getByRole("cell", { name: /^ruth/ }).waitFor();

      await page.getByRole("link", { name: "Audit log" }).click();
      for (const act of ["Add user", "Add token", "Login"])
        await page.getByRole("cell", { name: act }).first().waitFor();
      for (const part of ["tokens", "users", "audit", "account"]) {
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          await visit(page, `${desk.address}/settings?part=${part}`);
          const { violations } = await new AxeBuilder({ page }).analyze();
          expect(
            violations.map(({ id }) => id),
            `${part} ${colorScheme}`,
          ).toEqual([]);
        }
      }

      await page.getByRole("button", { name: "Log out" }).click();
      await page.waitForURL(/\/login/);
      await logIn("ruth", OTHER);
      await page.getByRole("heading", { name: "Reports", exact: true }).waitFor();
      expect(await page.getByRole("button", { name: "Add reports" }).count()).toBe(0);
      await visit(page, `${desk.address}/settings`);
      expect(await page.getByRole("link", { name: "Audit log" }).count()).toBe(0);
      await page.context().close();
    });

    test("nothing went wrong meanwhile", () => expect(desk.faults).toEqual([]));
  });
}
