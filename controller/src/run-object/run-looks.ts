import type { OwnedRun, RunOwner } from "@flowrunner/protocol";
import type { Clock } from "@flowrunner/kube";

interface RunLooksParts {
  readonly backend: {
    lookAtRuns(namespace: string, owners: readonly RunOwner[]): Promise<readonly OwnedRun[]>;
  };
  readonly clock: Clock;
}

/** By the uids of objects. */
type Look = Promise<ReadonlyMap<string, OwnedRun>>;

interface Gathering {
  readonly owners: Map<string, RunOwner>;
  readonly look: Look;
}

/** Objects whose runs change together are looked at together; nobody notices the wait. */
const gatherMs = 5;

/** Asks for the runs of a namespace's objects that are wanted within some milliseconds in one call. */
export class RunLooks {
  readonly #gathering = new Map<string, Gathering>();

  constructor(private readonly parts: RunLooksParts) {}

  /** The run of an object as it is no earlier than now. */
  async look(namespace: string, owner: RunOwner): Promise<OwnedRun> {
    const gathering = this.#gathering.get(namespace) ?? this.#gather(namespace);
    gathering.owners.set(owner.uid, owner);
    return (await gathering.look).get(owner.uid)!;
  }

  #gather(namespace: string): Gathering {
    const owners = new Map<string, RunOwner>();
    const gathering = { owners, look: this.#later(namespace, owners) };
    this.#gathering.set(namespace, gathering);
    return gathering;
  }

  async #later(namespace: string, owners: ReadonlyMap<string, RunOwner>): Look {
    await new Promise<void>((resolve) => this.parts.clock.after(gatherMs, resolve));
    this.#gathering.delete(namespace);
    const runs = await this.parts.backend.lookAtRuns(namespace, [...owners.values()]);
    return new Map(runs.map((run) => [run.uid, run]));
  }
}
