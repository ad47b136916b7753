import type { Reading } from "@onrecord/record";
import type { GoldAgreement } from "./agreements.ts";

type Event = Reading["events"][number];

/** A reading in the resolved form of the gold files: entities by name, times as ISO strings. */
export interface GoldSpan {
  readonly start: number;
  readonly end: number;
}

export interface GoldClaim {
  readonly id: string;
  readonly source: { readonly entity: string; readonly span: GoldSpan | null } | null;
  readonly sourceKind?: string | null;
  readonly cue: GoldSpan | null;
  readonly content: readonly GoldSpan[];
  readonly form?: string | null;
  readonly via?: string | null;
  readonly parent?: string | null;
  readonly optional?: boolean;
}

export interface GoldParty {
  readonly name?: string | null;
  readonly country?: string | null;
  readonly sector?: string | null;
}

export type GoldTime = string | { readonly start?: string | null; readonly end?: string | null };
export type GoldPlace = string | { readonly name?: string | null };

export interface GoldEvent {
  readonly id?: string;
  readonly type: Event["type"];
  readonly status: Event["status"];
  readonly actors: readonly GoldParty[];
  readonly recipients: readonly GoldParty[];
  readonly triggers: readonly GoldSpan[];
  readonly claim?: string | null;
  readonly time?: GoldTime | null;
  readonly place?: GoldPlace | null;
  readonly optional?: boolean;
}

export interface GoldReading {
  readonly id: string;
  readonly text: string;
  readonly published?: string | null;
  readonly outlet?: string | null;
  readonly claims: readonly GoldClaim[];
  readonly events: readonly GoldEvent[];
  readonly agreements?: readonly GoldAgreement[];
}
