import { benchmarks } from "./benchmarks.js";
import { runBenchmark } from "./harness/run-benchmark.js";

// One benchmark in a process of its own: what another left in the heap, or taught the compiler, is none of its figures.
const [name, rounds] = process.argv.slice(2);
const benchmark = benchmarks.find((each) => each.name === name)!;
process.send!(await runBenchmark(benchmark, rounds === undefined ? undefined : Number(rounds)));
process.disconnect();
