import { Button, Group, NativeSelect, Pill, TextInput } from "@mantine/core";
import type { SubmitEvent } from "react";
import { comparisons, filterOf, type Comparison } from "./filter.js";

export interface FilterBarProps {
  readonly columns: readonly string[];
  /** As JSON; undefined: none. */
  readonly filter: string | undefined;
  onChange(filter: string | undefined): void;
}

/** Asks for a condition on one value; what is asked for stands beside it, and is taken back there. */
export function FilterBar({ columns, filter, onChange }: FilterBarProps) {
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget);
    onChange(
      filterOf({
        key: String(fields.get("key")),
        comparison: String(fields.get("comparison")) as Comparison,
        text: String(fields.get("text")),
      }),
    );
  };
  return (
    <form onSubmit={submit}>
      <Group gap="xs">
        <NativeSelect size="xs" name="key" aria-label="Key" data={[...columns]} />
        <NativeSelect size="xs" name="comparison" aria-label="Comparison" data={[...comparisons]} />
        <TextInput size="xs" name="text" aria-label="Value" placeholder="value" autoComplete="off" />
        <Button size="xs" variant="default" type="submit" disabled={columns.length === 0}>
          Filter
        </Button>
        {filter !== undefined && (
          <Pill
            withRemoveButton
            onRemove={() => onChange(undefined)}
            removeButtonProps={{ "aria-label": "No filter", "aria-hidden": false }}
          >
            {filter}
          </Pill>
        )}
      </Group>
    </form>
  );
}
