import "@xyflow/react/dist/base.css";
import { useComputedColorScheme, VisuallyHidden } from "@mantine/core";
import {
  Background,
  MarkerType,
  MiniMap,
  ReactFlow,
  ReactFlowProvider,
  type EdgeTypes,
  type NodeTypes,
} from "@xyflow/react";
import { useMemo, type KeyboardEvent } from "react";
import { drawFlow } from "../graph/draw-flow.js";
import { findStep } from "../graph/find-step.js";
import { nextStep } from "../graph/next-step.js";
import { ArrowLine } from "./arrow-line.js";
import { CanvasContext } from "./canvas-context.js";
import { CanvasControls } from "./canvas-controls.js";
import { directionOf } from "./direction-of.js";
import type { FlowCanvasProps } from "./flow-canvas.js";
import { edgesOf, nodesOf } from "./flow-nodes.js";
import { ContainerBox, ScopeBox, StepBox } from "./step-box.js";
import { useReveal } from "./use-reveal.js";
import { describeStep } from "./describe-step.js";
import styles from "./flow-canvas.module.css";

const nodeTypes: NodeTypes = { step: StepBox, container: ContainerBox, scope: ScopeBox };
const edgeTypes: EdgeTypes = { arrow: ArrowLine };
const edgeOptions = { markerEnd: { type: MarkerType.ArrowClosed, width: 18, height: 18, color: null } };
const fitOptions = { padding: 0.12, maxZoom: 1 };

/** From so many boxes on, a flow is likely to be larger than what is seen of it. */
const boxesForMap = 12;

export function FlowDiagram(props: FlowCanvasProps) {
  return (
    <ReactFlowProvider>
      <Diagram {...props} />
    </ReactFlowProvider>
  );
}

function Diagram({ root, selected, onSelect, badge, isPassed, editing }: FlowCanvasProps) {
  const scheme = useComputedColorScheme("light");
  const drawn = useMemo(() => drawFlow(root), [root]);
  const nodes = useMemo(() => nodesOf(drawn, new Set(selected)), [drawn, selected]);
  const edges = useMemo(() => edgesOf(drawn, root, new Set(selected)), [drawn, root, selected]);
  const canConnect = editing !== undefined;
  const looks = useMemo(() => ({ badge, isPassed, canConnect }), [badge, isPassed, canConnect]);
  const current = selected.at(-1) ?? null;
  useReveal(current);

  const followKey = (event: KeyboardEvent): void => {
    const direction = directionOf(event);
    const next = direction && nextStep(root, current, direction);
    if (direction) event.preventDefault();
    if (next) onSelect([next]);
    else if (event.key === "Escape") onSelect([]);
  };
  const place = current === null ? null : findStep(root, current);
  return (
    <CanvasContext value={looks}>
      <div
        className={styles["canvas"]}
        role="application"
        aria-label="Flow canvas"
        aria-roledescription="canvas: arrow keys follow the arrows, Enter goes into a container, Escape out of it"
        tabIndex={0}
        onKeyDown={followKey}
      >
        <ReactFlow
          nodes={nodes}
          edges={edges}
          {...{ nodeTypes, edgeTypes, colorMode: scheme }}
          defaultEdgeOptions={edgeOptions}
          fitView
          fitViewOptions={fitOptions}
          minZoom={0.05}
          maxZoom={2}
          nodesDraggable={false}
          nodesConnectable={canConnect}
          nodesFocusable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          onlyRenderVisibleElements
          panOnScroll
          proOptions={{ hideAttribution: true }}
          onNodeClick={(event, node) => {
            if (node.type === "scope") return;
            const isMore = event.shiftKey || event.ctrlKey || event.metaKey;
            onSelect(isMore ? toggled(selected, node.id) : [node.id]);
          }}
          onPaneClick={() => onSelect([])}
        >
          <Background gap={24} />
          <CanvasControls />
          {nodes.length > boxesForMap && (
            <MiniMap pannable zoomable ariaLabel="Map of the flow" className={styles["map"]!} />
          )}
        </ReactFlow>
        <VisuallyHidden role="status">{place && describeStep(place, root)}</VisuallyHidden>
      </div>
    </CanvasContext>
  );
}

function toggled(paths: readonly string[], path: string): readonly string[] {
  return paths.includes(path) ? paths.filter((other) => other !== path) : [...paths, path];
}
