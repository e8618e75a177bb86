import { CloseButton, Group, Paper, ScrollArea, Text, TextInput, UnstyledButton } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useState, type KeyboardEvent } from "react";
import { addedType, looksOf, type Addable } from "./addable.js";
import { foundAddables } from "./found-addables.js";
import styles from "./palette.module.css";

export interface PaletteProps {
  /** Adds it behind the selected step. */
  onAdd(added: Addable): void;
  onClose(): void;
}

/** What can be added: to be clicked, chosen by key, or dragged onto the canvas. */
export function Palette({ onAdd, onClose }: PaletteProps) {
  const [search, setSearch] = useState("");
  const [at, setAt] = useState(0);
  useReturnOfFocus();
  const found = foundAddables(search);
  const current = Math.min(at, found.length - 1);
  const press = (event: KeyboardEvent): void => {
    const added = found[current];
    const steps: { readonly [key: string]: () => void } = {
      ArrowDown: () => setAt(Math.min(current + 1, found.length - 1)),
      ArrowUp: () => setAt(Math.max(current - 1, 0)),
      Enter: () => added && onAdd(added),
      Escape: onClose,
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  };
  return (
    <Paper withBorder shadow="md" className={styles["palette"]!}>
      <Group gap={4} p={6} wrap="nowrap">
        <TextInput
          flex={1}
          size="xs"
          autoFocus
          role="combobox"
          aria-label="Search the steps"
          aria-expanded
          aria-controls="palette-steps"
          aria-activedescendant={found[current] && `palette-${found[current]}`}
          placeholder="Add a step"
          leftSection={<IconSearch size={14} aria-hidden />}
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={press}
        />
        <CloseButton size="sm" aria-label="Close the palette" onClick={onClose} />
      </Group>
      <ScrollArea.Autosize mah={420} type="auto">
        <div id="palette-steps" role="listbox" aria-label="Steps">
          {found.map((added, index) => (
            <PaletteItem key={added} added={added} isCurrent={index === current} onAdd={onAdd} />
          ))}
        </div>
        {found.length === 0 && (
          <Text size="xs" c="dimmed" p="sm">
            Nothing is called so.
          </Text>
        )}
      </ScrollArea.Autosize>
    </Paper>
  );
}

/** Gives the focus back to what had it before. */
function useReturnOfFocus(): void {
  const [before] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (before instanceof HTMLElement) before.focus();
    },
    [before],
  );
}

interface PaletteItemProps {
  readonly added: Addable;
  readonly isCurrent: boolean;
  onAdd(added: Addable): void;
}

function PaletteItem({ added, isCurrent, onAdd }: PaletteItemProps) {
  const { icon: Icon, label, description } = looksOf(added);
  return (
    <UnstyledButton
      id={`palette-${added}`}
      role="option"
      aria-selected={isCurrent}
      tabIndex={-1}
      className={styles["item"]!}
      draggable
      onDragStart={(event) => event.dataTransfer.setData(addedType, added)}
      onClick={() => onAdd(added)}
    >
      <Icon size={18} stroke={1.6} aria-hidden className={styles["icon"]!} />
      <div className={styles["words"]}>
        <Text size="sm" fw={600} lh={1.3}>
          {label}
        </Text>
        <Text size="xs" c="dimmed" lh={1.3} lineClamp={2}>
          {description}
        </Text>
      </div>
    </UnstyledButton>
  );
}
