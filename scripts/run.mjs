// Runs a task under the Node that the project pins, after installing what is missing. Plain JavaScript, because the Node that
// starts it may be too old to strip types.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const windows = process.platform === "win32";
const bin = join(root, "node_modules", ".bin");
const lock = readFileSync(join(root, "package-lock.json"), "utf8");
const stamp = join(root, "node_modules", ".installed-lock.json");

const tasks = {
  start: () => {
    buildDesk();
    const archive = join(".cache", "archive");
    return ["node", ["apps/cli/bin/onrecord.js", "serve", "--archive", archive, ...samples(), "--open"]];
  },
  test: () => ["vitest", ["run"]],
};

/** When the last of the files was changed. */
function changed(path) {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) return 0;
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => changed(join(path, name))));
}

function buildDesk() {
  const desk = join(root, "apps", "desk");
  const sources = ["src", "public", "index.html", "vite.config.ts", "package.json"];
  const latest = Math.max(...sources.map((name) => changed(join(desk, name))));
  if (changed(join(desk, "dist", "index.html")) >= latest) return;
  console.error("Building the desk (once) ...");
  if (run("vite", ["build", "--logLevel", "warn", desk], bin) !== 0)
    fail("The desk could not be built. The lines above say why.");
}

function samples() {
  return readdirSync(join(root, "samples"))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join("samples", name));
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

const options = (path) => ({
  cwd: root,
  stdio: "inherit",
  shell: windows,
  env: { ...process.env, PATH: path + delimiter + process.env.PATH },
});

function run(command, args, path) {
  const done = spawnSync(command, args, options(path));
  if (done.error) fail(`${command} could not be started: ${done.error.message}`);
  return done.status ?? 1;
}

function install() {
  const pinned = JSON.parse(lock).packages["node_modules/node"].version;
  console.error(`Installing (once): Node ${pinned} and the packages of package-lock.json ...`);
  const quiet = ["--no-audit", "--no-fund", "--loglevel=error"];
  // npm picks platform packages by the Node it runs under, so the pinned Node comes first and the rest is installed under it.
  const first = join(root, ".cache", "node");
  const got = run(
    "npm",
    ["install", "--prefix", first, "--no-save", "--engine-strict=false", ...quiet, `node@${pinned}`],
    bin,
  );
  if (got !== 0) fail("Node could not be installed. Is the npm registry within reach? Try again with: npm ci");
  if (run("npm", ["ci", ...quiet], join(first, "node_modules", ".bin")) !== 0) {
    fail("The packages could not be installed. The lines above say why; try again with: npm ci");
  }
  rmSync(first, { recursive: true, force: true });
  writeFileSync(stamp, lock);
}

const [name, ...rest] = process.argv.slice(2);
if (!Object.hasOwn(tasks, name ?? "")) {
  fail(`Unknown task "${name ?? ""}". There are: ${Object.keys(tasks).join(", ")}.`);
}
if (!existsSync(stamp) || readFileSync(stamp, "utf8") !== lock) install();
const [command, args] = tasks[name]();
const child = spawn(command, [...args, ...rest], options(bin));
child.on("error", (error) => fail(`${command} could not be started: ${error.message}`));
child.on("exit", (status) => process.exit(status ?? 1));
// What ends this process ends the task, in its own time; the terminal's Ctrl-C reaches both.
process.on("SIGINT", () => {});
for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
