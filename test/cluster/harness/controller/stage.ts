import { expect } from "vitest";
import type { FunctionRunSpec } from "@flowrunner/kube";
import { kinds, type Cluster, type Found, type Kind } from "../cluster.js";
import { linesOfFile } from "../files.js";

/** A run that a round has left, and what its history is to be. */
export interface LeftRun {
  readonly name: string;
  readonly run: string;
  /** `AttemptQueued first`, in any order. */
  readonly history: readonly string[];
}

/** Each kill of a controller costs its successor a lease's time and a start. */
const patienceMs = 600_000;

const state = ({ status }: Found): unknown => status?.["state"];

/** Where one round of stories is told: each of its objects has a name of its own. */
export class Stage {
  readonly runs: LeftRun[] = [];
  /** The lines that code is to have left. */
  readonly witness: string[] = [];

  constructor(
    readonly cluster: Cluster,
    readonly namespace: string,
    private readonly round: number,
  ) {}

  name(base: string): string {
    return `${base}-r${this.round}`;
  }

  async apply({ apiVersion, kind }: Kind, base: string, spec: object): Promise<void> {
    const object = { apiVersion, kind, metadata: { name: this.name(base) }, spec };
    const { code, stderr } = await this.cluster.apply(this.namespace, object);
    if (code !== 0) throw new Error(stderr);
  }

  /** Code that first leaves a line beginning with `base` where nothing but code writes. */
  async call(base: string, { run = "", ...spec }: FunctionRunSpec): Promise<void> {
    this.witness.push(`${this.name(base)} main 1`);
    const code = `${sayStart(this.name(base))}\n${run}`;
    await this.apply(kinds.functionRun, base, { runtime: "bash", files: "write", ...spec, run: code });
  }

  /** The lines that code has left in this round. */
  async started(): Promise<string[]> {
    const lines = await linesOfFile(this.cluster, this.namespace, "witness");
    return lines.filter((line) => line.includes(`${this.name("")} `)).sort();
  }

  /** Waits until the code of a call has said that it starts. */
  async codeStarts(base: string): Promise<void> {
    const line = `${this.name(base)} main 1`;
    await expect.poll(() => this.started(), { timeout: patienceMs, interval: 500 }).toContain(line);
  }

  async until(kind: Kind, base: string, wanted: string): Promise<Found> {
    const is = (object: Found): boolean => state(object) === wanted;
    const name = this.name(base);
    return this.cluster.untilObject(`${name} is ${wanted}`, kind, this.namespace, name, is, patienceMs);
  }

  /** Waits until it has ended so, and remembers its run. */
  async ends(kind: Kind, base: string, as: string, history: readonly string[]): Promise<Found> {
    const found = await this.until(kind, base, as);
    this.left(base, found, history);
    return found;
  }

  left(base: string, { status }: Found, history: readonly string[]): void {
    this.runs.push({ name: base, run: String(status?.["run"]), history });
  }

  async change({ kind }: Kind, base: string, spec: object): Promise<void> {
    const patch = ["patch", kind, this.name(base), "--namespace", this.namespace, "--type", "merge"];
    await this.cluster.kubectl(...patch, "--patch", JSON.stringify({ spec }));
  }

  async delete({ kind }: Kind, base: string): Promise<void> {
    await this.cluster.kubectl(
      ...["delete", kind, this.name(base), "--namespace", this.namespace, "--wait=false"],
    );
  }

  async isGone(kind: Kind, base: string): Promise<void> {
    const name = this.name(base);
    const isGone = (objects: readonly Found[]): boolean =>
      objects.every(({ metadata }) => metadata?.name !== name);
    await this.cluster.until(`${name} is gone`, kind, this.namespace, isGone, patienceMs);
  }
}

/** Bash that says who starts; `who`: as the shell reads it between double quotes. */
export function sayStart(who: string): string {
  return `echo "${who} $FLOW_STEP $FLOW_ATTEMPT" >>"$FLOW_FILES/witness"`;
}
