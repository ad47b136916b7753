/** CoNLL-U that cannot be read. */
export class ConlluError extends Error {
  readonly code = "CONLLU_INVALID";
  /** Number of the line, from 1. */
  readonly line: number;
  /** The line as it stands. */
  readonly value: string;

  constructor(line: number, value: string, problem: string, way: string) {
    super(`Line ${line}: ${problem}: ${JSON.stringify(value.slice(0, 80))}. ${way}`);
    this.name = "ConlluError";
    this.line = line;
    this.value = value;
  }
}
