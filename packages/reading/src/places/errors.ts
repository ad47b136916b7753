/** The gazetteer's bytes cannot be read. */
export class GazetteerError extends Error {
  readonly code = "GAZETTEER_CORRUPT";
  /** What was found in the bytes. */
  readonly value: string;

  constructor(value: string) {
    super(
      `The gazetteer cannot be read (${value}): put back models/gazetteer.bin.gz or build it anew with packages/reading/scripts/gazetteer.ts`,
    );
    this.name = "GazetteerError";
    this.value = value;
  }
}
