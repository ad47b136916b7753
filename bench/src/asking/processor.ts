import { readFileSync } from "node:fs";
import { openRaw } from "./raw.ts";

/** Milliseconds that a process was on a processor since it began; Linux tells. */
const onProcessor = (pid: number): number => Number(readFileSync(`/proc/${pid}/schedstat`, "utf8").split(" ")[0]) / 1e6;

const own = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * A clock of the processor time that this process and, for PostgreSQL on this machine, the server's processes for the archive's connections
 * spend: what an answer costs, whoever else is at work. Milliseconds.
 */
export async function processorClock(location: string): Promise<() => number> {
  if (!/^postgres(?:ql)?:/.test(location)) return own;
  const raw = await openRaw(location);
  const { rows } = (await raw.query(
    "select pid from pg_stat_activity where datname = current_database() and application_name = 'onrecord'",
  )) as { rows: { pid: number }[] };
  await raw.close();
  const pids = rows.map(({ pid }) => pid);
  try {
    for (const pid of pids) onProcessor(pid);
  } catch {
    return own;
  }
  return () => own() + pids.reduce((sum, pid) => sum + onProcessor(pid), 0);
}
