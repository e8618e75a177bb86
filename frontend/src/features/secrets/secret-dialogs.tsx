import { Code, Text, Textarea, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQueryClient } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { api } from "../../api/client.js";
import { answerOf } from "../../api/refusal.js";
import { ActionDialog } from "../../ui/action-dialog.js";
import { Uses, UsesDialog } from "../../ui/uses.js";
import { secretsKey } from "./secrets-query.js";

const AttachDialog = lazy(async () => ({ default: (await import("./attach-dialog.js")).AttachDialog }));

/** What is asked about secrets; null: nothing. */
export type SecretQuestion =
  | { readonly about: "add" }
  | { readonly about: "uses" | "attach" | "rotate" | "delete"; readonly secret: string }
  | null;

export interface SecretDialogsProps {
  readonly project: string;
  readonly question: SecretQuestion;
  onClose(): void;
}

export function SecretDialogs({ project, question, onClose }: SecretDialogsProps) {
  const queries = useQueryClient();
  const seeAgain = () => queries.invalidateQueries({ queryKey: secretsKey(project) });
  const put = async (secret: string, value: string): Promise<void> => {
    const path = { project, secret };
    const { warnings } = await answerOf(
      api.PUT("/api/v1/projects/{project}/secrets/{secret}", { params: { path }, body: { value } }),
    );
    for (const message of warnings) notifications.show({ color: "yellow", title: secret, message });
    await seeAgain();
  };
  const remove = async (secret: string): Promise<void> => {
    const path = { project, secret };
    await answerOf(api.DELETE("/api/v1/projects/{project}/secrets/{secret}", { params: { path } }));
    await seeAgain();
  };
  const named = question && "secret" in question ? question.secret : "";
  const used = { kind: "secret", name: named } as const;
  return (
    <>
      <ActionDialog
        title="New secret"
        action="Add"
        isOpen={question?.about === "add"}
        onClose={onClose}
        run={(fields) => put(String(fields.get("name")), String(fields.get("value")))}
      >
        <TextInput
          name="name"
          label="Name"
          description="Letters, digits and _, as code and flows write it"
          placeholder="STRIPE_KEY"
          pattern="[A-Za-z_][A-Za-z0-9_]{0,127}"
          title="Letters, digits and _; not a digit first"
          autoComplete="off"
          required
          data-autofocus
        />
        <ValueField />
      </ActionDialog>
      <ActionDialog
        title={`New value of ${named}`}
        action="Replace"
        isOpen={question?.about === "rotate"}
        onClose={onClose}
        run={(fields) => put(named, String(fields.get("value")))}
      >
        <Text size="sm">
          Attempts that begin from now on get it. The value before is destroyed; code that was given it keeps
          it.
        </Text>
        <ValueField isFirst />
      </ActionDialog>
      <ActionDialog
        title={`Delete ${named}?`}
        action="Delete"
        isDangerous
        isOpen={question?.about === "delete"}
        onClose={onClose}
        run={() => remove(named)}
      >
        <Text size="sm">
          Its value is destroyed. Steps that name it will fail with <Code>SecretMissing</Code>.
        </Text>
        <Uses project={project} used={used} />
      </ActionDialog>
      <UsesDialog project={project} used={question?.about === "uses" ? used : null} onClose={onClose} />
      {question?.about === "attach" && (
        <Suspense>
          <AttachDialog project={project} secret={named} onClose={onClose} />
        </Suspense>
      )}
    </>
  );
}

/** Of several lines, as keys are; what is typed is not seen. */
function ValueField({ isFirst = false }: { isFirst?: boolean }) {
  return (
    <Textarea
      name="value"
      label="Value"
      description="Text of at most 64 KiB. Nobody can read it again here."
      classNames={{ input: "masked" }}
      autosize
      maxRows={8}
      spellCheck={false}
      autoComplete="off"
      required
      {...(isFirst ? { "data-autofocus": true } : {})}
    />
  );
}
