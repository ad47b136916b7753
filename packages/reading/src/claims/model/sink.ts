import { finish, mix } from "@onrecord/language/model/hash.ts";

/** Collects features as keys: each the hash of a template's number and up to three values. */
export class Sink {
  keys = new Int32Array(256);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  add(template: number, a = 0, b = 0, c = 0): void {
    if (this.count === this.keys.length) {
      const more = new Int32Array(2 * this.keys.length);
      more.set(this.keys);
      this.keys = more;
    }
    this.keys[this.count++] = finish(mix(mix(mix(mix(7, template), a), b), c));
  }
}
