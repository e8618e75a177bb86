import { ActionIcon, CloseButton, Group, Select, Text, TextInput, Tooltip } from "@mantine/core";
import { IconClock, IconDownload, IconSearch } from "@tabler/icons-react";
import { CopyButton } from "../../../ui/copy-button.js";
import type { LogLevel } from "@flowrunner/api";
import { logLevels } from "../../log/log-filter.js";
import { lineText } from "../../log/log-text.js";
import type { LogReader } from "../../log/log-reader.js";
import type { LogChoice } from "./log-panel.js";
import { useReading } from "./use-log-reader.js";
import { saveText } from "../../../ui/save-text.js";

export interface LogToolbarProps {
  readonly choice: LogChoice;
  readonly onChoose: (change: Partial<LogChoice>) => void;
  readonly steps: readonly string[];
  readonly reader: LogReader;
}

const levelNames: { readonly [level in LogLevel]: string } = {
  debug: "All levels",
  info: "Info and above",
  warn: "Warnings and errors",
  error: "Errors",
};

/** Steps that are offered at once: a run may have a hundred thousand. */
const mostOffered = 100;

export function LogToolbar({ choice, onChoose, steps, reader }: LogToolbarProps) {
  const { step, level, text, hasTime } = choice;
  return (
    <Group gap="xs">
      <TextInput
        flex="1 1 14rem"
        size="xs"
        aria-label="Search in the log"
        placeholder="Search"
        leftSection={<IconSearch size={14} aria-hidden />}
        rightSection={
          text !== "" && (
            <CloseButton size="xs" aria-label="Clear the search" onClick={() => onChoose({ text: "" })} />
          )
        }
        value={text}
        onChange={(event) => onChoose({ text: event.currentTarget.value })}
      />
      <Select
        size="xs"
        w={220}
        aria-label="Step"
        placeholder="All steps"
        searchable
        clearable
        limit={mostOffered}
        data={step === null || steps.includes(step) ? steps : [step, ...steps]}
        value={step}
        onChange={(chosen) => onChoose({ step: chosen })}
      />
      <Select
        size="xs"
        w={170}
        aria-label="Level"
        allowDeselect={false}
        data={logLevels.map((value) => ({ value, label: levelNames[value] }))}
        value={level}
        onChange={(chosen) => onChoose({ level: (chosen as LogLevel | null) ?? "debug" })}
      />
      <LineCount reader={reader} />
      <Group gap={2}>
        <Tooltip label={hasTime ? "Hide times" : "Show times"}>
          <ActionIcon
            variant={hasTime ? "light" : "subtle"}
            color="gray"
            size="sm"
            aria-label="Times"
            aria-pressed={hasTime}
            onClick={() => onChoose({ hasTime: !hasTime })}
          >
            <IconClock size={14} aria-hidden />
          </ActionIcon>
        </Tooltip>
        <CopyButton what="these lines" text={() => textOf(reader)} />
        <Tooltip label="Download these lines">
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label="Download these lines"
            onClick={() => saveText("run.log", textOf(reader))}
          >
            <IconDownload size={14} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Group>
    </Group>
  );
}

function LineCount({ reader }: { reader: LogReader }) {
  const { count } = useReading(reader);
  return (
    <Text size="xs" c="dimmed" miw={80} ta="right">
      {count === 1 ? "1 line" : `${count.toLocaleString()} lines`}
    </Text>
  );
}

function textOf(reader: LogReader): string {
  const { view, count } = reader.reading();
  const lines = Array.from({ length: count }, (_, index) => view.at(index));
  return lines.flatMap((entry) => (entry ? [`${lineText(entry)}\n`] : [])).join("");
}
