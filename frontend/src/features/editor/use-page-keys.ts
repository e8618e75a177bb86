import { useEffect, useRef } from "react";
import { bindingOf, isForControl, type KeyAction } from "../../canvas/keys/key-map.js";

export type PageActions = {
  readonly [
    action in KeyAction & ("undo" | "redo" | "save" | "run" | "runStep" | "otherPane" | "sheet")
  ]: () => void;
};

/** What keys do wherever the focus is on the page. */
export function usePageKeys(actions: PageActions): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      const isTyping = isForControl(event.target) && !(event.target as HTMLElement).closest("button, a");
      const binding = bindingOf(event, isTyping ? ["everywhere"] : ["page", "everywhere"]);
      if (!binding || event.defaultPrevented || !(binding.action in latest.current)) return;
      event.preventDefault();
      latest.current[binding.action as keyof PageActions]();
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, []);
}
