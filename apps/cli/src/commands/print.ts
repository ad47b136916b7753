import { once } from "node:events";

/** Writes to standard output and waits where its reader is slow. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

/** Writes a line to standard error. */
export function warn(line: string): void {
  process.stderr.write(`onrecord: ${line}\n`);
}
