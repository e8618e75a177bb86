import { Box } from "@mantine/core";
import { useState, type DragEvent, type ReactNode } from "react";

export interface DropZoneProps {
  /** Closed: what is dropped is the browser's. */
  readonly isOpen: boolean;
  onDrop(files: readonly File[]): void;
  readonly children: ReactNode;
}

/** Takes the files that are dropped on what is in it. */
export function DropZone({ isOpen, onDrop, children }: DropZoneProps) {
  const [isOver, setOver] = useState(false);
  if (!isOpen) return children;
  const over = (event: DragEvent): void => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    setOver(true);
  };
  const leave = ({ currentTarget, relatedTarget }: DragEvent): void => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) setOver(false);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onDrop([...event.dataTransfer.files]);
  };
  return (
    <Box
      mih="80vh"
      onDragOver={over}
      onDragLeave={leave}
      onDrop={drop}
      {...(isOver ? { bg: "var(--mantine-primary-color-light)" } : {})}
    >
      {children}
    </Box>
  );
}
