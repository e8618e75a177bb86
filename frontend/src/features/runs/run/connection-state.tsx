import { Anchor, Group } from "@mantine/core";
import {
  IconAntennaBars5,
  IconDownload,
  IconPlugConnected,
  IconPlugConnectedX,
  IconUserX,
  type Icon,
} from "@tabler/icons-react";
import { live } from "../../../live/browser-live.js";
import type { LiveState } from "../../../live/live-parts.js";
import { useLiveState } from "../../../live/use-live-state.js";
import { useSeconds } from "../../../ui/now.js";
import type { StateColor } from "../../../ui/state-color.js";
import classes from "../../../ui/state.module.css";

const looks: {
  readonly [kind in LiveState["kind"]]: {
    readonly color: StateColor;
    readonly icon: Icon;
    readonly text: string;
  };
} = {
  idle: { color: "gray", icon: IconPlugConnected, text: "Not connected" },
  connecting: { color: "gray", icon: IconPlugConnected, text: "Connecting" },
  catchingUp: { color: "blue", icon: IconDownload, text: "Catching up" },
  connected: { color: "green", icon: IconAntennaBars5, text: "Live" },
  waiting: { color: "yellow", icon: IconPlugConnectedX, text: "Connection lost" },
  signedOut: { color: "red", icon: IconUserX, text: "Signed out" },
  refused: { color: "red", icon: IconPlugConnectedX, text: "Not connected" },
};

/** Whether what the page shows is what is: the live connection's state, and what can be done about it. */
export function ConnectionState() {
  const state = useLiveState();
  const { color, icon: Icon, text } = looks[state.kind];
  return (
    <Group gap="xs">
      <span className={classes["state"]} data-color={color} role="status" aria-label="Live connection">
        <Icon size={16} aria-hidden />
        {text}
      </span>
      <Remedy state={state} />
    </Group>
  );
}

function Remedy({ state }: { state: LiveState }) {
  switch (state.kind) {
    case "waiting":
      return (
        <>
          <Countdown until={state.until} />
          <Anchor component="button" size="sm" onClick={() => live.reconnect()}>
            Reconnect now
          </Anchor>
        </>
      );
    case "signedOut":
      return (
        <Anchor component="button" size="sm" onClick={() => window.location.reload()}>
          Sign in
        </Anchor>
      );
    case "refused":
      return <span>{state.message}</span>;
    default:
      return null;
  }
}

function Countdown({ until }: { until: number }) {
  const now = useSeconds(true);
  return <span>next try in {Math.max(0, Math.ceil((until - now) / 1_000))} s</span>;
}
