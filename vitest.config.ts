import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: [
      "{packages,apps,training,bench,models}/*/{src,test}/**/*.test.ts",
      "{training,bench,models}/{src,test}/**/*.test.ts",
    ],
    testTimeout: 30_000,
  },
});
