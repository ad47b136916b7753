import { spawnSync } from "node:child_process";
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const pages = globSync(["*.md", "docs/**/*.md", "models/*.md", "apps/*/*.md", "packages/*/*.md"], {
  cwd: root,
  exclude: ["**/node_modules/**"],
}).sort();
const textOf = (page: string) => readFileSync(join(root, page), "utf8");

const helps = new Map<string, string>();
function help(command: string): string {
  const known = helps.get(command);
  if (known !== undefined) return known;
  const args = [join(root, "apps/cli/bin/onrecord.js"), ...command.split(" ").filter(Boolean), "--help"];
  const done = spawnSync(process.execPath, args, { encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } });
  const text = done.status === 0 ? done.stdout : "";
  helps.set(command, text);
  return text;
}

/** The lines of code blocks, and the code within lines, that call the command. */
function calls(text: string): string[] {
  const blocks = [...text.matchAll(/```\w*\n([\s\S]*?)```/g)].flatMap(([, code = ""]) => code.split("\n"));
  const inline = [...text.replace(/```[\s\S]*?```/g, "").matchAll(/`([^`\n]+)`/g)].map(([, code = ""]) => code);
  return [...blocks, ...inline].flatMap((line) => {
    const call = /(?:^|[|$]\s*|;\s*)onrecord ([^|>#]*)/.exec(line)?.[1];
    return call === undefined ? [] : [call.trim()];
  });
}

/** The command that a call names (with its subcommand, where it has any) and the options that it gives. */
function parts(call: string): { command: string; options: string[] } {
  const [first = "", second = ""] = call.split(/\s+/);
  const nested =
    /^[a-z]+$/.test(second) && new RegExp(`^  ${second}\\b`, "m").test(help(first).split("Commands:")[1] ?? "");
  return { command: nested ? `${first} ${second}` : first, options: call.match(/(?<=\s)--[a-z][a-z-]*/g) ?? [] };
}

test.each(pages)("%s: every relative link leads somewhere", (page) => {
  const links = [...textOf(page).matchAll(/\]\((?!https?:|mailto:|#)([^)\s#]+)/g)].map(([, to = ""]) => to);
  const lost = links.filter((to) => !existsSync(join(root, dirname(page), to)));
  expect(lost.map((to) => `${relative(root, page)} -> ${to}`)).toEqual([]);
});

test.each(pages)("%s: every command and option it shows exists", (page) => {
  for (const call of calls(textOf(page))) {
    if (!/^[a-z]/.test(call)) continue;
    const { command, options } = parts(call);
    expect(help(command), `onrecord ${call}`).not.toBe("");
    for (const option of options) expect(help(command), `onrecord ${call}`).toContain(option);
  }
});
