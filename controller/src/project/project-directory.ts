import type { ProjectAnswer } from "@flowrunner/protocol";
import type { ObjectKey } from "@flowrunner/kube";
import type { Lane } from "../runtime/lanes.js";
import type { Source } from "../runtime/source.js";

/** A namespace whose project the backend knows and whose objects are there. */
export interface BoundProject {
  readonly project: string;
  readonly serviceAccountUid: string;
  /** Why no pod may be made there all the same; null: pods may be made. */
  readonly obstacle: string | null;
  /** What its pools lacked as far as the backend had been told when it was last asked. */
  readonly troubles: ProjectAnswer["troubles"];
}

/** Which namespaces may have pods, as far as this leader has made them ready. Tells of each whenever that was looked at. */
export class ProjectDirectory implements Source {
  readonly #projects = new Map<string, BoundProject>();
  readonly #listeners: ((key: ObjectKey, lane: Lane) => void)[] = [];

  get(namespace: string): BoundProject | undefined {
    return this.#projects.get(namespace);
  }

  /** One whose pods may be made; null: there is none so far. */
  ready(): (BoundProject & { readonly namespace: string }) | null {
    const [found] = [...this.#projects].filter(([, { obstacle }]) => obstacle === null);
    return found ? { ...found[1], namespace: found[0] } : null;
  }

  bind(namespace: string, project: BoundProject): void {
    const before = this.#projects.get(namespace);
    this.#projects.set(namespace, project);
    const lane = before && before.obstacle === project.obstacle ? "pass" : "change";
    for (const listener of this.#listeners) listener({ namespace, name: "" }, lane);
  }

  unbind(namespace: string): void {
    this.#projects.delete(namespace);
  }

  isSynced(): boolean {
    return true;
  }

  feed(add: (key: ObjectKey, lane: Lane) => void): void {
    this.#listeners.push(add);
  }
}
