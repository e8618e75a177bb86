import { defineConfig } from "vitest/config";

/** Tests on a real cluster, one file at a time: `test/cluster/run`. */
export default defineConfig({
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"], externalConditions: ["source"] } },
  test: {
    root: ".",
    include: ["test/cluster/**/*.test.ts"],
    globalSetup: ["./test/cluster/harness/installation.ts"],
    fileParallelism: false,
    testTimeout: 900_000,
    hookTimeout: 900_000,
    // As in the tests of `make test`.
    retry: process.env["CI"] ? 1 : 0,
    reporters: ["default", "./test/closing-line-reporter.ts"],
  },
});
