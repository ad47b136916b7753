/** Templates of features: the number of each, and the places of its three values in a list of values. */
export interface Templates {
  readonly numbers: Int32Array;
  readonly places: Uint8Array;
}

/** The place that always holds 0: what a template of fewer than three values is filled up with. */
const NOTHING = 0;

/** A place in a list of values for each name. */
export function placesOf<N extends string>(...names: readonly N[]): Readonly<Record<N, number>> {
  return Object.fromEntries(names.map((name, i) => [name, i + 1])) as Record<N, number>;
}

/** A list of values with room at all places. */
export function roomFor(places: Readonly<Record<string, number>>): Int32Array {
  return new Int32Array(Object.keys(places).length + 1);
}

/** Templates from their numbers, each with the places of up to three values. */
export function templatesOf(
  templates: readonly (readonly [number: number, a?: number, b?: number, c?: number])[],
): Templates {
  return {
    numbers: Int32Array.from(templates, ([number]) => number),
    places: Uint8Array.from(templates.flatMap(([, a = NOTHING, b = NOTHING, c = NOTHING]) => [a, b, c])),
  };
}
