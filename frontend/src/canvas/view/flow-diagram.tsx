import "@xyflow/react/dist/base.css";
import { useComputedColorScheme, VisuallyHidden } from "@mantine/core";
import {
  Background,
  MarkerType,
  MiniMap,
  Panel,
  ReactFlow,
  ReactFlowProvider,
  useStore,
  ViewportPortal,
  type EdgeTypes,
  type FinalConnectionState,
  type NodeTypes,
} from "@xyflow/react";
import { useMemo, useRef, useState, type MouseEvent } from "react";
import { drawFlow } from "../graph/draw-flow.js";
import { placeNotes } from "../notes/place-notes.js";
import { ArrowLine } from "./arrow-line.js";
import { CanvasActions } from "./canvas-actions.js";
import { CanvasContext } from "./canvas-context.js";
import { CanvasControls, fitOptions } from "./canvas-controls.js";
import { describeSelected } from "./describe-selected.js";
import type { FlowCanvasProps } from "./flow-canvas.js";
import { edgesOf, nodesOf, noteNodesOf, type ArrowEdge, type FlowNode } from "./flow-nodes.js";
import { NoteBox } from "./note-box.js";
import { ContainerBox, ScopeBox, StepBox } from "./step-box.js";
import { useClipboard } from "./use-clipboard.js";
import { useCanvasKeys } from "./use-canvas-keys.js";
import { useDragging } from "./use-dragging.js";
import { useReveal } from "./use-reveal.js";
import styles from "./flow-canvas.module.css";

const nodeTypes: NodeTypes = { step: StepBox, container: ContainerBox, scope: ScopeBox, note: NoteBox };
const edgeTypes: EdgeTypes = { arrow: ArrowLine };
const edgeOptions = { markerEnd: { type: MarkerType.ArrowClosed, width: 18, height: 18, color: null } };

/** From so many boxes on, a flow is likely to be larger than what is seen of it. */
const boxesForMap = 12;

const mapSize = { width: 150, height: 110 };

/** Below it words cannot be read: they are not painted, which of a thousand boxes is most of the work. */
const readableZoom = 0.3;

/** So far a pointer may slip in a click. */
const dragThreshold = 6;

export function FlowDiagram(props: FlowCanvasProps) {
  return (
    <ReactFlowProvider>
      <Diagram {...props} />
    </ReactFlowProvider>
  );
}

function Diagram(props: FlowCanvasProps) {
  const { root, notes, selected, onSelect, onOpen, badge, isPassed, editing, children } = props;
  const store = editing?.store;
  const scheme = useComputedColorScheme("light");
  const [arrow, setArrow] = useState<string | null>(null);
  const chosen = useMemo(() => new Set(selected), [selected]);
  const drawn = useMemo(() => drawFlow(root), [root]);
  const placedNotes = useMemo(() => placeNotes(notes, root, drawn), [notes, root, drawn]);
  const nodes = useMemo(
    () => [...noteNodesOf(placedNotes, chosen), ...nodesOf(drawn, chosen)],
    [placedNotes, drawn, chosen],
  );
  const edges = useMemo(() => edgesOf(drawn, root, chosen), [drawn, root, chosen]);
  const actions = useMemo(() => store && new CanvasActions(store), [store]);
  const canConnect = store !== undefined;
  const isFar = useStore(({ transform: [, , zoom] }) => zoom < readableZoom);
  const looks = useMemo(
    () => ({
      badge,
      isPassed,
      canConnect,
      removeScope: actions && ((path: string) => actions.removeScope(path)),
    }),
    [badge, isPassed, canConnect, actions],
  );
  const { drop, placed, ...dragging } = useDragging(drawn, store);
  const current = selected.at(-1) ?? null;
  useReveal(current);

  const select = (paths: readonly string[]): void => {
    setArrow(null);
    onSelect(paths);
  };
  const host = useRef<HTMLDivElement>(null);
  useClipboard(host, actions);
  const keys = useCanvasKeys({ ...props, actions, arrow, onSelect: select });
  const choose = (event: MouseEvent, { type, id }: FlowNode): void => {
    if (type === "scope") return;
    const isMore = event.shiftKey || event.ctrlKey || event.metaKey;
    select(isMore ? toggled(selected, id) : [id]);
  };
  return (
    <CanvasContext value={looks}>
      <div
        ref={host}
        className={styles["canvas"]}
        data-far={isFar || undefined}
        role="application"
        aria-label="Flow canvas"
        aria-roledescription="canvas"
        tabIndex={0}
        onKeyDown={keys}
        onDragOver={dragging.onDragOver}
        onDragLeave={dragging.onDragLeave}
        onDrop={dragging.onDrop}
      >
        <ReactFlow<FlowNode, ArrowEdge>
          nodes={placed(nodes)}
          edges={edges.map((edge) => (edge.id === arrow ? { ...edge, selected: true } : edge))}
          {...{ nodeTypes, edgeTypes, colorMode: scheme }}
          defaultEdgeOptions={edgeOptions}
          fitView
          fitViewOptions={fitOptions}
          minZoom={0.05}
          maxZoom={2}
          nodesDraggable={canConnect}
          nodeDragThreshold={dragThreshold}
          nodesConnectable={canConnect}
          nodesFocusable={false}
          edgesFocusable={false}
          disableKeyboardA11y
          deleteKeyCode={null}
          selectionKeyCode={null}
          onlyRenderVisibleElements
          panOnScroll
          zoomOnDoubleClick={false}
          proOptions={{ hideAttribution: true }}
          onNodesChange={dragging.onNodesChange}
          onNodeDrag={dragging.onNodeDrag}
          onNodeDragStop={dragging.onNodeDragStop}
          onNodeClick={choose}
          onNodeDoubleClick={(_event, { type, id }) => type !== "scope" && onOpen?.(id)}
          onEdgeClick={(_event, { id }) => setArrow(id)}
          onPaneClick={() => select([])}
          isValidConnection={({ source, target }) => actions?.refusal(source, target) === null}
          onConnect={({ source, target }) => actions?.connect(source, target)}
          onConnectEnd={(_event, connection) => explain(connection, actions)}
        >
          <Background gap={24} />
          <CanvasControls />
          {children && <Panel position="top-left">{children}</Panel>}
          {nodes.length > boxesForMap && (
            <MiniMap
              {...{ pannable: true, zoomable: true, ariaLabel: "Map of the flow", style: mapSize }}
              className={styles["map"]!}
            />
          )}
          {drop && (
            <ViewportPortal>
              <div
                className={styles["drop"]}
                style={{ transform: `translate(${drop.line.x}px, ${drop.line.y}px)`, width: drop.line.width }}
              />
            </ViewportPortal>
          )}
        </ReactFlow>
        <VisuallyHidden role="status">{describeSelected(root, notes, current)}</VisuallyHidden>
      </div>
    </CanvasContext>
  );
}

/** Says why an arrow was not made where it was let go. */
function explain(
  { isValid, fromNode, toNode, fromHandle }: FinalConnectionState,
  actions: CanvasActions | undefined,
): void {
  if (isValid || !fromNode || !toNode) return;
  const [from, to] = fromHandle?.type === "target" ? [toNode.id, fromNode.id] : [fromNode.id, toNode.id];
  actions?.explain(from, to);
}

function toggled(paths: readonly string[], path: string): readonly string[] {
  return paths.includes(path) ? paths.filter((other) => other !== path) : [...paths, path];
}
