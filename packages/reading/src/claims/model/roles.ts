import { type CueFrame, roleFeatures } from "./role-features.ts";
import { Sink } from "./sink.ts";

/** What a token is to a cue. */
export const ROLE = { none: 0, source: 1, content: 2, cue: 3 } as const;
export const ROLES = 4;
/** A net's outputs for a token: each role but none by itself, where it begins, and where it has ended before the token. */
export const ROLE_OUTPUTS = 9;

/** Gives scores for features. */
export interface Scorer {
  /** Writes the scores of the features in `sink` to `into`, from `at` on. */
  score(sink: Sink, into: Float64Array, at: number): void;
}

export interface RoleModel {
  readonly scorer: Scorer;
  /** Score of each pair of roles side by side, `[before * ROLES + after]`. */
  readonly pairs: ArrayLike<number>;
}

const NEVER = -1e6;

/** Score of `b` at place `t` after `a`: the pair's own, and what begins and ends there. */
export function pairScore(scores: Float64Array, pairs: ArrayLike<number>, t: number, a: number, b: number): number {
  let sum = pairs[a * ROLES + b]!;
  if (a !== b) {
    if (b > 0) sum += scores[t * ROLE_OUTPUTS + 3 + b - 1]!;
    if (a > 0) sum += scores[t * ROLE_OUTPUTS + 6 + a - 1]!;
  }
  return sum;
}

/** Score of a role alone at place `t`; the cue's head is nothing else. */
export function roleScore(scores: Float64Array, t: number, role: number, cue: number): number {
  if (t === cue) return role === ROLE.cue ? 0 : NEVER;
  return role === ROLE.none ? 0 : scores[t * ROLE_OUTPUTS + role - 1]!;
}

const sink = new Sink();

/** The best roles of the tokens of a view, by their place in it, given its cue; at least one is content. */
export function rolesOf(frame: CueFrame, { scorer, pairs }: RoleModel): Uint8Array {
  const { view, cue } = frame;
  const n = view.order.length;
  const scores = new Float64Array(n * ROLE_OUTPUTS);
  view.order.forEach((token, t) => {
    sink.clear();
    roleFeatures(frame, token, sink);
    scorer.score(sink, scores, t * ROLE_OUTPUTS);
  });
  return best(scores, pairs, n, view.place[cue]!);
}

/** States: a role, and whether content was seen before or here. */
const STATES = 2 * ROLES;

function best(scores: Float64Array, pairs: ArrayLike<number>, n: number, cue: number): Uint8Array {
  let now = new Float64Array(STATES).fill(-Infinity);
  const back = new Int8Array(n * STATES);
  for (let role = 0; role < ROLES; role++) now[stateOf(role, role === ROLE.content)] = roleScore(scores, 0, role, cue);
  for (let t = 1; t < n; t++) {
    const next = new Float64Array(STATES).fill(-Infinity);
    for (let from = 0; from < STATES; from++) {
      if (now[from] === -Infinity) continue;
      const a = from % ROLES;
      for (let b = 0; b < ROLES; b++) {
        const to = stateOf(b, from >= ROLES || b === ROLE.content);
        const sum = now[from]! + pairScore(scores, pairs, t, a, b) + roleScore(scores, t, b, cue);
        if (sum > next[to]!) {
          next[to] = sum;
          back[t * STATES + to] = from;
        }
      }
    }
    now = next;
  }
  let state = n > 1 ? ROLES : 0;
  for (let s = state; s < STATES; s++) if (now[s]! > now[state]!) state = s;
  const roles = new Uint8Array(n);
  for (let t = n - 1; t >= 0; t--) {
    roles[t] = state % ROLES;
    state = back[t * STATES + state]!;
  }
  return roles;
}

function stateOf(role: number, seen: boolean): number {
  return role + (seen ? ROLES : 0);
}
