import { useEffect, type RefObject } from "react";
import { isForControl } from "../keys/key-map.js";
import type { CanvasActions } from "./canvas-actions.js";

/**
 * Copies, cuts and pastes steps while the canvas has the focus. Listens to the whole page: browsers give these events to
 * wherever text was selected last, not to what has the focus.
 */
export function useClipboard(
  canvas: RefObject<HTMLElement | null>,
  actions: CanvasActions | undefined,
): void {
  useEffect(() => {
    if (!actions) return;
    const isMeant = (): boolean => {
      const { activeElement } = document;
      return canvas.current?.contains(activeElement) === true && !isForControl(activeElement);
    };
    const copy = (event: ClipboardEvent): boolean => {
      const copied = isMeant() ? actions.copy() : null;
      if (copied === null) return false;
      event.preventDefault();
      event.clipboardData?.setData("text/plain", copied);
      return true;
    };
    const cut = (event: ClipboardEvent): void => {
      if (copy(event)) actions.remove();
    };
    const paste = (event: ClipboardEvent): void => {
      if (isMeant()) actions.paste(event.clipboardData?.getData("text/plain") ?? "");
    };
    const end = new AbortController();
    document.addEventListener("copy", copy, end);
    document.addEventListener("cut", cut, end);
    document.addEventListener("paste", paste, end);
    return () => end.abort();
  }, [canvas, actions]);
}
