import { Group, MultiSelect, Pill, Select, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Schemas } from "@flowrunner/api";
import { flowNamesQuery } from "../../api/flows-query.js";
import {
  conditionHelp,
  parseCondition,
  periods,
  statuses,
  type Period,
  type RunsSearch,
} from "./runs-search.js";

export interface RunFiltersProps {
  readonly project: string;
  readonly search: RunsSearch;
  readonly onChange: (search: RunsSearch) => void;
}

/** Which runs are shown. */
export function RunFilters({ project, search, onChange }: RunFiltersProps) {
  const { data: flows = [] } = useQuery(flowNamesQuery(project));
  const { status = [], flow = null, since = null, where = [] } = search;
  return (
    <Group gap="xs" align="flex-start">
      <MultiSelect
        size="xs"
        w={{ base: "100%", sm: 240 }}
        aria-label="Status"
        placeholder={status.length === 0 ? "Any status" : ""}
        data={[...statuses]}
        value={[...status]}
        onChange={(chosen) =>
          onChange(without(search, "status", chosen.length > 0 && { status: chosen as Status[] }))
        }
        clearable
      />
      <Select
        size="xs"
        w={{ base: "100%", sm: 200 }}
        aria-label="Flow"
        placeholder="Any flow"
        data={flow === null || flows.includes(flow) ? flows : [flow, ...flows]}
        value={flow}
        onChange={(chosen) => onChange(without(search, "flow", chosen !== null && { flow: chosen }))}
        searchable
        clearable
      />
      <Select
        size="xs"
        w={{ base: "100%", sm: 150 }}
        aria-label="Time"
        placeholder="Any time"
        data={Object.entries(periods).map(([value, { label }]) => ({ value, label }))}
        value={since}
        onChange={(chosen) =>
          onChange(without(search, "since", chosen !== null && { since: chosen as Period }))
        }
        clearable
      />
      <ConditionInput
        onAdd={(text) => onChange({ ...search, where: [...where.filter((known) => known !== text), text] })}
      />
      {where.map((text) => (
        <Pill
          key={text}
          size="md"
          withRemoveButton
          removeButtonProps={{ "aria-label": `Remove ${text}` }}
          onRemove={() => {
            const rest = where.filter((other) => other !== text);
            onChange(without(search, "where", rest.length > 0 && { where: rest }));
          }}
        >
          {text}
        </Pill>
      ))}
    </Group>
  );
}

type Status = Schemas["RunStatus"];

/** The search with another value in one place, or with none there. */
function without(search: RunsSearch, name: keyof RunsSearch, value: false | RunsSearch): RunsSearch {
  const { [name]: _, ...rest } = search;
  return value ? { ...rest, ...value } : rest;
}

function ConditionInput({ onAdd }: { onAdd: (text: string) => void }) {
  const [text, setText] = useState("");
  const [isWrong, setWrong] = useState(false);
  const add = (): void => {
    if (text.trim() === "") return;
    setWrong(parseCondition(text) === null);
    if (parseCondition(text) === null) return;
    onAdd(text.trim());
    setText("");
  };
  return (
    <TextInput
      size="xs"
      flex="1 1 16rem"
      aria-label="Search by input, output, label, user or version"
      placeholder="input.customer=acme"
      leftSection={<IconSearch size={14} aria-hidden />}
      value={text}
      error={isWrong && `Write it as one of: ${conditionHelp}`}
      onChange={(event) => {
        setText(event.currentTarget.value);
        setWrong(false);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") add();
      }}
      onBlur={add}
    />
  );
}
