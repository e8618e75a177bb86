import { shortestMaskedBytes } from "@flowrunner/protocol";
import { AppError } from "../errors.js";
import type { PlatformStore, PlatformTransaction } from "../store/port/platform-store.js";
import type { SecretRow } from "../store/port/secrets.js";
import type { KeyRing } from "./key-ring.js";
import { isOvertaken } from "./overtaken.js";
import type { Secret } from "./secret.js";
import type { Vault } from "./vault.js";

/** As flows write it. */
export const secretNamePattern = /^[A-Za-z_][A-Za-z0-9_]{0,127}$/;

export interface SecretLimits {
  /** One value, in bytes of UTF-8. */
  readonly secretBytes: number;
  /** How many a project may have. */
  readonly secretsPerProject: number;
}

interface SecretServiceParts {
  readonly store: PlatformStore;
  readonly ring: KeyRing;
  readonly vault: Vault;
  readonly limits: SecretLimits;
}

export interface PutSecret {
  readonly secret: SecretRow;
  /** What its owner should know of it; not an error. */
  readonly warnings: readonly string[];
}

/** Whoever writes the same secret, or replaces its key, at the same time is met once or twice, not always. */
const mostTries = 5;

/** Secrets of projects: written, listed and deleted; nobody reads a value back. */
export class SecretService {
  constructor(private readonly parts: SecretServiceParts) {}

  /** Gives a secret a new value. `by`: who does it, for the audit log. Throws `AppError` `Unprocessable` and `LimitExceeded`. */
  async put(project: string, name: string, value: Secret, by: string): Promise<PutSecret> {
    this.#check(name, value);
    for (let tries = 1; ; tries++) {
      try {
        const secret = await this.parts.store.withTransaction({ project }, (tx) =>
          this.#putNext(tx, name, value, by),
        );
        return { secret, warnings: warningsOf(name, value) };
      } catch (failure) {
        if (tries === mostTries || !isOvertaken(failure)) throw failure;
        await this.parts.ring.refresh();
      }
    }
  }

  /** By name; those after `after`. */
  list(project: string, after: string, limit: number): Promise<readonly SecretRow[]> {
    return this.parts.store.withTransaction({ project }, (tx) => tx.secrets.list(after, limit));
  }

  /** Throws `AppError` `NotFound`. */
  async get(project: string, name: string): Promise<SecretRow> {
    const secret = await this.parts.store.withTransaction({ project }, (tx) => tx.secrets.get(name));
    if (!secret) throw noSecret(name);
    return secret;
  }

  /** Throws `AppError` `NotFound`. Attempts that are claimed keep what they were given. */
  async delete(project: string, name: string, by: string): Promise<void> {
    await this.parts.store.withTransaction({ project }, async (tx) => {
      if (!(await tx.secrets.delete(name))) throw noSecret(name);
      await tx.auditLog.append({ actor: by, action: "secret.deleted", target: name, details: {} });
    });
  }

  #check(name: string, value: Secret): void {
    const { secretBytes } = this.parts.limits;
    if (!secretNamePattern.test(name))
      throw new AppError(
        "Unprocessable",
        `${JSON.stringify(name)} is no name of a secret: letters, digits and _, not starting with a digit, at most 128.`,
      );
    if (value.bytes === 0)
      throw new AppError("Unprocessable", `The secret ${name} is empty: delete it instead.`);
    if (value.bytes > secretBytes)
      throw new AppError(
        "LimitExceeded",
        `A secret may have ${secretBytes} bytes; keep larger things in files.`,
      );
  }

  async #putNext(tx: PlatformTransaction, name: string, value: Secret, by: string): Promise<SecretRow> {
    const present = await tx.secrets.lock(name);
    if (!present) await this.#expectRoom(tx);
    const place = { project: tx.project, name, version: (present?.version ?? 0) + 1 };
    const secret = await tx.secrets.put(this.parts.vault.seal(place, value), by);
    const details = { version: secret.version };
    await tx.auditLog.append({ actor: by, action: "secret.changed", target: name, details });
    return secret;
  }

  async #expectRoom(tx: PlatformTransaction): Promise<void> {
    const { secretsPerProject } = this.parts.limits;
    if ((await tx.secrets.count()) < secretsPerProject) return;
    throw new AppError("LimitExceeded", `A project may have ${secretsPerProject} secrets: delete one first.`);
  }
}

function warningsOf(name: string, value: Secret): readonly string[] {
  if (value.bytes >= shortestMaskedBytes) return [];
  return [`${name} has fewer than ${shortestMaskedBytes} bytes: it is not masked in logs and outputs.`];
}

function noSecret(name: string): AppError {
  return new AppError("NotFound", `There is no secret ${name}.`);
}
