import { closeSync, openSync, readSync, writeSync } from "node:fs";
import type { Reading } from "@onrecord/record";

/** Where each reading stands in the file: its first byte and its length, by the report's id. */
export type Places = Readonly<Record<string, readonly [start: number, length: number]>>;

/** Writes readings one after another, so that any process finds one of them without holding all. */
export function readingsFile(path: string): { add(id: string, reading: Reading): void; close(): Places } {
  const file = openSync(path, "w");
  const places: Record<string, [number, number]> = {};
  let at = 0;
  return {
    add: (id, reading) => {
      const bytes = Buffer.from(JSON.stringify(reading));
      writeSync(file, bytes);
      places[id] = [at, bytes.length];
      at += bytes.length;
    },
    close: () => {
      closeSync(file);
      return places;
    },
  };
}

export function readingFrom(path: string, places: Places): (id: string) => Reading {
  const file = openSync(path, "r");
  return (id) => {
    const [start, length] = places[id] ?? [0, 0];
    const bytes = Buffer.alloc(length);
    readSync(file, bytes, 0, length, start);
    return JSON.parse(bytes.toString()) as Reading;
  };
}
