import { useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from "react";
import { useSeconds } from "../../../../ui/now.js";
import { VirtualRows, type VirtualRowsHandle } from "../../../../ui/virtual-rows.js";
import type { RunSnapshot } from "../../../../run/feed/run-feed.js";
import { visibleRows, type Openings, type Row } from "../../../../run/history/rows.js";
import type { TimeSpan } from "../../../../run/history/timeline.js";
import { afterKey } from "./list-keys.js";
import { StepItem } from "./step-item.js";
import classes from "./steps.module.css";
import { TimeAxis } from "./time-axis.js";

export interface StepListProps {
  readonly snapshot: RunSnapshot;
  /** Path of the step that is looked at. */
  readonly selected: string | null;
  readonly onSelect: (path: string) => void;
}

const rowHeight = 32;
const itemId = (key: string): string => `step-${key}`;

/** The steps as a tree, each with its bar in time. Arrows move in it, and open and close what holds others. */
export function StepList({ snapshot, selected, onSelect }: StepListProps) {
  const { history, progress } = snapshot;
  const [openings, setOpenings] = useState<Openings>(new Map());
  const [active, setActive] = useState<string | null>(selected);
  const list = useRef<VirtualRowsHandle>(null);
  const span = useSpan(snapshot);
  const rows = visibleRows(history, openings, selected);
  const selectedAt = rows.findIndex(({ key }) => key === selected);
  const isSelectedThere = selectedAt >= 0;
  const toggle = (row: Row): void => setOpenings(new Map(openings).set(row.key, !row.isOpen));
  const choose = (row: Row): void => {
    setActive(row.key);
    if (row.kind === "step") onSelect(row.key);
    else toggle(row);
  };
  const press = (event: KeyboardEvent): void => {
    const at = rows.findIndex(({ key }) => key === active);
    const done = afterKey(event.key, rows, at);
    if (!done) return;
    event.preventDefault();
    if (done.toggle) toggle(done.toggle);
    if (done.choose) choose(done.choose);
    if (done.to === undefined) return;
    setActive(rows[done.to]!.key);
    list.current?.show(done.to);
  };
  const showSelected = useEffectEvent(() => list.current?.show(selectedAt));
  useEffect(() => {
    if (isSelectedThere) showSelected();
  }, [selected, isSelectedThere]);
  return (
    <div className={classes["list"]}>
      <div className={`${classes["row"]} ${classes["head"]}`} aria-hidden>
        <span>Step</span>
        <span className={classes["took"]}>Took</span>
        <TimeAxis span={span} />
      </div>
      <VirtualRows
        className={classes["rows"] ?? ""}
        handle={list}
        count={rows.length}
        rowHeight={rowHeight}
        role="tree"
        aria-label="Steps"
        tabIndex={0}
        aria-activedescendant={active === null ? undefined : itemId(active)}
        onKeyDown={press}
      >
        {(index) => {
          const row = rows[index]!;
          return (
            <StepItem
              key={row.key}
              id={itemId(row.key)}
              {...{ row, history, span }}
              progress={progress.get(row.key)}
              isSelected={row.key === selected}
              isActive={row.key === active}
              onChoose={() => choose(row)}
              onToggle={() => toggle(row)}
            />
          );
        }}
      </VirtualRows>
    </div>
  );
}

/** From the run's beginning to its end, or to now. */
function useSpan({ history }: RunSnapshot): TimeSpan {
  const { createdAt, endedAt = null } = history.run ?? {};
  const now = useSeconds(endedAt === null);
  const from = createdAt ?? now;
  return { from, to: Math.max(from + 1, endedAt ?? now) };
}
