import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Progress } from "@flowrunner/api";
import { Duration } from "../../../../ui/duration.js";
import { StepStatusIcon } from "../../../../ui/step-status.js";
import type { Row, StepRow } from "../../../../run/history/rows.js";
import type { RunHistory } from "../../../../run/history/run-history.js";
import { barsOf, type TimeSpan } from "../../../../run/history/timeline.js";
import { Bars } from "./bars.js";
import classes from "./steps.module.css";

export interface StepItemProps {
  readonly id: string;
  readonly row: Row;
  readonly history: RunHistory;
  readonly span: TimeSpan;
  readonly progress: Progress | undefined;
  readonly isSelected: boolean;
  readonly isActive: boolean;
  onChoose(): void;
  onToggle(): void;
}

const indent = 18;

export function StepItem({ row, isSelected, isActive, onChoose, onToggle, id, ...rest }: StepItemProps) {
  return (
    <div
      id={id}
      role="treeitem"
      aria-level={row.depth + 1}
      aria-selected={isSelected}
      {...(row.isOpen !== null && { "aria-expanded": row.isOpen })}
      className={`${classes["row"]} ${classes["item"]}`}
      data-active={isActive}
      onClick={onChoose}
    >
      <div className={classes["name"]} style={{ paddingLeft: row.depth * indent }}>
        <Twist isOpen={row.isOpen} onToggle={onToggle} />
        {row.kind === "step" ? <StepName row={row} {...rest} /> : <ScopeName scope={row.scope} />}
      </div>
      {row.kind === "step" && <StepTime row={row} {...rest} />}
    </div>
  );
}

function Twist({ isOpen, onToggle }: { isOpen: boolean | null; onToggle: () => void }) {
  if (isOpen === null) return <span className={classes["twist"]} />;
  const Icon = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <Icon
      size={14}
      aria-hidden
      className={classes["twist"]}
      onClick={(event) => {
        event.stopPropagation();
        onToggle();
      }}
    />
  );
}

type InRow = Pick<StepItemProps, "history" | "progress" | "span">;

function StepName({ row, history, progress }: { row: StepRow } & InRow) {
  const { step, name } = row;
  return (
    <>
      <StepStatusIcon status={step.status} />
      <span className={classes["label"]}>{name}</span>
      <Quiet>{aboutStep(row, history, progress)}</Quiet>
    </>
  );
}

function ScopeName({ scope: { label, status } }: { scope: (Row & { kind: "scope" })["scope"] }) {
  return (
    <>
      <StepStatusIcon status={status} size={14} />
      <Quiet>{label}</Quiet>
    </>
  );
}

function Quiet({ children }: { children: ReactNode }) {
  return <span className={classes["quiet"]}>{children}</span>;
}

/** What is to be known of a step besides its state, in a few words. */
function aboutStep({ step }: StepRow, { tree }: RunHistory, progress: Progress | undefined): string {
  const total = tree.totalOf(step.path);
  if (total === Infinity) return `${tree.endedCountOf(step.path)} rounds`;
  if (total > 0) return `${tree.endedCountOf(step.path)} of ${total}`;
  if (step.endedAt === null && progress) return progressText(progress);
  return step.attempts > 1 ? `attempt ${step.attempts}` : "";
}

function progressText({ done, total, text }: Progress): string {
  const share = total === null ? `${done}` : `${done} of ${total}`;
  return text === null ? share : `${share} · ${text}`;
}

function StepTime({ row: { step }, history, span }: { row: StepRow } & InRow) {
  const isContainer = history.tree.totalOf(step.path) > 0;
  return (
    <>
      <span className={classes["took"]}>
        {step.status !== "skipped" && <Duration from={step.startedAt} to={step.endedAt} />}
      </span>
      <Bars bars={barsOf(step, history.attempts.of(step.path), span.to)} span={span} isThin={isContainer} />
    </>
  );
}
