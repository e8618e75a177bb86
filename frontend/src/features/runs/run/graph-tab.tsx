import { sketchFlow, type ScopeSketch, type StepSketch } from "@flowrunner/engine";
import { Center, Text } from "@mantine/core";
import { queryOptions, useQuery } from "@tanstack/react-query";
import { useCallback, useMemo } from "react";
import { api, type Schemas } from "../../../api/client.js";
import { answerOf } from "../../../api/refusal.js";
import { FlowCanvas } from "../../../canvas/view/flow-canvas.js";
import { Loaded } from "../../../ui/loaded.js";
import type { RunSnapshot } from "../feed/run-feed.js";
import { GraphBadge } from "./graph-badge.js";
import { useRun } from "./run-context.js";
import { useRunSearch } from "./run-route.js";
import classes from "./run-page.module.css";
import { StepDetail } from "./steps/step-detail.js";
import stepClasses from "./steps/steps.module.css";

export interface GraphTabProps {
  readonly run: Schemas["Run"];
  readonly snapshot: RunSnapshot;
}

/** The flow of a run as a graph, each step with how far it is. */
export function GraphTab({ run, snapshot }: GraphTabProps) {
  const { place } = useRun();
  const { flow, version } = run;
  if (flow === null || version === null)
    return <NoGraph text="This run's flow was not published, so its text is not kept to be drawn." />;
  return <OfVersion {...{ snapshot, flow, version }} project={place.project} />;
}

interface OfVersionProps {
  readonly project: string;
  readonly flow: string;
  readonly version: number;
  readonly snapshot: RunSnapshot;
}

function OfVersion({ project, flow, version, snapshot }: OfVersionProps) {
  const root = useQuery(sketchQuery(project, flow, version));
  return (
    <Loaded query={root}>
      {(root) =>
        root ? <Graph root={root} snapshot={snapshot} /> : <NoGraph text="This flow cannot be drawn." />
      }
    </Loaded>
  );
}

/** What a version looks like; it never changes. */
const sketchQuery = (project: string, flow: string, version: number) =>
  queryOptions({
    queryKey: ["projects", project, "flows", flow, "versions", version, "sketch"],
    queryFn: async ({ signal }): Promise<ScopeSketch | null> => {
      const path = { project, flow, version };
      const { text } = await answerOf(
        api.GET("/api/v1/projects/{project}/flows/{flow}/versions/{version}", { params: { path }, signal }),
      );
      return sketchFlow(text).root;
    },
    staleTime: Infinity,
  });

function Graph({ root, snapshot }: { root: ScopeSketch; snapshot: RunSnapshot }) {
  const { feed } = useRun();
  const [{ step = null }, look] = useRunSearch();
  const pointers = useMemo(() => pointersIn(root), [root]);
  const badge = useCallback((sketch: StepSketch) => <GraphBadge feed={feed} id={sketch.id} />, [feed]);
  const selected = step === null ? undefined : pointers.get(snapshot.history.tree.idOf(step));
  const select = ([pointer]: readonly string[]): void => {
    const id = [...pointers].find(([, each]) => each === pointer)?.[0];
    look({ step: id === undefined ? undefined : snapshot.history.pathAt(id) });
  };
  return (
    <div className={stepClasses["split"]} data-detail={step !== null}>
      <div className={classes["graph"]}>
        <FlowCanvas
          root={root}
          selected={selected === undefined ? [] : [selected]}
          onSelect={select}
          badge={badge}
        />
      </div>
      {step !== null && (
        <StepDetail key={step} path={step} snapshot={snapshot} onClose={() => look({ step: undefined })} />
      )}
    </div>
  );
}

/** JSON Pointers of all steps, by id. */
function pointersIn(scope: ScopeSketch, into = new Map<string, string>()): Map<string, string> {
  for (const { id, path, scopes } of scope.steps) {
    into.set(id, path);
    for (const inner of scopes) pointersIn(inner, into);
  }
  return into;
}

function NoGraph({ text }: { text: string }) {
  return (
    <Center h="100%">
      <Text c="dimmed">{text}</Text>
    </Center>
  );
}
