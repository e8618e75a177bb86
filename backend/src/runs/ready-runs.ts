/** What is ready, of a project each. */
interface OfProject {
  readonly run: { readonly project: string };
}

/** What is ready to be worked on: projects take turns, and in each the first to come is the first to go. */
export class ReadyRuns<T extends OfProject> {
  /** In the order of the projects' turns; none of the lists is empty. */
  readonly #byProject = new Map<string, T[]>();

  get isEmpty(): boolean {
    return this.#byProject.size === 0;
  }

  add(ready: T): void {
    const { project } = ready.run;
    const ofProject = this.#byProject.get(project);
    if (ofProject) ofProject.push(ready);
    else this.#byProject.set(project, [ready]);
  }

  /** The next project's first ones, at most `count`. */
  take(count: number): readonly T[] {
    const [next] = this.#byProject;
    if (!next) return [];
    const [project, ready] = next;
    this.#byProject.delete(project);
    if (ready.length > count) this.#byProject.set(project, ready.slice(count));
    return ready.slice(0, count);
  }
}
