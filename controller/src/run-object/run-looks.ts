import type { RunView } from "@flowrunner/protocol";
import type { Clock } from "@flowrunner/kube";

interface RunLooksParts {
  readonly backend: {
    lookAtRuns(namespace: string, runs: readonly string[]): Promise<readonly RunView[]>;
  };
  readonly clock: Clock;
}

type Look = Promise<ReadonlyMap<string, RunView>>;

interface Gathering {
  readonly runs: Set<string>;
  readonly look: Look;
}

/** Objects whose runs change together are looked at together; nobody notices the wait. */
const gatherMs = 5;

/** Asks for the runs of a namespace that are wanted within some milliseconds in one call. */
export class RunLooks {
  readonly #gathering = new Map<string, Gathering>();

  constructor(private readonly parts: RunLooksParts) {}

  /** The run as it is no earlier than now; null: the backend knows none of this id. */
  async look(namespace: string, run: string): Promise<RunView | null> {
    const gathering = this.#gathering.get(namespace) ?? this.#gather(namespace);
    gathering.runs.add(run);
    return (await gathering.look).get(run) ?? null;
  }

  #gather(namespace: string): Gathering {
    const runs = new Set<string>();
    const gathering = { runs, look: this.#later(namespace, runs) };
    this.#gathering.set(namespace, gathering);
    return gathering;
  }

  async #later(namespace: string, runs: ReadonlySet<string>): Look {
    await new Promise<void>((resolve) => this.parts.clock.after(gatherMs, resolve));
    this.#gathering.delete(namespace);
    const views = await this.parts.backend.lookAtRuns(namespace, [...runs]);
    return new Map(views.map((view) => [view.run, view]));
  }
}
