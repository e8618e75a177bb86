import type { Json, Value } from "@flowrunner/engine";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { bytesText } from "../../ui/bytes-text.js";
import { JsonView } from "../../ui/json-view.js";
import { useRun } from "./run-context.js";
import { wholeValue, type WhichValue } from "../run-queries.js";

export interface ValueViewProps {
  readonly value: Value;
  readonly what: string;
  /** Where it can be had whole. */
  readonly which: WhichValue;
}

/** A value of a run; what is large in it is loaded when somebody asks. */
export function ValueView({ value, what, which }: ValueViewProps) {
  const { place } = useRun();
  const whole = useMutation({ mutationFn: () => wholeValue(place, which) });
  const holes = value.holes ?? [];
  const bytes = holes.reduce((sum, { payload }) => sum + payload.bytes, 0);
  const isWhole = holes.length === 0 || whole.isSuccess;
  const json: Json = whole.data === undefined ? value.json : whole.data;
  return (
    <Stack gap="xs">
      {(isWhole || holes.every(({ at }) => at.length > 0)) && <JsonView json={json} what={what} />}
      {!isWhole && (
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            {bytesText(bytes)} of it are kept apart.
          </Text>
          <Button
            size="compact-xs"
            variant="default"
            loading={whole.isPending}
            onClick={() => whole.mutate()}
          >
            Load all of it
          </Button>
          {whole.error && (
            <Text size="sm" role="alert">
              {whole.error.message}
            </Text>
          )}
        </Group>
      )}
    </Stack>
  );
}
