import { finish, mix } from "./hash.ts";

/** Collects the hashes of one item's features; each call takes the next template number, so the order of calls matters. */
export class FeatureSink {
  readonly hashes: Int32Array;
  count = 0;
  private template = 0;

  constructor(capacity: number) {
    this.hashes = new Int32Array(capacity);
  }

  /** Starts over, with templates numbered from `template`. */
  start(template: number): void {
    this.count = 0;
    this.template = template;
  }

  /** Goes on after the features that are there, with templates numbered from `template`. */
  resume(template: number): void {
    this.template = template;
  }

  skip(): void {
    this.template++;
  }

  one(a: number): void {
    this.hashes[this.count++] = finish(mix(this.template++, a));
  }

  two(a: number, b: number): void {
    this.hashes[this.count++] = finish(mix(mix(this.template++, a), b));
  }

  three(a: number, b: number, c: number): void {
    this.hashes[this.count++] = finish(mix(mix(mix(this.template++, a), b), c));
  }
}
