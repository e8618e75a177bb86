import type { ScopeSketch, StepSketch } from "@flowrunner/engine";
import { Center, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { stepsIn } from "../../../canvas/graph/find-step.js";
import type { Note } from "../../../canvas/notes/note.js";
import { FlowCanvas } from "../../../canvas/view/flow-canvas.js";
import { Loaded } from "../../../ui/loaded.js";
import type { RunSnapshot } from "../../../run/feed/run-feed.js";
import { runFlowQuery } from "../../../run/run-document.js";
import { GraphBadge } from "../../../run/view/graph-badge.js";
import { useRun } from "../../../run/view/run-context.js";
import { useRunSearch } from "./run-route.js";
import classes from "./run-page.module.css";
import { ShownStep } from "./shown-step.js";
import stepClasses from "./steps/steps.module.css";

/** The flow of a run as a graph, each step with how far it is. */
export function GraphTab({ snapshot }: { readonly snapshot: RunSnapshot }) {
  const { place } = useRun();
  const flow = useQuery(runFlowQuery(place));
  return (
    <Loaded query={flow}>
      {({ sketch: { root }, notes }) =>
        root ? <Graph {...{ root, notes, snapshot }} /> : <NoGraph text="This flow cannot be drawn." />
      }
    </Loaded>
  );
}

interface GraphProps {
  readonly root: ScopeSketch;
  readonly notes: readonly Note[];
  readonly snapshot: RunSnapshot;
}

function Graph({ root, notes, snapshot }: GraphProps) {
  const { feed } = useRun();
  const [{ step = null }, look] = useRunSearch();
  const pointers = useMemo(() => new Map([...stepsIn(root)].map(({ id, path }) => [id, path])), [root]);
  const badge = useCallback((sketch: StepSketch) => <GraphBadge feed={feed} id={sketch.id} />, [feed]);
  const pointer = step === null ? undefined : pointers.get(snapshot.history.tree.idOf(step));
  // The same ones from one snapshot to the next, of which there are ten a second: the canvas is drawn again for others.
  const selected = useMemo(() => (pointer === undefined ? [] : [pointer]), [pointer]);
  const select = useCallback(
    ([chosen]: readonly string[]): void => {
      const id = [...pointers].find(([, each]) => each === chosen)?.[0];
      look({ step: id === undefined ? undefined : feed.run().history.pathAt(id) });
    },
    [pointers, feed, look],
  );
  return (
    <div className={stepClasses["split"]} data-detail={step !== null}>
      <div className={classes["graph"]}>
        <FlowCanvas {...{ root, notes, selected, badge }} onSelect={select} />
      </div>
      {step !== null && <ShownStep path={step} snapshot={snapshot} />}
    </div>
  );
}

function NoGraph({ text }: { text: string }) {
  return (
    <Center h="100%">
      <Text c="dimmed">{text}</Text>
    </Center>
  );
}
