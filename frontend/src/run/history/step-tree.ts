import { scopePath, splitStepPath, type RunEvent, type ScopeOutcome } from "@flowrunner/engine";

/** What a container has opened: an item's steps, a branch, a case. */
export interface ScopeView {
  readonly path: string;
  /** What tells it from the others of its container: `[3]`, `left`, `case[0]`. */
  readonly label: string;
  readonly status: "running" | ScopeOutcome["status"];
}

/** Which steps a run has started, and how they stand in each other. */
export class StepTree {
  readonly #steps = new Map<string, string[]>();
  readonly #scopes = new Map<string, Map<string, ScopeView>>();
  /** A scope's place in the flow's text, by its path. */
  readonly #ids = new Map<string, string>([["", ""]]);
  readonly #containers = new Map<string, string>();
  readonly #totals = new Map<string, number>();

  /** Paths of a scope's steps in the order of their start; `""` is the flow's own scope. */
  stepsOf(scope: string): readonly string[] {
    return this.#steps.get(scope) ?? [];
  }

  /** In the order of their opening. */
  *scopesOf(step: string): Iterable<ScopeView> {
    yield* this.#scopes.get(step)?.values() ?? [];
  }

  scopeCountOf(step: string): number {
    return this.#scopes.get(step)?.size ?? 0;
  }

  endedCountOf(step: string): number {
    let count = 0;
    for (const { status } of this.scopesOf(step)) if (status !== "running") count++;
    return count;
  }

  /** How many scopes a container will have opened in the end; Infinity: only its condition knows; 0: it is none. */
  totalOf(step: string): number {
    return this.#totals.get(step) ?? 0;
  }

  /** The container that a scope is of; null for the flow's own. */
  containerOf(scope: string): string | null {
    return this.#containers.get(scope) ?? null;
  }

  /** Where a step stands in the flow, whatever item it is run for: `batch[].resize` of `batch[3].resize`. */
  idOf(step: string): string {
    const { scope, name } = splitStepPath(step);
    const id = this.#ids.get(scope) ?? scope;
    return id === "" ? name : `${id}.${name}`;
  }

  add(event: RunEvent): void {
    switch (event.type) {
      case "ContainerEntered":
        return void this.#totals.set(event.path, event.total ?? Infinity);
      case "ScopeOpened":
        return this.#open(event.step, event.key);
      case "ScopeClosed":
        return this.#setStatus(event.scope, event.outcome.status);
      case "RunRetried":
        for (const path of event.restarted) this.#takeOut(path);
        for (const path of event.reopened) this.#reopen(path);
    }
  }

  /** A step that has started. */
  place(step: string): void {
    const { scope } = splitStepPath(step);
    // What ends the flow stands beside its steps.
    const listed = this.#containers.has(scope) ? scope : "";
    const steps = this.#steps.get(listed);
    if (steps) steps.push(step);
    else this.#steps.set(listed, [step]);
  }

  #open(step: string | null, key: number | string): void {
    const path = scopePath(step, key);
    this.#steps.set(path, []);
    if (step === null) return;
    const isItem = typeof key === "number";
    this.#ids.set(path, `${this.idOf(step)}${isItem ? "[]" : `.${key}`}`);
    this.#containers.set(path, step);
    const scopes = this.#scopes.get(step) ?? new Map<string, ScopeView>();
    this.#scopes.set(step, scopes.set(path, { path, label: isItem ? `[${key}]` : key, status: "running" }));
  }

  #setStatus(scope: string, status: ScopeView["status"]): void {
    const scopes = this.#scopes.get(this.#containers.get(scope) ?? "");
    const known = scopes?.get(scope);
    if (known) scopes!.set(scope, { ...known, status });
  }

  #takeOut(step: string): void {
    const { scope } = splitStepPath(step);
    const steps = this.stepsOf(scope);
    this.#steps.set(
      scope,
      steps.filter((other) => other !== step),
    );
  }

  #reopen(step: string): void {
    for (const { path, status } of [...this.scopesOf(step)])
      if (status !== "succeeded") this.#setStatus(path, "running");
  }
}
