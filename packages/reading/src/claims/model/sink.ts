import { finish, mix } from "@onrecord/language/model/hash.ts";
import type { Templates } from "./templates.ts";

/** Collects features as keys: each the hash of a template's number and up to three values. */
export class Sink {
  keys = new Int32Array(256);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  add(template: number, a = 0, b = 0, c = 0): void {
    if (this.count === this.keys.length) this.grow(1);
    this.keys[this.count++] = finish(mix(mix(mix(mix(7, template), a), b), c));
  }

  /** Adds the feature of each of the templates, made of these values. */
  addAll({ numbers, places }: Templates, values: Int32Array): void {
    if (this.count + numbers.length > this.keys.length) this.grow(numbers.length);
    const { keys, count } = this;
    for (let t = 0, at = 0; t < numbers.length; t++, at += 3) {
      const [a, b, c] = [values[places[at]!]!, values[places[at + 1]!]!, values[places[at + 2]!]!];
      keys[count + t] = finish(mix(mix(mix(mix(7, numbers[t]!), a), b), c));
    }
    this.count = count + numbers.length;
  }

  private grow(by: number): void {
    const more = new Int32Array(2 * (this.keys.length + by));
    more.set(this.keys);
    this.keys = more;
  }
}
