import type { FlowError } from "@flowrunner/engine";
import { Button, Code, Text } from "@mantine/core";
import { IconAlertTriangle, IconCircleX, IconHourglass, type Icon } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Schemas } from "@flowrunner/api";
import type { RunSnapshot } from "../../../run/feed/run-feed.js";
import type { StateColor } from "../../../ui/state-color.js";
import classes from "./run-page.module.css";
import { useRunSearch } from "./run-route.js";

export interface RunNoticeProps {
  readonly run: Schemas["Run"];
  readonly snapshot: RunSnapshot;
}

/** The one thing to know of a run first: why it failed, or what it waits for. */
export function RunNotice({ run, snapshot: { history, trouble } }: RunNoticeProps) {
  if (trouble)
    return (
      <Notice color="red" icon={IconAlertTriangle}>
        What happens in this run is not shown any more: {trouble.message}
      </Notice>
    );
  if (history.error) return <WhyFailed error={history.error} />;
  if (history.run?.outcome || run.waitingFor === null) return null;
  return (
    <Notice color="gray" icon={IconHourglass}>
      <WithNames text={run.waitingFor} />
    </Notice>
  );
}

function WhyFailed({ error: { code, message, step } }: { error: FlowError }) {
  const [, look] = useRunSearch();
  return (
    <Notice
      color="red"
      icon={IconCircleX}
      action={
        step !== undefined && (
          <Button size="compact-sm" variant="default" onClick={() => look({ tab: "steps", step })}>
            Show the step
          </Button>
        )
      }
    >
      {step !== undefined && <strong>{step}: </strong>}
      {message} <span className={classes["quiet"]}>({code})</span>
    </Notice>
  );
}

interface NoticeProps {
  readonly color: StateColor;
  readonly icon: Icon;
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

function Notice({ color, icon: Icon, action, children }: NoticeProps) {
  return (
    <div className={classes["notice"]} data-color={color} {...(color === "red" && { role: "alert" })}>
      <Icon size={16} aria-hidden />
      <Text size="sm" lineClamp={3} flex={1}>
        {children}
      </Text>
      {action}
    </div>
  );
}

/** A sentence in which names stand between backticks. */
function WithNames({ text }: { text: string }) {
  return text.split("`").map((part, index) => (index % 2 === 1 ? <Code key={index}>{part}</Code> : part));
}
