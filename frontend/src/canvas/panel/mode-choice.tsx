import { SegmentedControl } from "@mantine/core";
import { useForm } from "./form-context.js";

export interface ModeChoiceProps {
  readonly label: string;
  readonly modes: readonly (string | { readonly value: string; readonly label: string })[];
  readonly mode: string;
  onChoose(mode: string): void;
}

/** In which of its shapes a value is written. */
export function ModeChoice({ label, modes, mode, onChoose }: ModeChoiceProps) {
  const { isReadOnly } = useForm();
  return (
    <SegmentedControl
      size="xs"
      aria-label={label}
      data={[...modes]}
      value={mode}
      disabled={isReadOnly}
      onChange={onChoose}
    />
  );
}
