import { useMemo, useState } from "react";
import type { RunSnapshot } from "../../../../run/feed/run-feed.js";
import type { RunHistory } from "../../../../run/history/run-history.js";
import { useRun } from "../../../../run/view/run-context.js";
import { useRunSearch } from "../run-route.js";
import { LogPanel, type LogChoice } from "../../../../run/view/log/log-panel.js";

/** Steps that are offered to choose from: a run may have a hundred thousand. */
const mostOffered = 1_000;

/** The log of the whole run. */
export function LogsTab({ snapshot: { history } }: { snapshot: RunSnapshot }) {
  const { feed } = useRun();
  const [{ of, level = "debug", find = "", times }, look] = useRunSearch();
  // What is typed is here at once, and in the address a moment later.
  const [choice, setChoice] = useState<LogChoice>({
    step: of ?? null,
    level,
    text: find,
    hasTime: times !== false,
  });
  const choose = (change: Partial<LogChoice>): void => {
    const next = { ...choice, ...change };
    setChoice(next);
    look({
      of: next.step ?? undefined,
      level: next.level === "debug" ? undefined : next.level,
      find: next.text === "" ? undefined : next.text,
      times: next.hasTime ? undefined : false,
    });
  };
  const count = history.steps.count;
  const steps = useMemo(() => stepsOf(history, Math.min(count, mostOffered)), [history, count]);
  return (
    <LogPanel
      feed={feed}
      choice={choice}
      onChoose={choose}
      steps={steps}
      hasEnded={Boolean(history.run?.outcome)}
    />
  );
}

function stepsOf({ steps }: RunHistory, most: number): readonly string[] {
  return steps
    .all()
    .slice(0, most)
    .map(({ path }) => path);
}
