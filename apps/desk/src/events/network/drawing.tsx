import type { Link } from "@onrecord/record/asking";
import { useEffect, useRef, useState } from "react";
import Sigma from "sigma";
import { DEFAULT_STYLES } from "sigma/types";
import { colourOf } from "../../ui/colours.ts";
import { graphOf } from "./graph.ts";

/** WebGL may be missing or switched off: then the table beside is all there is, and says so. */
function canDraw(): boolean {
  return document.createElement("canvas").getContext("webgl2") !== null;
}

export function Drawing({ links, showActor }: { links: readonly Link[]; showActor: (id: string) => void }) {
  const box = useRef<HTMLDivElement>(null);
  const [theme, setTheme] = useState(0);
  useEffect(() => {
    const again = () => setTheme((count) => count + 1);
    const media = matchMedia("(prefers-color-scheme: dark)");
    window.addEventListener("themechange", again);
    media.addEventListener("change", again);
    return () => {
      window.removeEventListener("themechange", again);
      media.removeEventListener("change", again);
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useEffect(() => {
    if (!box.current || !canDraw()) return;
    const graph = graphOf(links, {
      node: colourOf("ink-2"),
      cooperation: colourOf("material-cooperation"),
      conflict: colourOf("material-conflict"),
      neutral: colourOf("line-strong"),
    });
    const ink = colourOf("ink");
    const sigma = new Sigma(graph, box.current, {
      styles: {
        nodes: {
          ...DEFAULT_STYLES.nodes,
          labelColor: ink,
          labelFont: "Inter Variable",
          labelSize: 12,
          labelVisibility: { attribute: "name", defaultValue: "auto" },
          backdropColor: colourOf("surface"),
        },
        edges: DEFAULT_STYLES.edges,
      },
      settings: { labelDensity: 0.7, labelRenderedSizeThreshold: 5, stagePadding: 40, itemSizesReference: "screen" },
    });
    sigma.on("clickNode", ({ node }: { node: string }) => showActor(node));
    return () => sigma.kill();
  }, [links, showActor, theme]);
  return (
    <figure className="network">
      <div ref={box} className="network-drawing" aria-hidden />
      <figcaption>
        {canDraw()
          ? "Green links lean to cooperation, red ones to conflict, by their mean score. Those who deal with one other alone are in the table only. Click a name to see its events."
          : "This browser has no WebGL, so that the network cannot be drawn. The table holds the same."}
      </figcaption>
    </figure>
  );
}
