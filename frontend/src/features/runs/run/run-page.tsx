import { Tabs } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import { useMay } from "../../../api/may.js";
import type { Schemas } from "@flowrunner/api";
import type { RunPlace } from "@flowrunner/api";
import { RunApprovals } from "../../../approvals/run-approvals.js";
import { Loaded } from "../../../ui/loaded.js";
import { useRunFeed, useRunSnapshot } from "../../../run/feed/use-run-feed.js";
import { DataTab } from "./data-tab.js";
import { GraphTab } from "./graph-tab.js";
import { HistoryTab } from "./history-tab.js";
import { LogsTab } from "./log/logs-tab.js";
import { RunContext, useRun } from "../../../run/view/run-context.js";
import { RunHeader } from "./run-header.js";
import { RunNotice } from "./run-notice.js";
import { runQuery } from "../../../run/run-queries.js";
import { useRunParams, useRunSearch } from "./run-route.js";
import type { RunTab } from "./run-search.js";
import classes from "./run-page.module.css";
import { StepsTab } from "./steps/steps-tab.js";

export function RunPage() {
  const { project, run } = useRunParams();
  return <FollowedRun key={run} project={project} run={run} />;
}

function FollowedRun({ project, run }: { project: string; run: string }) {
  const place = useMemo(() => ({ project, run }), [project, run]);
  const feed = useRunFeed(project, run);
  const mayEdit = useMay(project, "editor");
  const value = useMemo(() => ({ place, feed, mayEdit }), [place, feed, mayEdit]);
  const details = useQuery(runQuery(place));
  return (
    <RunContext value={value}>
      <Loaded query={details}>{(run) => <ShownRun run={run} />}</Loaded>
    </RunContext>
  );
}

function ShownRun({ run }: { run: Schemas["Run"] }) {
  const { feed, place } = useRun();
  const snapshot = useRunSnapshot(feed);
  const [{ tab = "steps" }, look] = useRunSearch();
  useFreshDetails(place, snapshot.history.run?.status);
  useDocumentTitle(`${run.flow ?? "Run"} · ${run.status} · FlowRunner`);
  return (
    <div className={classes["page"]}>
      <RunHeader run={run} snapshot={snapshot} />
      <RunNotice run={run} snapshot={snapshot} />
      <RunApprovals place={place} isOver={run.endedAt !== null} />
      <Tabs
        value={tab}
        onChange={(chosen) => look({ tab: (chosen as RunTab | null) ?? "steps" })}
        keepMounted={false}
        className={classes["tabs"] ?? ""}
      >
        <Tabs.List>
          <Tabs.Tab value="steps">Steps</Tabs.Tab>
          <Tabs.Tab value="graph">Graph</Tabs.Tab>
          <Tabs.Tab value="logs">Log</Tabs.Tab>
          <Tabs.Tab value="data">Input and output</Tabs.Tab>
          <Tabs.Tab value="history">History</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="steps" className={classes["panel"] ?? ""}>
          <StepsTab snapshot={snapshot} />
        </Tabs.Panel>
        <Tabs.Panel value="graph" className={classes["panel"] ?? ""}>
          <GraphTab snapshot={snapshot} />
        </Tabs.Panel>
        <Tabs.Panel value="logs" className={classes["panel"] ?? ""}>
          <LogsTab snapshot={snapshot} />
        </Tabs.Panel>
        <Tabs.Panel value="data" className={classes["panel"] ?? ""}>
          <DataTab snapshot={snapshot} />
        </Tabs.Panel>
        <Tabs.Panel value="history" className={classes["panel"] ?? ""}>
          <HistoryTab snapshot={snapshot} />
        </Tabs.Panel>
      </Tabs>
    </div>
  );
}

/** What the events do not tell is asked for again when they tell that the run is another way. */
function useFreshDetails(place: RunPlace, status: string | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (status) void queries.invalidateQueries({ queryKey: runQuery(place).queryKey, exact: true });
  }, [queries, place, status]);
}
