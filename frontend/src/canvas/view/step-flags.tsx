import type { StepSketch } from "@flowrunner/engine";
import { IconBan, IconFilter, IconRefresh, IconShieldHalf, type Icon } from "@tabler/icons-react";
import styles from "./flow-canvas.module.css";

interface Flag {
  readonly key: string;
  readonly icon: Icon;
  readonly label: string;
}

const flags: readonly Flag[] = [
  { key: "if", icon: IconFilter, label: "runs under a condition" },
  { key: "retry", icon: IconRefresh, label: "is retried" },
  { key: "onError", icon: IconShieldHalf, label: "takes its own errors" },
  { key: "disabled", icon: IconBan, label: "disabled" },
];

/** What a step has besides its verb, as small pictures. */
export function StepFlags({ step: { json } }: { step: StepSketch }) {
  return flags
    .filter(({ key }) => json[key] !== undefined && json[key] !== false)
    .map(({ key, icon: Icon, label }) => (
      <Icon key={key} size={14} stroke={1.6} className={styles["flag"]} role="img" aria-label={label}>
        <title>{label}</title>
      </Icon>
    ));
}
