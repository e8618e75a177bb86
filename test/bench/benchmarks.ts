import { cliStart } from "./cli-start.js";
import { ctl } from "./ctl.js";
import { engineFanReal } from "./engine-fan-real.js";
import { engineFan } from "./engine-fan.js";
import { enginePass } from "./engine-pass.js";
import { engineSeq40 } from "./engine-seq40.js";
import { engineStep3 } from "./engine-step3.js";
import { exprHostile } from "./expr-hostile.js";
import { expr } from "./expr.js";
import type { Benchmark } from "./harness/benchmark.js";
import { logs } from "./logs.js";
import { queue } from "./queue.js";
import { startBurst } from "./start-burst.js";
import { startPod } from "./start-pod.js";
import { startWarm } from "./start-warm.js";
import { uiFlow1k } from "./ui-flow1k.js";
import { uiLog100k } from "./ui-log100k.js";

/** All there are, in the order of the table. */
export const benchmarks: readonly Benchmark[] = [
  ...startWarm,
  engineSeq40,
  engineFan,
  engineFanReal,
  enginePass,
  engineStep3,
  queue,
  logs,
  expr,
  exprHostile,
  cliStart,
  uiFlow1k,
  uiLog100k,
  startPod,
  startBurst,
  ctl,
];
