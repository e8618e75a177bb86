import { Alert, Button, Group, Text } from "@mantine/core";
import { IconCopy, IconLock } from "@tabler/icons-react";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { createFlow } from "../../api/create-flow.js";
import { ActionDialog } from "../../ui/action-dialog.js";
import { FlowNameInput } from "../../ui/flow-name-input.js";
import { copyOf } from "./copy-of.js";
import styles from "./editor.module.css";

/** Why a flow can only be looked at: by the role of who looks, or because the cluster has its source. */
export type ReadOnlyReason = "role" | "cluster";

const words: { readonly [reason in ReadOnlyReason]: string } = {
  role: "You may look at this flow. To change it you need to be an editor of this project: an admin can make you one.",
  cluster:
    "This flow is made of an object of the cluster, and is changed there, with kubectl. Here it can be run, and copied.",
};

const route = getRouteApi("/projects/$project/flows/$flow");

/** Says up front that nothing can be changed, why, and what can be done instead. */
export function ReadOnlyBar({ reason, text }: { reason: ReadOnlyReason; text: string }) {
  const [isCopying, setCopying] = useState(false);
  return (
    <Alert
      className={styles["readOnly"]!}
      color="blue"
      icon={<IconLock size={18} aria-hidden />}
      role="status"
      p="xs"
    >
      <Group justify="space-between" wrap="nowrap">
        <Text size="sm">{words[reason]}</Text>
        {reason === "cluster" && (
          <Button
            size="compact-sm"
            variant="light"
            flex="none"
            leftSection={<IconCopy size={14} aria-hidden />}
            onClick={() => setCopying(true)}
          >
            Copy this flow
          </Button>
        )}
      </Group>
      <CopyDialog text={text} isOpen={isCopying} onClose={() => setCopying(false)} />
    </Alert>
  );
}

function CopyDialog({ text, isOpen, onClose }: { text: string; isOpen: boolean; onClose: () => void }) {
  const { project, flow } = route.useParams();
  const navigate = useNavigate();
  const copy = async (fields: FormData): Promise<void> => {
    const name = String(fields.get("name"));
    await createFlow(project, name, copyOf(text, name));
    await navigate({ to: "/projects/$project/flows/$flow", params: { project, flow: name } });
  };
  return (
    <ActionDialog title={`Copy ${flow}`} action="Copy" run={copy} {...{ isOpen, onClose }}>
      <FlowNameInput defaultValue={`${flow}-copy`} data-autofocus />
    </ActionDialog>
  );
}
