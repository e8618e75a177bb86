import { useSyncExternalStore } from "react";
import { live } from "./browser-live.js";
import type { LiveState } from "./live-parts.js";

/** The state of the page's live connection. */
export function useLiveState(): LiveState {
  return useSyncExternalStore(listen, () => live.state);
}

function listen(listener: () => void): () => void {
  return live.onState(listener);
}
