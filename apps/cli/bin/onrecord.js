#!/usr/bin/env node
import { enableCompileCache } from "node:module";

// Plain JavaScript: once the cache is filled, the compiler that strips types, slow to load, is not needed at all.
enableCompileCache();
await import("../src/main.ts");
