import type { Agreement } from "@onrecord/record";
import type { LinkedActor } from "./actors.ts";
import { idOf } from "./hash.ts";

/**
 * Id of the agreement across reports: one kind of agreement between the same parties is one; where fewer than two parties are
 * named, one kind under the same name is.
 */
export function agreementKey(agreement: Agreement, parties: readonly LinkedActor[]): string {
  const who = [...new Set(parties.map((party) => party.country ?? party.id))].sort();
  return who.length >= 2
    ? idOf("agreement", agreement.kind, ...who)
    : idOf("agreement", agreement.kind, "", agreement.name.toLowerCase());
}
