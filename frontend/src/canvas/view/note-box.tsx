import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import type { NoteNode } from "./flow-nodes.js";
import styles from "./note.module.css";

/** Something that people wrote; what has no place in it is read in its form. */
export const NoteBox = memo(function NoteBox({ data: { note }, selected }: NodeProps<NoteNode>) {
  return (
    <div
      className={styles["note"]}
      data-note={note.path}
      data-color={note.color}
      data-selected={selected || undefined}
      title={note.text}
    >
      {note.text === "" ? <span className={styles["empty"]}>an empty note</span> : note.text}
    </div>
  );
});
