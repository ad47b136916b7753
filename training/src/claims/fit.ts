import { pairScore, ROLE_OUTPUTS, ROLES, roleScore } from "@onrecord/reading/claims";
import { Interner } from "../perceptron.ts";
import { Random } from "../random.ts";
import { chainLoss } from "./crf.ts";
import type { CueExample, RoleExample } from "./examples.ts";
import { Linear } from "./linear.ts";
import type { FitSettings } from "./settings.ts";

/** Learns which tokens head cues: logistic regression. */
export function fitCues(given: readonly CueExample[], settings: FitSettings, log: (line: string) => void): Linear {
  const features = new Interner();
  for (const { keys } of given) for (const key of keys) features.count(key);
  const random = new Random(settings.seed);
  const linear = new Linear(features, 1, settings, random);
  const examples = given.map(({ keys, label }) => ({ rows: linear.rowsOf(keys), label }));
  const score = new Float64Array(1);
  const gradient = new Float64Array(1);
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    let loss = 0;
    for (const { rows, label } of random.shuffle(examples)) {
      const drawn = linear.drawn(rows);
      score[0] = 0;
      linear.score(drawn, score, 0);
      const p = 1 / (1 + Math.exp(-score[0]));
      loss -= Math.log(Math.max(1e-9, label ? p : 1 - p));
      gradient[0] = p - Number(label);
      linear.learn(drawn, gradient, 0);
    }
    if (epoch > settings.epochs / 3) linear.snapshot();
    log(
      `cues, epoch ${epoch}: ${examples.length} words, ${linear.features.size} features, loss ${(loss / examples.length).toFixed(4)}`,
    );
  }
  linear.settle();
  return linear;
}

/** Learns the roles of tokens given a cue: a linear chain of conditional probabilities. Gives the net and the scores of pairs of roles. */
export function fitRoles(
  given: readonly RoleExample[],
  settings: FitSettings,
  log: (line: string) => void,
): { linear: Linear; pairs: Float32Array } {
  const features = new Interner();
  for (const { keys } of given) for (const each of keys) for (const key of each) features.count(key);
  const random = new Random(settings.seed);
  const linear = new Linear(features, ROLE_OUTPUTS, settings, random);
  const examples = given.map(({ keys, roles, cue }) => ({ rows: keys.map((each) => linear.rowsOf(each)), roles, cue }));
  const pairs = new Float64Array(ROLES * ROLES);
  const squares = new Float64Array(pairs.length).fill(0.01);
  const mean = new Float64Array(pairs.length);
  let snapshots = 0;
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    let loss = 0;
    for (const { rows, roles, cue } of random.shuffle(examples)) {
      const n = roles.length;
      const drawn = rows.map((each) => linear.drawn(each));
      const scores = new Float64Array(n * ROLE_OUTPUTS);
      drawn.forEach((each, t) => {
        linear.score(each, scores, t * ROLE_OUTPUTS);
      });
      const unary = Float64Array.from({ length: n * ROLES }, (_, i) =>
        roleScore(scores, Math.floor(i / ROLES), i % ROLES, cue),
      );
      const gradient = new Float64Array(n * ROLES);
      const outputs = new Float64Array(n * ROLE_OUTPUTS);
      const pairGradient = new Float64Array(pairs.length);
      loss += chainLoss(
        n,
        ROLES,
        unary,
        (t, a, b) => pairScore(scores, pairs, t, a, b),
        roles,
        gradient,
        (t, a, b, g) => {
          pairGradient[a * ROLES + b]! += g;
          if (a === b) return;
          if (b > 0) outputs[t * ROLE_OUTPUTS + 3 + b - 1]! += g;
          if (a > 0) outputs[t * ROLE_OUTPUTS + 6 + a - 1]! += g;
        },
      );
      for (let t = 0; t < n; t++) {
        if (t !== cue)
          for (let role = 1; role < ROLES; role++) outputs[t * ROLE_OUTPUTS + role - 1] = gradient[t * ROLES + role]!;
      }
      drawn.forEach((each, t) => {
        linear.learn(each, outputs, t * ROLE_OUTPUTS);
      });
      for (let i = 0; i < pairs.length; i++) {
        squares[i]! += pairGradient[i]! ** 2;
        pairs[i]! -= (settings.rate * pairGradient[i]!) / Math.sqrt(squares[i]!);
      }
    }
    if (epoch > settings.epochs / 3) {
      linear.snapshot();
      snapshots++;
      for (let i = 0; i < pairs.length; i++) mean[i]! += (pairs[i]! - mean[i]!) / snapshots;
    }
    log(
      `roles, epoch ${epoch}: ${examples.length} attributions, ${linear.features.size} features, loss ${(loss / examples.length).toFixed(4)}`,
    );
  }
  linear.settle();
  return { linear, pairs: Float32Array.from(mean) };
}
