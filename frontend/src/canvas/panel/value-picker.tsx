import { ActionIcon, Popover, ScrollArea, Text, Tooltip, UnstyledButton } from "@mantine/core";
import { IconChevronDown, IconChevronRight, IconColorPicker } from "@tabler/icons-react";
import { useState } from "react";
import { oneLine } from "../nodes/words.js";
import { membersOf, type NamedValue } from "../values/value-tree.js";
import styles from "./panel.module.css";

export interface ValuePickerProps {
  readonly name: string;
  /** Asked when it is opened. */
  offered(): readonly NamedValue[];
  onPick(path: string): void;
}

/** The values of the shown run as a tree: one that is clicked is named in the field. */
export function ValuePicker({ name, offered, onPick }: ValuePickerProps) {
  const [values, setValues] = useState<readonly NamedValue[] | null>(null);
  const pick = (path: string): void => {
    setValues(null);
    onPick(path);
  };
  return (
    <Popover
      opened={values !== null}
      onDismiss={() => setValues(null)}
      position="bottom-end"
      width={360}
      trapFocus
      returnFocus={false}
      withinPortal
    >
      <Popover.Target>
        <Tooltip label="Pick a value of the shown run">
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={`Pick a value for ${name}`}
            onClick={() => setValues(values ? null : offered())}
          >
            <IconColorPicker size={14} aria-hidden />
          </ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown p={4} aria-label="Values of the shown run">
        <ScrollArea.Autosize mah={320} scrollbars="y">
          {values?.length === 0 && (
            <Text size="sm" c="dimmed" p="xs">
              The shown run has no value yet that can be named here.
            </Text>
          )}
          <ul className={styles["values"]}>
            {values?.map((value) => (
              <Value key={value.path} value={value} onPick={pick} />
            ))}
          </ul>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}

function Value({ value, onPick }: { readonly value: NamedValue; onPick(path: string): void }) {
  const [isOpen, setOpen] = useState(false);
  const members = membersOf(value);
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li>
      <div className={styles["value"]}>
        {members.length > 0 && (
          <UnstyledButton
            className={styles["twist"]!}
            aria-expanded={isOpen}
            aria-label={`What is in ${value.path}`}
            onClick={() => setOpen(!isOpen)}
          >
            <Chevron size={14} aria-hidden />
          </UnstyledButton>
        )}
        <UnstyledButton className={styles["pick"]!} onClick={() => onPick(value.path)}>
          <span>{value.name}</span>{" "}
          <span className={styles["preview"]}>{oneLine(JSON.stringify(value.json))}</span>
        </UnstyledButton>
      </div>
      {isOpen && (
        <ul className={styles["values"]}>
          {members.map((member) => (
            <Value key={member.path} value={member} onPick={onPick} />
          ))}
        </ul>
      )}
    </li>
  );
}
