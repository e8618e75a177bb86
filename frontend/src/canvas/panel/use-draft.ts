import { useCallback, useEffect, useRef, useState } from "react";
import type { EditorStore } from "../store/editor-store.js";

const pauseMs = 250;

export interface Draft<Value> {
  readonly value: Value;
  /** Takes what is typed; it is committed after a pause. */
  change(value: Value): void;
  /** Commits at once. */
  commit(): void;
}

/** What somebody types into a field, until it is part of the flow. Whatever changes the flow elsewhere is shown at once. */
export function useDraft<Value>(
  store: EditorStore,
  committed: Value,
  onCommit: (value: Value) => void,
  { isOnlyWhenLeft = false }: { readonly isOnlyWhenLeft?: boolean } = {},
): Draft<Value> {
  const [typed, setTyped] = useState<{ readonly of: Value; readonly value: Value } | null>(null);
  const latest = useRef({ typed, committed, onCommit });
  useEffect(() => {
    latest.current = { typed, committed, onCommit };
  });
  // At once, not with the next drawing: whoever saves by a key in the same moment saves this, too.
  const hold = useCallback((next: typeof typed): void => {
    latest.current = { ...latest.current, typed: next };
    setTyped(next);
  }, []);
  const commit = useCallback((): void => {
    const { typed: last, committed: now, onCommit: take } = latest.current;
    if (last === null) return;
    hold(null);
    if (last.of === now) take(last.value);
  }, [hold]);
  useEffect(() => store.holdDraft(commit), [store, commit]);
  useEffect(() => {
    if (typed === null || isOnlyWhenLeft) return;
    const timer = setTimeout(commit, pauseMs);
    return () => clearTimeout(timer);
  }, [typed, isOnlyWhenLeft, commit]);
  return {
    value: typed && typed.of === committed ? typed.value : committed,
    change: (value) => hold({ of: committed, value }),
    commit,
  };
}
