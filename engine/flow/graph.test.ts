import { describe, expect, it } from "vitest";
import { graph } from "./graph.js";
import { validateFlow } from "./validate/validate-flow.js";

const head = { apiVersion: "flowrunner.dev/v1alpha1", kind: "Flow", metadata: { name: "sample" } };

function linesOf(steps: object[]): string[] {
  return graph(validateFlow(JSON.stringify({ ...head, spec: { steps } })).plan!)
    .trim()
    .split("\n")
    .map((line) => line.trim());
}

describe("graph", () => {
  it("draws steps by what they do, and waits as arrows", () => {
    expect(
      linesOf([
        { name: "fetch", run: "x", runtime: "python" },
        { name: "sum", needs: [], value: 1 },
        { name: "first", needs: { any: ["fetch", "sum"] }, log: "x" },
        { name: "done", needs: ["first"], return: 1 },
      ]),
    ).toEqual([
      "flowchart TD",
      's_fetch["fetch<br/>python"]',
      's_sum("sum<br/>value")',
      's_first("first<br/>log")',
      's_done(["done<br/>return"])',
      "s_fetch -. any .-> s_first",
      "s_sum -. any .-> s_first",
      "s_first --> s_done",
    ]);
  });

  it("draws containers as subgraphs, with their scopes in them", () => {
    const lines = linesOf([
      { name: "p", parallel: [{ name: "left", steps: [{ name: "x", value: 1 }] }] },
      { name: "s", switch: [{ case: "inputs.n > 1", steps: [] }], default: { steps: [] } },
      { name: "f", forEach: [1], steps: [{ name: "x", value: 1 }] },
    ]);
    expect(lines.filter((line) => line.startsWith("subgraph"))).toEqual([
      'subgraph s_p["p<br/>parallel"]',
      'subgraph s_p_left["left"]',
      'subgraph s_s["s<br/>switch"]',
      'subgraph s_s_case_5b0_5d["case inputs.n #62; 1"]',
      'subgraph s_s_default["default"]',
      'subgraph s_f["f<br/>forEach"]',
    ]);
    expect(lines.filter((line) => line === "end")).toHaveLength(6);
    expect(lines).toContain("s_s --> s_f");
  });

  it("keeps labels from being read as Mermaid", () => {
    const [, node] = linesOf([
      { name: "a", title: 'x"]; click evil "<script>`#\u202e', if: "true", disabled: true, value: 1 },
    ]);
    expect(node).toBe('s_a("x#34;]; click evil #34;#60;script#62;#96;#35;<br/>value, disabled<br/>if true")');
  });

  it("gives different steps different ids", () => {
    const [, first, second] = linesOf([
      { name: "a_b", parallel: [{ name: "c", steps: [] }] },
      { name: "a", parallel: [{ name: "b_c", steps: [] }] },
    ]).filter((line) => line.startsWith("subgraph"));
    expect(first).not.toBe(second);
  });
});
