import { describe, expect, it } from "vitest";
import type { WorkerView } from "@flowrunner/protocol";
import type { ObjectKey, Preconditions, Resource } from "@flowrunner/kube";
import type { Pod } from "../pod/pod.js";
import { labels } from "../pod/names.js";
import { ManualClock } from "../testing/manual-clock.js";
import { Sweeper } from "./sweeper.js";

type State = WorkerView["state"] | "ended";

/** A namespace whose pods all are old, and what the backend knows of their agents. */
class OldNamespace {
  readonly clock = new ManualClock();
  readonly calls: string[] = [];
  /** Claims before it can be drained. */
  claims: string | null = null;
  readonly #pods: Pod[] = [];
  readonly #workers = new Map<string, WorkerView>();

  constructor(private readonly isManaged = false) {}

  with(
    name: string,
    state: State | null,
    some: Readonly<Record<string, string>> = { [labels.pool]: "p" },
  ): this {
    const createdAt = new Date(this.clock.now()).toISOString();
    const metadata = {
      name,
      namespace: "shop",
      uid: name,
      resourceVersion: "1",
      creationTimestamp: createdAt,
    };
    this.#pods.push({ metadata: { ...metadata, labels: { [labels.install]: "demo", ...some } } });
    if (state !== null) this.#know(name, state);
    return this;
  }

  async sweep(): Promise<readonly string[]> {
    await this.clock.advance(120_000);
    const sweeper = new Sweeper({
      pods: { list: () => this.#pods },
      projects: { get: () => (this.isManaged ? {} : undefined) },
      kube: { delete: this.delete },
      backend: this,
      install: "demo",
      clock: this.clock,
    });
    await sweeper.reconcile({ namespace: "shop", name: "" });
    return this.calls;
  }

  readonly delete = async (_: Resource, { name }: ObjectKey, { uid }: Preconditions = {}): Promise<void> => {
    this.calls.push(`delete ${name} if it is ${uid}`);
  };

  async lookAtWorkers(pods: readonly string[]): Promise<readonly WorkerView[]> {
    return pods.flatMap((uid) => this.#workers.get(uid) ?? []);
  }

  async drainWorkers({ pool, pods }: { pool: string; pods: string[] }): Promise<readonly string[]> {
    this.calls.push(`drain ${pods.join()} of ${pool}`);
    return pods.filter((uid) => uid !== this.claims);
  }

  #know(uid: string, state: State): void {
    const isEnded = state === "ended";
    const attempt = state === "waiting" ? null : "a";
    const known = isEnded ? "claimed" : state;
    this.#workers.set(uid, { uid, state: known, attempt, isEnded, cancelAskedAt: null, deadline: null });
  }
}

describe("a sweeper", () => {
  it("deletes what has ended, and drains before it deletes what could still claim", async () => {
    const namespace = new OldNamespace().with("done", "ended").with("free", "waiting").with("never", null);
    expect(await namespace.sweep()).toEqual([
      "delete done if it is done",
      "drain free of p",
      "delete free if it is free",
      "drain never of p",
      "delete never if it is never",
    ]);
  });

  it("lets one be that claims before it is drained", async () => {
    const namespace = new OldNamespace().with("free", "waiting");
    namespace.claims = "free";
    expect(await namespace.sweep()).toEqual(["drain free of p"]);
  });

  it("lets one be whose attempt is open", async () => {
    expect(await new OldNamespace().with("busy", "claimed").sweep()).toEqual([]);
  });

  it("leaves to their pools what is in a project's namespace, but not what names no pool", async () => {
    const namespace = new OldNamespace(true).with("free", "waiting").with("stray", null, {});
    expect(await namespace.sweep()).toEqual(["drain stray of none", "delete stray if it is stray"]);
  });

  it("lets another installation's pods be", async () => {
    const other = { [labels.pool]: "p", [labels.install]: "another" };
    expect(await new OldNamespace().with("theirs", "ended", other).sweep()).toEqual([]);
  });
});
