import { expect, test } from "vitest";
import { Metrics } from "./metrics.js";

test("what is counted of a controller is there from its beginning, at zero", async () => {
  const metrics = new Metrics();
  metrics.queue("pool");
  metrics.reconciles("pool");
  const text = await metrics.registry.metrics();
  for (const sample of [
    'flowrunner_queue_depth{controller="pool"} 0',
    'flowrunner_queue_adds_total{controller="pool"} 0',
    'flowrunner_queue_retries_total{controller="pool"} 0',
    'flowrunner_reconcile_seconds_count{controller="pool",result="failed"} 0',
    "flowrunner_leader 0",
  ])
    expect(text.split("\n")).toContain(sample);
});
