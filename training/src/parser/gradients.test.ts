import { FEATURE_COUNT, tableRows } from "@onrecord/language/parse/features.ts";
import { describe, expect, it } from "vitest";
import { Random } from "../random.ts";
import { type Batch, layOut } from "./batch.ts";
import { Convolution } from "./convolution.ts";
import { Linear } from "./linear.ts";
import { Machine, type Matrix } from "./machine.ts";
import { Network } from "./network.ts";
import { Norm } from "./norm.ts";
import type { Parameter } from "./parameter.ts";
import { Recurrence } from "./recurrence.ts";
import { PARSER_SETTINGS } from "./settings.ts";

const WIDTH = 8;
const CAPACITY = 40;
const INVENTORY = { forms: Int32Array.from({ length: 20 }, (_, i) => i + 1), xpos: ["a", "b"], upos: ["c"] };
const VOCABULARY = { inventory: INVENTORY, labels: ["1", "2", "3", "4", "5"] };

function randomBatch(random: Random): Batch {
  const rows = tableRows(INVENTORY);
  const below = (limit: number) => Math.floor(random.next() * limit);
  const sentences = [5, 2, 9].map((size) => ({
    size,
    features: Int32Array.from({ length: (size - 1) * FEATURE_COUNT }, (_, i) => below(rows[i % FEATURE_COUNT]!)),
    heads: Array.from({ length: size - 1 }, (_, i) => (i + 2 + below(size - 1)) % size),
    labels: Array.from({ length: size - 1 }, () => below(5)),
  }));
  return layOut(sentences, 0, null);
}

/**
 * Compares gradients with differences of the loss. `run` computes the loss and leaves the gradients; cells where a ReLU turns
 * within the difference would differ, so the median error counts.
 */
function expectGradients(cells: Float32Array, gradient: Float32Array, run: () => number, random: Random): void {
  const step = 1 / 512;
  run();
  const known = gradient.slice();
  const places = [...known.keys()].filter((i) => known[i] !== 0);
  expect(places.length).toBeGreaterThan(0);
  const errors: number[] = [];
  const size = Math.max(...places.map((i) => Math.abs(known[i]!)));
  for (let trial = 0; trial < 25; trial++) {
    const i = places[Math.floor(random.next() * places.length)]!;
    const kept = cells[i]!;
    cells[i] = kept + step;
    const above = run();
    cells[i] = kept - step;
    const below = run();
    cells[i] = kept;
    errors.push(Math.abs((above - below) / (2 * step) - known[i]!) / size);
  }
  expect(errors.sort((a, b) => a - b)[12]).toBeLessThan(0.01);
}

/** Checks a residual layer against the loss "sum of output x weights". */
function checkLayer(layer: {
  parameters: Parameter[];
  forward(x: Matrix, batch: Batch, random: null): void;
  backward(dx: Matrix, batch: Batch): void;
}): void {
  const random = new Random(2);
  const batch = randomBatch(random);
  const length = batch.rows * WIDTH;
  const draw = () => Float32Array.from({ length: CAPACITY * WIDTH }, () => random.next() * 2 - 1);
  const [input, weights] = [draw(), draw()];
  for (const { cells } of layer.parameters.map((parameter) => parameter.value)) {
    for (let i = 0; i < cells.length; i++) cells[i] = cells[i]! + random.next() * 0.2;
  }
  const gradient = { cells: new Float32Array(CAPACITY * WIDTH), columns: WIDTH, stride: WIDTH };
  const run = () => {
    const x = { cells: input.slice(), columns: WIDTH, stride: WIDTH };
    layer.forward(x, batch, null);
    gradient.cells.set(weights);
    layer.backward(gradient, batch);
    let loss = 0;
    for (let i = 0; i < length; i++) loss += x.cells[i]! * weights[i]!;
    return loss;
  };
  for (const parameter of layer.parameters) {
    expectGradients(parameter.value.cells, parameter.gradient.cells, run, random);
  }
  expectGradients(input.subarray(0, length), gradient.cells.subarray(0, length), run, random);
}

describe("gradients", () => {
  const machine = () => new Machine(1 << 20, 1 << 12);

  it("of a convolution", () => {
    checkLayer(new Convolution(machine(), "c", WIDTH, 2, 0.5, CAPACITY, new Random(3)));
  });

  it("of a recurrence", () => {
    checkLayer(new Recurrence(machine(), "r", WIDTH, 0.5, CAPACITY, new Random(3)));
  });

  it("of a linear layer and of layer normalisation", () => {
    const host = machine();
    const linear = new Linear(host, "l", WIDTH, WIDTH, CAPACITY, new Random(3));
    const norm = new Norm(host, "n", WIDTH, CAPACITY);
    const between = host.matrix(CAPACITY, WIDTH);
    checkLayer({
      parameters: [...linear.parameters, ...norm.parameters],
      forward(x, batch) {
        between.cells.set(x.cells);
        linear.forward(between, batch.rows);
        norm.forward(linear.output, batch.rows);
        x.cells.set(norm.output.cells);
      },
      backward(dx, batch) {
        norm.outputGradient.cells.set(dx.cells);
        linear.outputGradient.cells.fill(0);
        norm.backward(linear.outputGradient, batch.rows);
        linear.backward(between, between, batch.rows);
        dx.cells.set(between.cells);
      },
    });
  });

  const settings = {
    ...PARSER_SETTINGS,
    embeddings: [8, 8, 4, 4, 4, 2, 2],
    width: WIDTH,
    layers: [{ kind: "convolution", dilation: 1 } as const, { kind: "recurrence" } as const],
    arcWidth: 8,
    labelWidth: 8,
    labelRank: 8,
  };
  const network = new Network(settings, VOCABULARY, CAPACITY, 12, new Random(4));
  const batch = randomBatch(new Random(5));

  it.each(network.parameters.map((parameter) => [parameter.name, parameter] as const))(
    "of %s through the whole network",
    (_, parameter) => {
      const run = () => {
        for (const other of network.parameters) other.clear();
        return network.learn(batch, null);
      };
      expectGradients(parameter.value.cells, parameter.gradient.cells, run, new Random(6));
    },
  );
});
