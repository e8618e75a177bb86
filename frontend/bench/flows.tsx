import "@xyflow/react/dist/style.css";
import { ReactFlow, useNodesState } from "@xyflow/react";
import { useEffect, useMemo, useState } from "react";
import { FlowDiagram } from "../src/canvas/view/flow-diagram.js";
import { drawFlow } from "../src/canvas/graph/draw-flow.js";
import { edgesOf, nodesOf } from "../src/canvas/view/flow-nodes.js";
import { pageFrames } from "../src/run/feed/page-frames.js";
import { RunFeed } from "../src/run/feed/run-feed.js";
import { GraphBadge } from "../src/run/view/graph-badge.js";
import { largeFlow, largeRun } from "./large-flow.js";

const updatesASecond = 50;

const none: readonly never[] = [];

/** A run's graph as the run page shows it, and what happens in the run. */
export function OurFlow() {
  const [root] = useState(largeFlow);
  const [feed] = useState(() => new RunFeed({ project: "bench", run: "bench" }, pageFrames));
  useEffect(() => {
    const events = largeRun();
    return feed.follow({
      follow: (_place, receive) => {
        let seq = 0;
        const timer = setInterval(() => {
          const event = events[seq % events.length]!;
          receive({ type: "event", run: "bench", seq: ++seq, event });
        }, 1_000 / updatesASecond);
        return { wantLogs: () => undefined, stop: () => clearInterval(timer) };
      },
    });
  }, [feed]);
  const badge = useMemo(() => (step: { id: string }) => <GraphBadge feed={feed} id={step.id} />, [feed]);
  return <FlowDiagram root={root} notes={none} selected={none} onSelect={() => undefined} badge={badge} />;
}

/** The same boxes and arrows by the library alone, whose labels say how far they are. */
export function StockFlow() {
  const [drawn] = useState(() => {
    const root = largeFlow();
    const flow = drawFlow(root);
    const nodes = nodesOf(flow, new Set()).map(({ id, position }) => ({ id, position, data: { label: id } }));
    return {
      nodes,
      edges: edgesOf(flow, root, new Set()).map(({ id, source, target }) => ({ id, source, target })),
    };
  });
  const [nodes, setNodes, onNodesChange] = useNodesState(drawn.nodes);
  useEffect(() => {
    let seq = 0;
    const timer = setInterval(() => {
      const at = seq++ % drawn.nodes.length;
      const label = `${drawn.nodes[at]!.id} running ${seq}`;
      setNodes((before) => before.map((node, index) => (index === at ? { ...node, data: { label } } : node)));
    }, 1_000 / updatesASecond);
    return () => clearInterval(timer);
  }, [drawn, setNodes]);
  return <ReactFlow {...{ nodes, onNodesChange }} edges={drawn.edges} fitView minZoom={0.05} panOnScroll />;
}
