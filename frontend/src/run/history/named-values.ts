import { scopePath, type RunEvent, type Value } from "@flowrunner/engine";

/** What a run's loops go over, and what its variables hold, by path; also of scopes that have closed. */
export class NamedValues {
  readonly #items = new Map<string, Value>();
  readonly #variables = new Map<string, Map<string, Value>>();

  /** Undefined: the step is no forEach, or has not started. */
  itemsOf(step: string): Value | undefined {
    return this.#items.get(step);
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
      case "VariablesSet":
        for (const { scope, name, value } of event.assignments) this.#variables.get(scope)?.set(name, value);
    }
  }
}
