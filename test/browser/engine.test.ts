import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { beforeAll, describe, expect, it } from "vitest";

const example = readFileSync(new URL("../../examples/order-intake.yaml", import.meta.url), "utf8");

/** What the script below leaves in the context as JSON. */
interface Seen {
  readonly errors: unknown[];
  readonly invalid: string[];
  readonly outcome: { status: string };
  readonly paths: string[];
}

const script = `
  const { plan, diagnostics } = engine.validateFlow(text);
  const accepted = engine.acceptInputs(plan, { items: [{ sku: "a", price: 2 }, { sku: "b", price: 3 }] });
  const everything = { total: 5, receipt: "r-5", reserved: "shelf", carrier: "rail", cost: 1 };
  const run = engine.simulate(plan, { inputs: accepted.inputs, answer: () => ({ output: everything }) });
  JSON.stringify({
    errors: diagnostics.filter((d) => d.severity === "error"),
    invalid: engine.validateFlow("kind: Flow").diagnostics.map((d) => d.code),
    outcome: run.outcome,
    paths: run.steps.map((step) => step.path),
  });
`;

describe("the engine in a browser", () => {
  let code: string;
  let imports: string[];

  beforeAll(async () => {
    const bundle = await build({
      entryPoints: [new URL("../../engine/index.ts", import.meta.url).pathname],
      bundle: true,
      write: false,
      format: "iife",
      globalName: "engine",
      platform: "browser",
      conditions: ["source"],
      logLevel: "silent",
      metafile: true,
    });
    code = bundle.outputFiles[0]!.text;
    imports = Object.values(bundle.metafile.outputs).flatMap((output) =>
      output.imports.map(({ path }) => path),
    );
  });

  it("is one bundle that names nothing of Node", () => {
    expect(code).not.toMatch(/["']node:/);
    expect(imports).toEqual([]);
  });

  it("parses, validates and simulates the example where no text may become code", () => {
    const bare = createContext({ text: example }, { codeGeneration: { strings: false, wasm: false } });
    expect(
      () => runInContext("new Function('return 1')()", bare),
      "the context refuses code from text",
    ).toThrow();
    const seen = JSON.parse(runInContext(`${code}\n${script}`, bare) as string) as Seen;
    expect(seen.errors).toEqual([]);
    expect(seen.invalid.length).toBeGreaterThan(0);
    expect(seen.outcome.status, JSON.stringify(seen.outcome)).toBe("succeeded");
    expect(seen.paths.length).toBeGreaterThan(5);
  });
});
