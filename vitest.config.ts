import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The tests in a browser take longest by far: begun first, they run beside all others. */
class BrowserFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const inBrowser = ({ moduleId }: TestSpecification) => moduleId.includes("/apps/desk/test/");
    return [...sorted.filter(inBrowser), ...sorted.filter((file) => !inBrowser(file))];
  }
}

export default defineConfig({
  test: {
    include: [
      "{packages,apps,training,bench,models}/*/{src,test}/**/*.test.ts",
      "{training,bench,models}/{src,test}/**/*.test.ts",
    ],
    testTimeout: 30_000,
    sequence: { sequencer: BrowserFirst },
  },
});
