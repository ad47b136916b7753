/** What keeps the bench from running: a missing folder, a wrong option. */
export class BenchError extends Error {
  readonly code: "BENCH_OPTION" | "BENCH_DATA_MISSING";
  readonly value: string;

  constructor(code: BenchError["code"], value: string, message: string) {
    super(message);
    this.name = "BenchError";
    this.code = code;
    this.value = value;
  }
}
