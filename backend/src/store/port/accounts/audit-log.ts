import type { Json } from "@flowrunner/engine";

export interface NewAuditEntry {
  /** Who did it: a user's address. */
  readonly actor: string;
  /** What: `<noun>.<past participle>`, such as `flow.deleted`. */
  readonly action: string;
  /** To what: its id or its name. */
  readonly target: string;
  /** What else there is to know; never a secret. */
  readonly details: { readonly [name: string]: Json };
}

export interface AuditEntry extends NewAuditEntry {
  readonly id: string;
  /** Null: of the organisation. */
  readonly project: string | null;
  /** Epoch ms. */
  readonly at: number;
}

/** What narrows a look into the log; null: anything. */
export interface AuditFilter {
  readonly actor: string | null;
  readonly action: string | null;
  /** Epoch ms; from `since` on, before `until`. */
  readonly since: number | null;
  readonly until: number | null;
}

/** Of a project: writes what the transaction does, with it. */
export interface ProjectAuditLog {
  /** Throws `ReferenceViolation` for a project that does not exist. */
  append(entry: NewAuditEntry): Promise<void>;
}

/** The log of the scope's organisation. */
export interface AuditLog {
  /** `project`: what was done belongs to it; null: to the organisation. */
  append(entry: NewAuditEntry, project: string | null): Promise<void>;
  /** Newest first, those before `before`; `project` null: of the organisation and all of its projects. */
  list(
    project: string | null,
    filter: AuditFilter,
    before: Pick<AuditEntry, "at" | "id"> | null,
    limit: number,
  ): Promise<readonly AuditEntry[]>;
}
