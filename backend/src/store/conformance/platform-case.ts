import type { PlatformStore } from "../port/platform-store.js";
import type { StoreCase } from "./store-case.js";

/** As `StoreCase`, for what only the store of a server has. */
export interface PlatformCase extends Omit<StoreCase, "run"> {
  run(store: PlatformStore, clock: { now(): number; advance(byMs: number): Promise<void> }): Promise<void>;
}
