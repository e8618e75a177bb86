import { useSyncExternalStore } from "react";
import type { EditorState } from "../../canvas/store/editor-state.js";
import type { EditorStore } from "../../canvas/store/editor-store.js";

export function useEditor(store: EditorStore): EditorState {
  return useSyncExternalStore(store.subscribe, () => store.state);
}
