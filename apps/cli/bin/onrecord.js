#!/usr/bin/env node
// Plain JavaScript of an old kind, so that any Node can say that it is too old.
import module from "node:module";

if (Number(process.versions.node.split(".")[0]) < 26) {
  console.error(
    `onrecord: NODE_TOO_OLD ${process.version}: Node 26 or newer is needed. In a checkout, "npx onrecord" runs under the one that is installed with it.`,
  );
  process.exit(1);
}
// Once the cache is filled, the compiler that strips types, slow to load, is not needed at all.
module.enableCompileCache();
await import("../src/main.ts");
