import type { KeyboardEvent } from "react";
import type { Direction } from "../graph/next-step.js";

const directions: { readonly [key: string]: Direction } = {
  ArrowDown: "down",
  ArrowUp: "up",
  ArrowLeft: "left",
  ArrowRight: "right",
  Enter: "in",
  Escape: "out",
};

/** Where a key leads on the canvas; null: elsewhere, or it belongs to a control on it. */
export function directionOf({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent): Direction | null {
  const isOfControl = target instanceof HTMLElement && target.closest("button, input, textarea") !== null;
  if (isOfControl || ctrlKey || metaKey || altKey) return null;
  return directions[key] ?? null;
}
