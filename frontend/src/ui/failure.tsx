import { Alert, Button, Group } from "@mantine/core";
import { IconAlertTriangle, IconPlugConnectedX } from "@tabler/icons-react";
import { useEffect, useEffectEvent } from "react";
import { Refusal } from "../api/refusal.js";

export interface FailureProps {
  readonly error: Error;
  onRetry(): void;
}

/** What went wrong on the way to the server, and the way to ask once more. */
export function Failure({ error, onRetry }: FailureProps) {
  const status = error instanceof Refusal ? error.status : null;
  if (status === 0) return <ServerAway onRetry={onRetry} />;
  return (
    <Alert
      color="red"
      icon={<IconAlertTriangle aria-hidden />}
      title={status === 404 ? "There is nothing here" : "This could not be loaded"}
      role="alert"
    >
      <Group justify="space-between">
        {error.message}
        <Button
          size="xs"
          variant="light"
          color="red"
          onClick={status === 404 ? () => window.history.back() : onRetry}
        >
          {status === 404 ? "Go back" : "Try again"}
        </Button>
      </Group>
    </Alert>
  );
}

const askAgainMs = 3_000;

/** Asks again by itself, as long as it is shown. */
function ServerAway({ onRetry }: Pick<FailureProps, "onRetry">) {
  const ask = useEffectEvent(onRetry);
  useEffect(() => {
    const timer = setInterval(() => ask(), askAgainMs);
    return () => clearInterval(timer);
  }, []);
  return (
    <Alert color="red" icon={<IconPlugConnectedX aria-hidden />} title="The server is away" role="alert">
      <Group justify="space-between">
        It does not answer. It is asked again every few seconds, and this page goes on when it does.
        <Button size="xs" variant="light" color="red" onClick={onRetry}>
          Try now
        </Button>
      </Group>
    </Alert>
  );
}
