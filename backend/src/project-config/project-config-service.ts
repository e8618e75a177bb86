import type { Json } from "@flowrunner/engine";
import { AppError } from "../errors.js";
import { jsonProblem } from "../runs/json-limits.js";
import { CompareFailed } from "../store/port/errors.js";
import type { PlatformStore, PlatformTransaction } from "../store/port/platform-store.js";
import type { ConfigRow } from "../store/port/project-config.js";

/** As expressions write it after `config.`. */
export const configNamePattern = /^[A-Za-z_][A-Za-z0-9_]{0,62}$/;

export interface ProjectConfigLimits {
  /** All values together, as JSON text. */
  readonly configBytes: number;
}

/** Before anything was set. */
const nothing: ConfigRow = { values: {}, version: 0, updatedAt: 0, updatedBy: "" };

/** What `config` is in a project's flows. A run takes it as it is when the run starts. */
export class ProjectConfigService {
  constructor(
    private readonly store: PlatformStore,
    private readonly limits: ProjectConfigLimits,
  ) {}

  get(project: string): Promise<ConfigRow> {
    return this.store.withTransaction({ project }, present);
  }

  /**
   * Sets all values at once. `expect` throws when they are not as the caller knew them; `by` is for the audit log.
   * Throws `AppError` `Unprocessable`, `LimitExceeded`, `PreconditionFailed`.
   */
  async put(
    project: string,
    values: { readonly [name: string]: Json },
    by: string,
    expect: (present: ConfigRow) => void,
  ): Promise<ConfigRow> {
    this.#check(values);
    return this.store.withTransaction({ project }, async (tx) => {
      const before = await present(tx);
      expect(before);
      const after = await tx.projectConfig.put(values, before.version, by).catch(unlessOvertaken);
      const details = { names: Object.keys(values) };
      await tx.auditLog.append({ actor: by, action: "config.changed", target: project, details });
      return after;
    });
  }

  #check(values: { readonly [name: string]: Json }): void {
    const problem = jsonProblem(values);
    if (problem) throw new AppError("Unprocessable", `The values are not usable: ${problem}.`);
    for (const name of Object.keys(values)) {
      if (!configNamePattern.test(name))
        throw new AppError(
          "Unprocessable",
          `${JSON.stringify(name)} is no name of a value: letters, digits and _, not starting with a digit, at most 63.`,
        );
    }
    const { configBytes } = this.limits;
    if (Buffer.byteLength(JSON.stringify(values)) > configBytes)
      throw new AppError("LimitExceeded", `A project's values may have ${configBytes} bytes as JSON.`);
  }
}

async function present(tx: PlatformTransaction): Promise<ConfigRow> {
  return (await tx.projectConfig.get()) ?? nothing;
}

function unlessOvertaken(failure: unknown): never {
  if (!(failure instanceof CompareFailed)) throw failure;
  throw new AppError("PreconditionFailed", "The values were changed meanwhile: read them again, then write.");
}
