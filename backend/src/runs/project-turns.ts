/**
 * Turns between projects, where capacity is short: who was served less comes first (start-time fair queueing, Goyal
 * 1996). A project that was idle starts level with the others and saves nothing up. What it remembers is no truth: lost,
 * everybody starts level.
 */
export class ProjectTurns {
  readonly #finish = new Map<string, number>();
  #now = 0;

  /** When the project's next turn is: the smallest is next. */
  turnOf(project: string): number {
    return Math.max(this.#now, this.#finish.get(project) ?? 0);
  }

  served(project: string): void {
    this.#now = this.turnOf(project);
    this.#finish.set(project, this.#now + 1);
    if (this.#finish.size > keptProjects) this.#forgetIdle();
  }

  #forgetIdle(): void {
    for (const [project, finish] of this.#finish) if (finish <= this.#now) this.#finish.delete(project);
  }
}

const keptProjects = 1_000;
