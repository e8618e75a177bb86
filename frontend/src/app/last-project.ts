const key = "flowrunner.project";

/** The project that this browser was in last, which is where the next visit begins. */
export const lastProject = {
  get: (): string | null => localStorage.getItem(key),
  set: (project: string): void => localStorage.setItem(key, project),
};
