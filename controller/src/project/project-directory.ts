/** A namespace whose project the backend knows and whose objects are there. */
export interface BoundProject {
  readonly project: string;
  readonly serviceAccountUid: string;
}

/** Which namespaces may have pods, as far as this leader has made them ready. */
export class ProjectDirectory {
  readonly #projects = new Map<string, BoundProject>();

  get(namespace: string): BoundProject | undefined {
    return this.#projects.get(namespace);
  }

  bind(namespace: string, project: BoundProject): void {
    this.#projects.set(namespace, project);
  }

  unbind(namespace: string): void {
    this.#projects.delete(namespace);
  }
}
