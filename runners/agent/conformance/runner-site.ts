import type { ScriptedBackend } from "./scripted-backend.js";

/** Where attempts run in the conformance suites: agents and runtimes, on a backend that follows a script. */
export interface RunnerSite extends AsyncDisposable {
  readonly backend: ScriptedBackend;
  /** Ids of live processes that were started here. */
  processes(): number[];
  /** Their command lines. */
  commands(): string[];
  /** Ends everything and tells what is left: nothing. */
  end(): Promise<{ processes: number[]; files: string[] }>;
}

export type StartSite = (options: {
  readonly env: Readonly<Record<string, string | undefined>>;
}) => Promise<RunnerSite>;
