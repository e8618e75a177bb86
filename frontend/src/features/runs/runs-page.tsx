import { Button } from "@mantine/core";
import { IconChartDots, IconPlayerPlay } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useMay } from "../../api/may.js";
import { EmptyState } from "../../ui/empty-state.js";
import { Page } from "../../ui/page.js";
import { RoleNotice } from "../../ui/role-notice.js";
import { PagedList } from "../../ui/paged-list.js";
import { DurationChart } from "./durations/duration-chart.js";
import { RunFilters } from "./run-filters.js";
import { RunsTable } from "./runs-table.js";
import { freshEveryMs, runsQuery } from "./runs-query.js";
import { isNarrowed, type RunsSearch } from "./runs-search.js";
import { StartDialog } from "./start/start-dialog.js";
import { ViewsMenu } from "./views/views-menu.js";

const route = getRouteApi("/projects/$project/runs");

/** The runs of a project, as they happen. */
export function RunsPage() {
  const { project } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const mayEdit = useMay(project, "editor");
  const runs = useInfiniteQuery({
    ...runsQuery(project, search),
    refetchInterval: ({ state }) => freshEveryMs(state.data?.pages.length ?? 0),
  });
  const change = (next: RunsSearch): void => void navigate({ search: next, replace: true });
  const { start, from, ...shown } = search;
  const startButton = mayEdit && (
    <Button
      size="xs"
      leftSection={<IconPlayerPlay size={14} aria-hidden />}
      onClick={() => change({ ...search, start: search.flow ?? "?" })}
    >
      Start a run
    </Button>
  );
  const hasSome = runs.data?.pages.some(({ items }) => items.length > 0) === true;
  const isAll = !isNarrowed(search);
  return (
    <Page
      title="Runs"
      actions={
        (hasSome || !isAll) && (
          <>
            <ViewsMenu project={project} search={search} onChoose={change} />
            <ChartButton search={shown} onChange={change} />
            {startButton}
          </>
        )
      }
    >
      <RunFilters search={shown} onChange={change} project={project} />
      {start !== undefined && !mayEdit && <RoleNotice what="Starting a run" needed="editor" />}
      <PagedList
        pages={runs}
        empty={isAll ? <NoRuns>{startButton}</NoRuns> : <NoSuchRun onAll={() => change({})} />}
      >
        {(items) => (
          <>
            {search.chart && <DurationChart project={project} runs={items} />}
            <RunsTable project={project} runs={items} mayEdit={mayEdit} />
          </>
        )}
      </PagedList>
      {start !== undefined && mayEdit && (
        <StartDialog
          project={project}
          flow={start === "?" ? null : start}
          from={from ?? null}
          onClose={() => change(shown)}
        />
      )}
    </Page>
  );
}

function ChartButton({ search, onChange }: { search: RunsSearch; onChange: (search: RunsSearch) => void }) {
  const { chart, ...rest } = search;
  return (
    <Button
      size="xs"
      variant={chart ? "light" : "default"}
      aria-pressed={chart !== undefined}
      leftSection={<IconChartDots size={14} aria-hidden />}
      onClick={() => onChange(chart ? rest : { ...search, chart: "durations" })}
    >
      Durations
    </Button>
  );
}

function NoRuns({ children }: { children: ReactNode }) {
  return (
    <EmptyState
      title="No runs yet"
      text="A run is one execution of a flow with one input. Its history stays here."
      command="flow start FLOW"
    >
      {children}
    </EmptyState>
  );
}

function NoSuchRun({ onAll }: { onAll: () => void }) {
  return (
    <EmptyState title="No run is like that" text="There are others, which the filters above leave out.">
      <Button variant="default" onClick={onAll}>
        Show all runs
      </Button>
    </EmptyState>
  );
}
