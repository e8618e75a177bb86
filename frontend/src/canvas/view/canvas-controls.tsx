import { ActionIcon, Group, Paper, Tooltip } from "@mantine/core";
import { IconMaximize, IconZoomIn, IconZoomOut, type Icon } from "@tabler/icons-react";
import { Panel, useReactFlow } from "@xyflow/react";
import styles from "./flow-canvas.module.css";

/** The whole flow, no larger than it is. */
export const fitOptions = { padding: 0.12, maxZoom: 1 };

/** Zoom, fit, and what the lines mean. */
export function CanvasControls() {
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  return (
    <Panel position="bottom-left" className={styles["panel"]!}>
      <Group gap="xs" align="flex-end">
        <Paper withBorder className={styles["buttons"]}>
          <Control label="Zoom in" icon={IconZoomIn} onClick={() => void zoomIn()} />
          <Control label="Zoom out" icon={IconZoomOut} onClick={() => void zoomOut()} />
          <Control label="Fit (1)" icon={IconMaximize} onClick={() => void fitView(fitOptions)} />
        </Paper>
        <Legend />
      </Group>
    </Panel>
  );
}

interface ControlProps {
  readonly label: string;
  readonly icon: Icon;
  onClick(): void;
}

function Control({ label, icon: Icon, onClick }: ControlProps) {
  return (
    <Tooltip label={label} position="right">
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onClick}>
        <Icon size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}

const lines = [
  { reason: "written above", label: "next" },
  { reason: "needs", label: "needs" },
  { reason: "reference", label: "reads" },
] as const;

function Legend() {
  return (
    <ul className={styles["legend"]} aria-label="Lines">
      {lines.map(({ reason, label }) => (
        <li key={reason}>
          <svg width="24" height="8" className={styles["arrow"]} data-reason={reason} aria-hidden>
            <path d="M0 4h24" />
          </svg>
          {label}
        </li>
      ))}
    </ul>
  );
}
