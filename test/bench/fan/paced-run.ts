import {
  decide,
  toValue,
  type Fact,
  type Plan,
  type QueueAttempt,
  type RunEvent,
  type RunState,
} from "@flowrunner/engine";

/** A run of the pure engine whose every attempt succeeds, one result a pass, that can be stopped to look at. */
export class PacedRun {
  #state: RunState | null = null;
  /** Places in the plan are enough to answer an attempt: what it was given would weigh on the heap. */
  readonly #paths: string[] = [];

  constructor(
    private readonly plan: Plan,
    private readonly note: (events: readonly RunEvent[]) => void = () => undefined,
  ) {}

  /** What the history of a whole run takes as JSON. */
  static historyBytes(plan: Plan): number {
    let bytes = 0;
    const run = new PacedRun(plan, (events) => (bytes += JSON.stringify(events).length));
    run.start();
    run.answerAllButOne();
    run.answerLast();
    return bytes;
  }

  start(): void {
    const { name: flow, version, priority } = this.plan;
    const { value } = toValue({});
    const names = { runId: "bench", seed: "bench", flow, version };
    this.#pass({ type: "RunRequested", ...names, inputs: value, config: value, priority });
  }

  answerAllButOne(): void {
    while (this.#paths.length > 1) this.#answer();
  }

  answerLast(): void {
    this.#answer();
    if (this.#state?.outcome?.status !== "succeeded") throw new Error("the run did not succeed");
  }

  #answer(): void {
    const outcome = { status: "succeeded", output: { json: { item: this.#paths.length } } } as const;
    this.#pass({ type: "AttemptEnded", path: this.#paths.pop()!, generation: 0, attempt: 1, outcome });
  }

  #pass(...facts: Fact[]): void {
    const decision = decide(this.plan, this.#state, facts, new Map(), 0);
    this.#state = decision.state;
    this.note(decision.events);
    for (const command of decision.commands) {
      if (command.type === "QueueAttempt") this.#paths.push(pathOf(command));
    }
    if (decision.hasMore) this.#pass();
  }
}

function pathOf({ path, generation, attempt }: QueueAttempt): string {
  if (generation !== 0 || attempt !== 1) throw new Error(`${path} is tried again`);
  return path;
}
