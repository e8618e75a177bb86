import { defineConfig } from "vitest/config";

export default defineConfig({
  // Tests run on the sources: the `source` condition of our packages' exports.
  resolve: { conditions: ["source"] },
  ssr: { resolve: { conditions: ["source"], externalConditions: ["source"] } },
  test: {
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules/**", "**/dist/**", "test/cluster/**"],
    globalSetup: ["./backend/src/testing/postgres/global-setup.ts"],
    // The default leaves a core to nobody in particular: of two, half of the machine.
    maxWorkers: "100%",
    // For what hangs. A slow machine takes its time, and passes.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    expect: { poll: { timeout: 60_000 } },
    // On a loaded machine what is told apart by time alone may come out otherwise once. The closing lines name it.
    retry: process.env["CI"] ? 1 : 0,
    reporters: ["default", "./test/closing-line-reporter.ts"],
  },
});
