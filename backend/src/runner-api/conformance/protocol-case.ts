import type { LocalBackendOptions } from "../../local.js";
import type { World } from "../../testing/world.js";

/** What the backend must do for whatever speaks the runner protocol to it. */
export interface ProtocolCase {
  readonly name: string;
  /** How the case's backend differs from the standard. */
  readonly options?: LocalBackendOptions;
  run(world: World): Promise<void>;
}
