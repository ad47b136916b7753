import { LAYERS, type Layer, type Layers } from "./layers.ts";
import type { Paragraph } from "./paragraphs.ts";

/** A stretch of one paragraph that lies in the same layers from end to end. */
export interface Segment {
  text: string;
  layers: Layer[];
}

/** A paragraph cut where any layer begins or ends: for browsers without the CSS Custom Highlight API. */
export function segmentsOf({ start, end, text }: Paragraph, layers: Layers): Segment[] {
  const inside = LAYERS.flatMap((layer) =>
    (layers[layer] ?? []).filter((span) => span.start < end && span.end > start).map((span) => ({ layer, span })),
  );
  const cuts = new Set([start, end]);
  for (const { span } of inside) {
    cuts.add(Math.max(span.start, start));
    cuts.add(Math.min(span.end, end));
  }
  const sorted = [...cuts].sort((a, b) => a - b);
  return sorted.slice(1).map((to, index) => {
    const from = sorted[index] as number;
    const over = inside.filter(({ span }) => span.start <= from && span.end >= to).map(({ layer }) => layer);
    return { text: text.slice(from - start, to - start), layers: [...new Set(over)] };
  });
}
