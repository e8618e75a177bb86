import { expect, it } from "vitest";
import { nestedScopes } from "./nested-scopes.js";
import { validateFlow } from "./validate/validate-flow.js";

it("every scope of every container is told of, however deep code stands", () => {
  const code = (name: string) => ({ name, runtime: "bash", run: "true" });
  const within = (name: string) => ({ steps: [code(name)] });
  const steps = [
    { name: "a", parallel: [{ name: "left", ...within("b") }] },
    { name: "c", forEach: [1], ...within("d") },
    { name: "e", while: "index < 1", ...within("f") },
    { name: "g", repeat: 2, ...within("h") },
    { name: "i", switch: [{ case: "true", ...within("j") }], default: within("k") },
    { name: "l", try: within("m"), catch: [within("q"), within("o")], finally: within("p") },
  ];
  const head = { apiVersion: "flowrunner.dev/v1alpha1", kind: "Flow", metadata: { name: "sample" } };
  const { plan } = validateFlow(JSON.stringify({ ...head, spec: { steps } }));
  const found = plan!.root.steps.flatMap((step) =>
    nestedScopes(step).flatMap(({ scope }) => scope.steps.map(({ id }) => id)),
  );
  expect(found).toEqual([
    ...["a.left.b", "c[].d", "e[].f", "g[].h", "i.case[0].j", "i.default.k"],
    ...["l.try.m", "l.catch[0].q", "l.catch[1].o", "l.finally.p"],
  ]);
});
