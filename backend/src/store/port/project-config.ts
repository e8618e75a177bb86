import type { Json } from "@flowrunner/engine";

/** What `config` is in a project's flows. */
export interface ConfigRow {
  readonly values: { readonly [name: string]: Json };
  readonly version: number;
  /** Epoch ms. */
  readonly updatedAt: number;
  readonly updatedBy: string;
}

export interface ProjectConfig {
  /** Null: nothing was ever set. */
  get(): Promise<ConfigRow | null>;
  /** From the version that the writer knew, 0 for none. Throws `CompareFailed` for another. */
  put(values: ConfigRow["values"], expectedVersion: number, by: string): Promise<ConfigRow>;
}
