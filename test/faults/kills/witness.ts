import { readFileSync } from "node:fs";

/** What a step's code wrote down itself, outside of the product. */
export interface Testimony {
  readonly what: "start" | "end";
  /** `RUN/STEP/ATTEMPT`. */
  readonly attempt: string;
  readonly runId: string;
  /** Epoch ms. */
  readonly at: number;
}

/** Names of the steps of the flow that is run, one after another. */
export const steps = ["one", "two", "three", "four", "five"] as const;

/** A flow whose steps say in a file when they start and when they end; each takes `seconds`. */
export function witnessedFlow(file: string, seconds: number): string {
  const say = (what: string): string =>
    `printf '${what} %s %s %s %s\\n' "$FLOW_RUN" "$FLOW_STEP" "$FLOW_ATTEMPT" "$EPOCHREALTIME" >>'${file}'`;
  const step = (name: string): string => `    - name: ${name}
      runtime: bash
      run: |
        ${say("start")}
        sleep ${seconds}
        ${say("end")}
`;
  return `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata:
  name: witnessed
spec:
  steps:
${steps.map(step).join("")}`;
}

export function testimonies(file: string): readonly Testimony[] {
  const lines = readFileSync(file, "utf8").split("\n").slice(0, -1);
  return lines.map((line) => {
    const [what, runId = "", step, attempt, seconds] = line.split(" ");
    return {
      what: what as Testimony["what"],
      attempt: `${runId}/${step}/${attempt}`,
      runId,
      at: Number(seconds?.replace(",", ".")) * 1_000,
    };
  });
}

/** Attempts whose code is running. */
export function running(file: string): ReadonlySet<string> {
  const open = new Set<string>();
  for (const { what, attempt } of testimonies(file))
    if (what === "start") open.add(attempt);
    else open.delete(attempt);
  return open;
}
