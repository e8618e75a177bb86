import type { FlowError } from "@flowrunner/engine";
import { Code, Group, Stack, Text } from "@mantine/core";
import { CopyButton } from "../../ui/copy-button.js";
import { JsonView } from "../../ui/json-view.js";
import classes from "./error-view.module.css";

/** Why something failed, all of it, as text. */
export function ErrorView({ error }: { error: FlowError }) {
  const { code, name, message, trace, details, cause } = error;
  return (
    <Stack gap="xs">
      <Group gap="xs" align="baseline">
        <Code className={classes["code"] ?? ""}>{name && name !== "Error" ? `${code} · ${name}` : code}</Code>
        <Text size="sm" className={classes["message"] ?? ""}>
          {message}
        </Text>
      </Group>
      {trace !== undefined && (
        <div className={classes["trace"]}>
          <div className={classes["copy"]}>
            <CopyButton text={trace} what="stack trace" />
          </div>
          <pre tabIndex={0} aria-label="Stack trace">
            {trace}
          </pre>
        </div>
      )}
      {details !== undefined && <JsonView json={details} what="Details of the error" />}
      {cause !== undefined && (
        <Stack gap="xs" className={classes["cause"] ?? ""}>
          <Text size="xs" c="dimmed">
            Caused by
          </Text>
          <ErrorView error={cause} />
        </Stack>
      )}
    </Stack>
  );
}
