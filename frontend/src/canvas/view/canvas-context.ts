import type { StepSketch } from "@flowrunner/engine";
import { createContext, type ReactNode } from "react";
import type { Arrow } from "../graph/draw-flow.js";

/** What the boxes and arrows of a canvas ask, wherever they are in it. */
export interface CanvasLooks {
  readonly badge?: ((step: StepSketch) => ReactNode) | undefined;
  readonly isPassed?: ((arrow: Arrow) => boolean) | undefined;
  readonly canConnect: boolean;
  /** Undefined: the canvas can only be looked at. */
  readonly removeScope?: ((path: string) => void) | undefined;
}

export const CanvasContext = createContext<CanvasLooks>({ canConnect: false });
