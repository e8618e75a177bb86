import type { Json, JsonSchema } from "@flowrunner/engine";
import type { Schemas } from "@flowrunner/api";
import { Alert, Button, Card, Group, Stack, Text, Textarea } from "@mantine/core";
import { IconCheck, IconX } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { ComingMoment, Moment } from "../ui/moment.js";
import { firstDraft, type Draft } from "../ui/schema-form/draft.js";
import { checkDraft, noIssues } from "../ui/schema-form/issues.js";
import { ValueEditor } from "../ui/schema-form/value-editor.js";
import { decide, type Decision } from "./decide.js";

export interface ApprovalCardProps {
  readonly project: string;
  readonly approval: Schemas["Approval"];
  /** Leads to its run. Default: one is there. */
  readonly link?: ReactNode;
}

/** What is asked, a form for the answer, and what decides. */
export function ApprovalCard({ project, approval, link }: ApprovalCardProps) {
  const [comment, setComment] = useState("");
  const form = useForm(approval.form as JsonSchema | null);
  const { mutate, error, isPending } = useDecision(project, approval);
  const approve = (): void => {
    const filled = form.filled();
    if (filled) mutate({ decision: "approve", comment, form: filled.json });
  };
  return (
    <Card withBorder component="section" aria-label={`Approval ${approval.name}`}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start">
          <Text fw={600}>{approval.message}</Text>
          {link}
        </Group>
        <Text size="sm" c="dimmed">
          {approval.name}, asked <Moment at={approval.askedAt} />, over{" "}
          <ComingMoment at={approval.deadline} />
          {approval.quorum > 1 && `, ${approval.decidedBy.length} of ${approval.quorum} have decided`}
        </Text>
        {error && (
          <Alert color="red" role="alert">
            {error.message}
          </Alert>
        )}
        {form.editor}
        <Textarea
          label="Comment"
          autosize
          value={comment}
          maxLength={4_096}
          onChange={({ currentTarget }) => setComment(currentTarget.value)}
        />
        <Group gap="xs" justify="flex-end">
          <Button
            variant="default"
            leftSection={<IconX size={14} aria-hidden />}
            loading={isPending}
            onClick={() => mutate({ decision: "reject", comment, form: null })}
          >
            Reject
          </Button>
          <Button leftSection={<IconCheck size={14} aria-hidden />} loading={isPending} onClick={approve}>
            Approve
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

/** Decided or refused: what waits is another list than before. */
function useDecision(project: string, approval: Schemas["Approval"]) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (decision: Decision) => decide(project, approval, decision),
    onSettled: () => queries.invalidateQueries({ queryKey: ["projects", project, "approvals"] }),
  });
}

interface FilledForm {
  readonly editor: ReactNode;
  /** Null: it is not filled in well, which it now says. */
  filled(): { readonly json: Json } | null;
}

function useForm(schema: JsonSchema | null): FilledForm {
  const [draft, setDraft] = useState<Draft>(() => (schema === null ? null : firstDraft(schema, schema)));
  const [hasTried, setTried] = useState(false);
  if (schema === null) return { editor: null, filled: () => ({ json: null }) };
  const checked = checkDraft(schema, draft);
  const issues = hasTried ? (checked.issues ?? noIssues) : noIssues;
  return {
    editor: <ValueEditor label="Form" schema={schema} value={draft} onChange={setDraft} issues={issues} />,
    filled() {
      setTried(true);
      return checked.issues === null ? { json: checked.json } : null;
    },
  };
}
