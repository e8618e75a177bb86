import { nestedScopes, type CodeAction, type Plan, type ScopePlan, type StepPlan } from "@flowrunner/engine";
import type { FlowVersion } from "../store/port/flow-versions.js";
import type { Transaction } from "../store/port/store.js";
import { DataLost } from "./data-lost.js";
import { RecentMap } from "./recent-map.js";

/** A code step's side of the plan. */
export type CodeStep = StepPlan & { readonly action: CodeAction };

export interface KnownPlan {
  readonly plan: Plan;
  /** By the step's id in the plan. */
  readonly codeSteps: ReadonlyMap<string, CodeStep>;
}

/** By version, then by the step's id. */
export type CodeStepsOfVersions = ReadonlyMap<string, KnownPlan["codeSteps"]>;

const kept = 200;

/** Plans made of the documents that the store keeps. `compile` makes one of a document that was found valid before. */
export class PlanCache {
  readonly #known = new RecentMap<string, KnownPlan>(kept);

  constructor(private readonly compile: (text: string) => Plan) {}

  remember(project: string, plan: Plan): KnownPlan {
    const known = { plan, codeSteps: codeStepsOf(plan.root) };
    this.#known.set(`${project}/${plan.version}`, known);
    return known;
  }

  recent(project: string, version: string): KnownPlan | undefined {
    return this.#known.get(`${project}/${version}`);
  }

  /** Of a stored document: a plan that is not known is made of its text. */
  of(project: string, { version, text }: FlowVersion): KnownPlan {
    return this.recent(project, version) ?? this.remember(project, this.compile(text));
  }

  async get(tx: Transaction, version: string): Promise<KnownPlan> {
    const recent = this.recent(tx.project, version);
    if (recent) return recent;
    const flow = await tx.flowVersions.get(version);
    if (!flow) throw new DataLost(`The flow's version ${version} is not stored any more.`);
    return this.of(tx.project, flow);
  }

  async codeStepsOf(tx: Transaction, versions: Iterable<string>): Promise<CodeStepsOfVersions> {
    const steps = new Map<string, KnownPlan["codeSteps"]>();
    for (const version of versions) steps.set(version, (await this.get(tx, version)).codeSteps);
    return steps;
  }
}

function codeStepsOf(scope: ScopePlan, found = new Map<string, CodeStep>()): Map<string, CodeStep> {
  for (const step of scope.steps) {
    const { action } = step;
    if (action.verb === "run" || action.verb === "file") found.set(step.id, { ...step, action });
    for (const { scope: inner } of nestedScopes(step)) codeStepsOf(inner, found);
  }
  for (const ending of [scope.onFailure, scope.finally]) if (ending) codeStepsOf(ending, found);
  return found;
}
