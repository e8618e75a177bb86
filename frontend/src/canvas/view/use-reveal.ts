import { useReducedMotion } from "@mantine/hooks";
import { useReactFlow, useStoreApi } from "@xyflow/react";
import { useEffect } from "react";

const moveMs = 200;

/** Moves the canvas so far that a step can be seen, when another one is selected. */
export function useReveal(path: string | null): void {
  const { getInternalNode, setCenter, getZoom } = useReactFlow();
  const store = useStoreApi();
  const isReduced = useReducedMotion();
  useEffect(() => {
    const node = path === null ? undefined : getInternalNode(path);
    if (!node) return;
    const { width, height, transform } = store.getState();
    const { x, y } = node.internals.positionAbsolute;
    const size = { width: node.measured.width ?? 0, height: Math.min(node.measured.height ?? 0, headHeight) };
    const [left, top, zoom] = transform;
    const isSeen =
      x * zoom + left >= 0 &&
      y * zoom + top >= 0 &&
      (x + size.width) * zoom + left <= width &&
      (y + size.height) * zoom + top <= height;
    if (isSeen || width === 0) return;
    const options = { zoom: getZoom(), duration: isReduced ? 0 : moveMs };
    void setCenter(x + size.width / 2, y + size.height / 2, options);
  }, [path, getInternalNode, setCenter, getZoom, store, isReduced]);
}

/** Of a large container its beginning is enough. */
const headHeight = 80;
