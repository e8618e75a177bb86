import { scopePath, type FlowError, type RunEvent, type Value } from "@flowrunner/engine";

/** What a run's loops go over, what its variables hold, and why its scopes failed, by path; also of what has closed. */
export class NamedValues {
  readonly #items = new Map<string, Value>();
  readonly #errors = new Map<string, FlowError>();
  readonly #variables = new Map<string, Map<string, Value>>();

  /** Undefined: the step is no forEach, or has not started. */
  itemsOf(step: string): Value | undefined {
    return this.#items.get(step);
  }

  /** Undefined: the scope has not failed, or nothing comes after its steps. */
  errorOf(scope: string): FlowError | undefined {
    return this.#errors.get(scope);
  }

  /** By name; `""` is the flow's own scope. */
  variablesOf(scope: string): ReadonlyMap<string, Value> | undefined {
    return this.#variables.get(scope);
  }

  add(event: RunEvent): void {
    switch (event.type) {
      case "ContainerEntered":
        if (event.items) this.#items.set(event.path, event.items);
        return;
      case "ScopeOpened":
        return void this.#variables.set(
          scopePath(event.step, event.key),
          new Map(Object.entries(event.vars)),
        );
      case "StepsEnded":
        if (event.outcome.status === "failed") this.#errors.set(event.scope, event.outcome.error);
        return;
      case "VariablesSet":
        for (const { scope, name, value } of event.assignments) this.#variables.get(scope)?.set(name, value);
    }
  }
}
