/** The few pieces of the WebAssembly binary format (core specification 2.0) that the matrix kernel needs. */
export type Code = readonly number[];

/** Value types. */
export const I32 = 0x7f;
export const V128 = 0x7b;

/** Unsigned LEB128. */
export function unsigned(value: number): number[] {
  const bytes: number[] = [];
  do {
    const rest = value >>> 7;
    bytes.push(rest === 0 ? value & 0x7f : (value & 0x7f) | 0x80);
    value = rest;
  } while (value !== 0);
  return bytes;
}

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number): Code => [0x21, ...unsigned(local)];
/** A non-negative constant below 64. */
export const constant = (value: number): Code => [0x41, value];
export const add: Code = [0x6a];
export const multiply: Code = [0x6c];
export const shiftLeft: Code = [0x74];

/** An instruction of the vector set (prefix 0xfd). */
export const vector = (opcode: number): Code => [0xfd, ...unsigned(opcode)];
/** Loads or stores of 16 bytes, or of 4 bytes spread over the four lanes. */
export const load = (offset: number): Code => [...vector(0x00), 2, ...unsigned(offset)];
export const loadSpread = (offset: number): Code => [...vector(0x09), 2, ...unsigned(offset)];
export const store = (offset: number): Code => [...vector(0x0b), 2, ...unsigned(offset)];
export const zeroVector: Code = [...vector(0x0c), ...new Array<number>(16).fill(0)];

/** `local += step`. */
export const advance = (local: number, step: Code): Code => [...get(local), ...step, ...add, ...set(local)];

/** Runs the body while the counter, which the body must change, is below the limit; at least once. */
export const repeatWhileBelow = (counter: number, limit: Code, body: Code): Code => [
  ...[0x03, 0x40],
  ...body,
  ...get(counter),
  ...limit,
  ...[0x49, 0x0d, 0, 0x0b],
];

/** Runs `then` if the local is not 0, else `otherwise`; both leave nothing on the stack. */
export const choose = (local: number, then: Code, otherwise: Code): Code => [
  ...get(local),
  ...[0x04, 0x40],
  ...then,
  0x05,
  ...otherwise,
  0x0b,
];

function section(id: number, content: Code): Code {
  return [id, ...unsigned(content.length), ...content];
}

const name = (text: string): Code => [text.length, ...[...text].map((c) => c.charCodeAt(0))];

/** A module with one function, exported as `run`, over a memory imported as `host.memory`; it returns nothing. */
export function moduleOfOne(
  parameterCount: number,
  locals: readonly { count: number; type: number }[],
  body: Code,
): Uint8Array<ArrayBuffer> {
  const declared = locals.flatMap(({ count, type }) => [...unsigned(count), type]);
  const code = [...unsigned(locals.length), ...declared, ...body, 0x0b];
  return new Uint8Array([
    ...[0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, [1, 0x60, parameterCount, ...new Array<number>(parameterCount).fill(I32), 0]),
    ...section(2, [1, ...name("host"), ...name("memory"), 0x02, 0x00, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...name("run"), 0x00, 0]),
    ...section(10, [1, ...unsigned(code.length), ...code]),
  ]);
}
