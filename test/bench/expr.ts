import {
  celEnv,
  isCelError,
  isCelList,
  isCelMap,
  parse as parseBufbuild,
  plan,
  type CelInput,
} from "@bufbuild/cel";
import { parse as parseCelJs } from "@marcbachmann/cel-js";
import { Budget } from "../../engine/expressions/budget.js";
import type { Environment } from "../../engine/expressions/environment.js";
import { parseExpression } from "../../engine/expressions/expression.js";
import { BINDINGS, EXPRESSION_CASES } from "./expr-cases.js";
import type { Benchmark, Claim, Figures, Subject } from "./harness/benchmark.js";
import { geometricMean } from "./harness/statistics.js";

type Evaluate = () => unknown;
/** Compiles an expression once; what it gives evaluates it over the bindings. */
type Compile = (expression: string) => Evaluate;

/** As the product evaluates: within a budget, and to JSON. */
const ours: Compile = (source) => {
  const { expression } = parseExpression(source);
  const roots: Readonly<
    Record<string, Environment["lookup"] extends (root: string) => infer Root ? Root : never>
  > = BINDINGS;
  const environment: Environment = { lookup: (root) => roots[root], now: 0, seed: "bench" };
  return () => expression!.evaluate(environment, new Budget(1_000_000));
};

const celJs: Compile = (source) => {
  const evaluate = parseCelJs(source);
  return () => evaluate(BINDINGS);
};

const bufbuild: Compile = (source) => {
  const evaluate = plan(celEnv(), parseBufbuild(source));
  const bindings = Object.fromEntries(
    Object.entries(BINDINGS).map(([root, value]) => [root, withMaps(value)]),
  );
  return () => evaluate(bindings);
};

const OURS = "ours";
const engines: Readonly<Record<string, Compile>> = { [OURS]: ours, "cel-js": celJs, bufbuild };
const rivals = Object.keys(engines).filter((engine) => engine !== OURS);

/** Twelve expressions: evaluations a second, against two other implementations of CEL. */
export const expr: Benchmark = {
  name: "expr",
  measures: "12 expressions compiled once: time of an evaluation, against cel-js and @bufbuild/cel",
  open: async () => ({
    subjects: Object.entries(engines).map(subject),
    claims,
    derive,
    close: async () => undefined,
  }),
};

/** How many times the time of ours the fastest of the others takes. */
const claims: readonly Claim[] = [
  {
    title: "all 12, fastest of the others over ours",
    figure: "fastest",
    over: OURS,
    unit: "ns",
    goal: { atLeast: 3 },
  },
  ...rivals.map((rival) => ({ title: `all 12, ${rival} over ours`, figure: rival, over: OURS, unit: "ns" })),
  ...EXPRESSION_CASES.map(({ name }) => ({
    title: `${name}, fastest over ours`,
    figure: figureOf("fastest", name),
    over: figureOf(OURS, name),
    unit: "ns",
  })),
];

function subject([engine, compile]: [string, Compile]): Subject {
  const compiled = EXPRESSION_CASES.map(({ name, expression, expected }) => {
    const evaluate = compile(expression);
    const given = JSON.stringify(toJson(evaluate()));
    if (given !== JSON.stringify(expected)) throw new Error(`${engine} gives ${given} for ${expression}`);
    return { figure: figureOf(engine, name), evaluate };
  });
  return {
    name: engine,
    measure: async () =>
      Object.fromEntries(compiled.map(({ figure, evaluate }) => [figure, nanosecondsOf(evaluate)])),
  };
}

function derive(measured: Figures): Figures {
  const fastest = EXPRESSION_CASES.map(({ name }) => [
    figureOf("fastest", name),
    Math.min(...rivals.map((rival) => measured[figureOf(rival, name)]!)),
  ]);
  const all: Figures = { ...measured, ...Object.fromEntries(fastest) };
  const means = [...Object.keys(engines), "fastest"].map((engine) => [
    engine,
    geometricMean(EXPRESSION_CASES.map(({ name }) => all[figureOf(engine, name)]!)),
  ]);
  return { ...Object.fromEntries(fastest), ...Object.fromEntries(means) };
}

function figureOf(engine: string, name: string): string {
  return `${engine}: ${name}`;
}

const BATCH_MS = 4;
const BATCH = 50;

/** Whatever an evaluation gave last: kept, so that none can be left out as useless. */
export let lastGiven: unknown;

function nanosecondsOf(evaluate: Evaluate): number {
  const start = performance.now();
  let count = 0;
  let now = start;
  for (; now - start < BATCH_MS; now = performance.now()) {
    for (let nth = 0; nth < BATCH; nth++) lastGiven = evaluate();
    count += BATCH;
  }
  return ((now - start) * 1e6) / count;
}

/** @bufbuild/cel takes maps as `Map`. */
function withMaps(value: unknown): CelInput {
  if (Array.isArray(value)) return value.map(withMaps);
  if (typeof value !== "object" || value === null) return value as CelInput;
  return new Map(Object.entries(value).map(([name, member]) => [name, withMaps(member)]));
}

function toJson(value: unknown): unknown {
  if (isCelError(value)) throw value;
  if (typeof value === "bigint") return Number(value);
  if (isCelList(value) || Array.isArray(value)) return [...value].map(toJson);
  if (isCelMap(value)) return Object.fromEntries([...value].map(([name, member]) => [name, toJson(member)]));
  return value;
}
