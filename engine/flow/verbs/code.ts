import type { Json, JsonObject } from "../../json.js";
import type { Compiler } from "../compile/compiler.js";
import { parseDuration } from "../duration.js";
import type { EnvValue, FileStep, Retry, RunStep } from "../generated/types.js";
import { isObject, objectIn } from "../outline/shape.js";
import { pointerTo } from "../parse/json-pointer.js";
import type { StepOutline } from "../outline/outline.js";
import { condition, template, type TextPlace } from "../outline/text-place.js";
import type { CodeAction, CompensationPlan, DataAccess, EnvEntry, Resources, RetryPlan } from "../plan.js";
import { cpuMillis, memoryBytes } from "../quantity.js";
import type { NestedScope } from "./verb-definition.js";

type Source = Pick<CodeAction, "verb" | "runtime" | "source" | "files">;

/** Where expressions stand in a step that runs code. */
export function codeTexts(step: JsonObject, path: string): TextPlace[] {
  const env = Object.entries(objectIn(step.env)).filter(([, value]) => !isObject(value));
  const retryIf = objectIn(step.retry).if;
  return [
    ...(step.with === undefined ? [] : [template(step.with, `${path}/with`)]),
    ...env.map(([name, value]) => template(value, pointerTo(`${path}/env`, name))),
    ...(retryIf === undefined ? [] : [condition(retryIf, `${path}/retry/if`, ["error", "attempt"])]),
  ];
}

/** What takes the step back: a part of how a saga around it ends. */
export function codeScopes({ compensate }: JsonObject, path: string): NestedScope[] {
  if (!isObject(compensate)) return [];
  const place = { path: `${path}/compensate`, suffix: ".compensate", section: "compensate" } as const;
  return [{ json: compensate, ...place, variables: ["input", "result"] }];
}

export function compileCode(
  step: RunStep | FileStep,
  outline: StepOutline,
  source: Source,
  compiler: Compiler,
): CodeAction {
  const { path } = outline;
  return {
    ...source,
    with: compiler.tree((step.with ?? {}) as Json, `${path}/with`),
    env: Object.entries(step.env ?? {}).map(([name, value]) => compileEnv(name, value, path, compiler)),
    secrets: [...new Set(step.secrets ?? [])],
    data: compileData(step.data),
    network: step.network ?? "none",
    resources: compileResources(step.resources),
    image: step.image ?? null,
    priority: step.priority ?? null,
    retry: compileRetry(step.retry, path, compiler),
    totalTimeoutMs: step.totalTimeout === undefined ? null : parseDuration(step.totalTimeout),
    isIdempotent: step.idempotent ?? false,
    outputSchema: step.outputSchema ?? null,
    compensate: compileCompensation(step, outline, compiler),
  };
}

function compileCompensation(
  { compensate }: RunStep | FileStep,
  { scopes }: StepOutline,
  compiler: Compiler,
): CompensationPlan | null {
  if (!compensate) return null;
  return { scope: compiler.scope(scopes[0]!), whenUncertain: compensate.whenUncertain ?? false };
}

function compileEnv(name: string, value: EnvValue, path: string, compiler: Compiler): EnvEntry {
  if (typeof value === "object") return { name, secret: value.secret };
  return { name, value: compiler.tree(value, pointerTo(`${path}/env`, name)) };
}

function compileData(data: RunStep["data"]): DataAccess | null {
  if (data === undefined) return null;
  return { collections: data.collections, isTransactional: data.transactional ?? false };
}

function compileResources({ cpu, memory }: RunStep["resources"] & object = {}): Resources {
  return {
    cpuMillis: cpu === undefined ? null : cpuMillis(cpu),
    memoryBytes: memory === undefined ? null : memoryBytes(memory),
  };
}

function compileRetry(retry: Retry | undefined, path: string, compiler: Compiler): RetryPlan {
  return {
    maxAttempts: retry?.maxAttempts ?? 1,
    delayMs: parseDuration(retry?.delay ?? "1s")!,
    factor: retry?.factor ?? 2,
    maxDelayMs: parseDuration(retry?.maxDelay ?? "1h")!,
    jitter: retry?.jitter ?? "full",
    codes: retry?.codes ?? null,
    condition: retry?.if === undefined ? null : compiler.condition(`${path}/retry/if`),
  };
}
