// Makes the package that is installed where there is no checkout: one folder, types stripped, few files, so that it starts sooner.
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const out = resolve(process.argv[2] ?? join(root, "dist"));

/** Files that are found beside the code, by where they lie once built. */
const PLACES = {
  "apps/server/src/start.ts": ["../../desk/dist", "../desk"],
  "packages/readers/src/threads.ts": ["./worker.ts", "./worker.js"],
};

const places = {
  name: "places",
  transform(code, id) {
    const place = PLACES[relative(root, id).replaceAll("\\", "/")];
    if (!place) return null;
    const [from, to] = place.map((path) => JSON.stringify(path));
    if (!code.includes(from)) throw new Error(`${id}: no ${from} to put ${to} for`);
    return { code: code.replace(from, to), map: null };
  },
};

/** Long data is parsed sooner as JSON than as code. */
const data = {
  name: "data",
  transform(code, id) {
    if (!id.endsWith(".packed.json")) return null;
    const text = JSON.stringify(JSON.stringify(JSON.parse(code)));
    return { code: `export default JSON.parse(${text});`, moduleType: "js", map: null };
  },
};

const json = (path) => JSON.parse(readFileSync(join(root, path), "utf8"));
const workspaces = [
  "apps/cli",
  "apps/server",
  ...readdirSync(join(root, "packages")).map((name) => `packages/${name}`),
];
const dependencies = Object.fromEntries(
  workspaces
    .flatMap((folder) => Object.entries(json(`${folder}/package.json`).dependencies ?? {}))
    .filter(([name]) => !name.startsWith("@onrecord/"))
    .sort(([a], [b]) => (a < b ? -1 : 1)),
);

const { version, license, engines } = json("package.json");
rmSync(out, { recursive: true, force: true });
const bundle = await rolldown({
  input: { main: join(root, "apps/cli/src/main.ts"), worker: join(root, "packages/readers/src/worker.ts") },
  platform: "node",
  external: (id) => Object.keys(dependencies).some((name) => id === name || id.startsWith(`${name}/`)),
  plugins: [places, data],
});
await bundle.write({ dir: join(out, "lib"), format: "esm", chunkFileNames: "[name].js" });
await bundle.close();

for (const name of readdirSync(join(root, "models")).filter((file) => /\.gz$|^manifest\.json$/.test(file))) {
  cpSync(join(root, "models", name), join(out, "lib", name));
}
const desk = join(root, "apps/desk/dist");
if (existsSync(desk)) cpSync(desk, join(out, "desk"), { recursive: true });
else console.error("The desk is not built (npm start builds it): this package is without it.");
cpSync(join(root, "apps/cli/bin/onrecord.js"), join(out, "bin/onrecord.js"));
const bin = readFileSync(join(out, "bin/onrecord.js"), "utf8").replace("../src/main.ts", "../lib/main.js");
writeFileSync(join(out, "bin/onrecord.js"), bin);
for (const name of ["LICENSE", "README.md"]) cpSync(join(root, name), join(out, name));
const manifest = {
  name: "onrecord",
  version,
  license,
  type: "module",
  bin: "./bin/onrecord.js",
  engines,
  dependencies,
};
writeFileSync(join(out, "package.json"), `${JSON.stringify(manifest, null, 2)}\n`);
console.error(
  `Built ${relative(process.cwd(), out) || out}. Install it with: npm install --global ${relative(process.cwd(), out) || out}`,
);
