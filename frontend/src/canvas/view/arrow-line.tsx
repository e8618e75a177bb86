import { BaseEdge, EdgeLabelRenderer, getSmoothStepPath, type EdgeProps } from "@xyflow/react";
import { memo, use } from "react";
import { CanvasContext } from "./canvas-context.js";
import type { ArrowEdge } from "./flow-nodes.js";
import styles from "./flow-canvas.module.css";

/** Why one step comes before another, by how its line is broken: solid, dashed and dotted. */
export const ArrowLine = memo(function ArrowLine(props: EdgeProps<ArrowEdge>) {
  const { isPassed, canConnect } = use(CanvasContext);
  const { data, markerEnd, selected } = props;
  const [path, labelX, labelY] = getSmoothStepPath({ ...props, borderRadius: 8 });
  if (!data) return null;
  return (
    <>
      <g
        className={styles["arrow"]}
        data-reason={data.arrow.reason}
        data-selected={selected || undefined}
        data-passed={isPassed?.(data.arrow) || undefined}
      >
        <title>{reasons[data.arrow.reason]}</title>
        <BaseEdge
          path={path}
          {...(markerEnd !== undefined && { markerEnd })}
          interactionWidth={canConnect ? 16 : 0}
        />
      </g>
      {data.label !== "" && (
        <EdgeLabelRenderer>
          <div
            className={styles["arrowLabel"]}
            style={{ transform: `translate(-50%, -50%) translate(${labelX}px, ${labelY}px)` }}
          >
            {data.label}
          </div>
        </EdgeLabelRenderer>
      )}
    </>
  );
});

export const reasons = {
  needs: "waits for it by its needs",
  "written above": "is written below it",
  reference: "reads what it gives",
} as const;
