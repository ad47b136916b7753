import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright-core";

const root = join(import.meta.dirname, "..", "..", "..");
const desk = join(root, "apps", "desk");
const CHROMIUM = "/usr/bin/chromium";

/** Pictures that the tests make, for people to look at. */
export const OUT = join(desk, "out");

/** The one address beside the open internet that the desk may fetch from: where tests have a site. */
export const SITE = "127.0.0.2";

export const hasBrowser = existsSync(CHROMIUM);

function changed(path: string): number {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) return stats?.mtimeMs ?? 0;
  return Math.max(0, ...readdirSync(path).map((name) => changed(join(path, name))));
}

/** Builds the desk if its sources are newer than what was built. */
function build(): void {
  const latest = Math.max(
    ...["src", "public", "index.html", "vite.config.ts"].map((name) => changed(join(desk, name))),
  );
  if (changed(join(desk, "dist", "index.html")) >= latest) return;
  execFileSync(process.execPath, [join(root, "node_modules", "vite", "bin", "vite.js"), "build", desk], {
    stdio: "pipe",
    // Under vitest, NODE_ENV is "test", which would bundle React's development build.
    env: { ...process.env, NODE_ENV: "production" },
  });
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/** `onrecord serve` with further arguments; gives its address once it listens. */
async function serve(args: readonly string[], port: number, env: Record<string, string> = {}) {
  const server = spawn(
    process.execPath,
    [join(root, "apps/cli/bin/onrecord.js"), "serve", ...args, "--port", String(port)],
    { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } },
  );
  let said = "";
  const address = await new Promise<string>((resolve, reject) => {
    const take = (chunk: Buffer) => {
      said += chunk;
      const found = said.match(/Onrecord is at (\S+)/);
      if (found) resolve(found[1] as string);
    };
    server.stdout.on("data", take);
    server.stderr.on("data", take);
    server.on("exit", (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
  return { server, address };
}

/** A desk in a browser over a server of its own, with what went wrong in it. */
export class Desk {
  readonly #browser: Browser;
  readonly #server: ChildProcess;
  readonly #folder: string | null;
  readonly address: string;
  /** Errors of the console, exceptions, refusals of the content security policy, requests to other hosts. */
  readonly faults: string[] = [];
  readonly #expected: RegExp[] = [];

  private constructor(browser: Browser, server: ChildProcess, folder: string | null, address: string) {
    this.#browser = browser;
    this.#server = server;
    this.#folder = folder;
    this.address = address;
  }

  /** Over a new archive with the samples and reports of its own in it. */
  static async open(): Promise<Desk> {
    const folder = mkdtempSync(join(tmpdir(), "onrecord-desk-"));
    const samples = readdirSync(join(root, "samples")).filter((name) => name.endsWith(".md"));
    const files = [...samples.map((name) => join(root, "samples", name)), join(import.meta.dirname, "reports.json")];
    const own = ["--archive", join(folder, "archive"), "--allow-address", SITE];
    const desk = await Desk.#start([...files, ...own], await freePort(), {}, folder);
    await desk.settled();
    return desk;
  }

  /** In team mode over a PostgreSQL database. */
  static async ofTeam(archive: string, adminPassword: string): Promise<Desk> {
    const port = await freePort();
    const args = ["--team", "--origin", `http://127.0.0.1:${port}`, "--archive", archive];
    return Desk.#start(args, port, { ONRECORD_ADMIN_PASSWORD: adminPassword }, null);
  }

  static async #start(args: string[], port: number, env: Record<string, string>, folder: string | null): Promise<Desk> {
    build();
    mkdirSync(OUT, { recursive: true });
    const { server, address } = await serve(args, port, env);
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--enable-unsafe-swiftshader"],
    });
    return new Desk(browser, server, folder, address);
  }

  /** Waits until the files that it was started with are read, and linked with each other. */
  async settled(): Promise<void> {
    for (;;) {
      const jobs = (await this.get("/api/jobs")) as { state: string; failed: number }[];
      const { archive } = (await this.get("/api/status")) as { archive: { unlinked: number } };
      if (archive.unlinked === 0 && jobs.every(({ state }) => state === "done" || state === "failed")) return;
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  /** Refusals that a test provokes: the browser tells of them as errors. */
  expected(refusal: RegExp): void {
    this.#expected.push(refusal);
  }

  async get(path: string): Promise<unknown> {
    return (await fetch(this.address + path)).json();
  }

  async page(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.#browser.newContext({
      viewport: { width: 1440, height: 900 },
      reducedMotion: "reduce",
      ...options,
    });
    const page = await context.newPage();
    page.on("pageerror", (error) => this.faults.push(`${page.url()}: ${error.message}`));
    page.on("console", (message) => {
      const text = message.text();
      if (message.type() !== "error" || this.#expected.some((refusal) => refusal.test(text))) return;
      this.faults.push(`${page.url()}: ${text}`);
    });
    page.on("request", (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith("http") && origin !== this.address) this.faults.push(`request to ${request.url()}`);
    });
    return page;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    const ended = new Promise((resolve) => this.#server.once("exit", resolve));
    this.#server.kill("SIGTERM");
    await ended;
    if (this.#folder) rmSync(this.#folder, { recursive: true, force: true });
  }
}

/** Opens a view and waits until it stands: headed, with nothing loading. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator("main h1").first().waitFor();
  await page.waitForFunction(() => document.querySelector(".state-loading") === null);
  await page.evaluate(() => document.fonts.ready);
}
