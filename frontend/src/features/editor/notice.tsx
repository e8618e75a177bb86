import { Alert } from "@mantine/core";
import { IconInfoCircle, IconHandStop } from "@tabler/icons-react";
import type { EditorState } from "../../canvas/store/editor-state.js";
import type { EditorStore } from "../../canvas/store/editor-store.js";
import styles from "./editor.module.css";

/** Why the last thing could not be done, or what else it changed. */
export function NoticeBar({ store, notice }: { store: EditorStore; notice: EditorState["notice"] }) {
  if (!notice) return null;
  const isRefusal = notice.kind === "refusal";
  return (
    <Alert
      className={styles["notice"]!}
      role="alert"
      color={isRefusal ? "yellow" : "blue"}
      icon={isRefusal ? <IconHandStop aria-hidden /> : <IconInfoCircle aria-hidden />}
      withCloseButton
      closeButtonLabel="Dismiss"
      onClose={() => store.dismiss()}
    >
      {notice.text}
    </Alert>
  );
}
