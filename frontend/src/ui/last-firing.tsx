import type { Schemas } from "@flowrunner/api";
import { Anchor, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Moment } from "./moment.js";

export interface LastFiringProps {
  readonly project: string;
  /** What was decided last of a schedule's times; null: nothing yet. */
  readonly last: Schemas["Schedule"]["last"];
}

/** What became of a schedule's last time: its run, or why there is none. */
export function LastFiring({ project, last }: LastFiringProps) {
  if (!last) return "not yet";
  const { run, status, decidedAt, message, askedBy } = last;
  return (
    <Text component="span" inherit title={message ?? undefined}>
      {run === null ? (
        status
      ) : (
        <Anchor
          size="sm"
          underline="always"
          renderRoot={(props) => (
            <Link to="/projects/$project/runs/$run" params={{ project, run }} {...props} />
          )}
        >
          {status}
        </Anchor>
      )}{" "}
      <Moment at={decidedAt} />
      {askedBy !== null && ` by ${askedBy}`}
    </Text>
  );
}
