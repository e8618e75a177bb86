import { UnknownFlow } from "../runs/compile-flow.js";
import type { CodeStep, KnownPlan } from "../runs/plan-cache.js";
import { secretNamesOf } from "../runs/secret-names.js";
import type { FlowVersion } from "../store/port/flow-versions.js";
import type { FlowUse, StepUse, UseKind } from "../store/port/flows.js";
import type { PlatformStore } from "../store/port/platform-store.js";

/** Flows whose uses are found in one transaction. */
const batchSize = 20;

interface FlowUsesParts {
  readonly store: PlatformStore;
  readonly plans: { of(project: string, version: FlowVersion): Pick<KnownPlan, "codeSteps"> };
}

/** Which flows use a secret or a file. What a version uses is found once, when somebody asks. */
export class FlowUseService {
  constructor(private readonly parts: FlowUsesParts) {}

  /** By name, those after `after`; also of what does not exist. A folder is used by whoever uses a file in it. */
  async flowsUsing(
    project: string,
    used: { readonly kind: UseKind; readonly name: string },
    after: string,
    limit: number,
  ): Promise<readonly FlowUse[]> {
    for (let last: string | null = ""; last !== null;) last = await this.#findSome(project, last);
    return this.parts.store.withTransaction({ project }, (tx) =>
      tx.flowUses.of(used.kind, used.name, after, limit),
    );
  }

  /** Of flows after `after`; gives the last one's name, null: there was none. */
  #findSome(project: string, after: string): Promise<string | null> {
    return this.parts.store.withTransaction({ project }, async (tx) => {
      const flows = await tx.flowUses.unknown(after, batchSize);
      for (const flow of flows) {
        const uses = this.#usesOf(project, flow);
        if (uses) await tx.flowUses.put(flow.name, flow.version, uses);
      }
      return flows.at(-1)?.name ?? null;
    });
  }

  /** Null: another program wrote it, and this one cannot run it. */
  #usesOf(project: string, version: FlowVersion): readonly StepUse[] | null {
    try {
      return usesOf(this.parts.plans.of(project, version));
    } catch (failure) {
      if (failure instanceof UnknownFlow) return null;
      throw failure;
    }
  }
}

export function usesOf({ codeSteps }: Pick<KnownPlan, "codeSteps">): readonly StepUse[] {
  return [...codeSteps].flatMap(([step, code]) => [
    ...secretNamesOf(code).map((name) => ({ kind: "secret", name, step }) as const),
    ...filesOf(code).map((name) => ({ kind: "file", name, step }) as const),
  ]);
}

/** As paths of files are written; a flow may say `./price.py`, and what no file and no database can have. */
function filesOf({ action: { source } }: CodeStep): readonly string[] {
  if (!("file" in source)) return [];
  const segments = source.file.split("/").filter((segment) => segment !== ".");
  return [Buffer.from(segments.join("/")).toString()];
}
