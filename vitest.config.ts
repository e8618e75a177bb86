import { defineConfig } from "vitest/config";

export default defineConfig({
  // Tests run on the sources: the `source` condition of our packages' exports.
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"], externalConditions: ["source"] } },
  test: {
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "test/cluster/**"],
    globalSetup: ["./backend/src/testing/postgres/global-setup.ts"],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    reporters: ["default", "./test/closing-line-reporter.ts"],
  },
});
