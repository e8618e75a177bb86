import type { Schemas } from "@flowrunner/api";
import { MultiSelect, NativeSelect, NumberInput, TextInput } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { accountQuery } from "../../api/account.js";
import { api } from "../../api/client.js";
import { answerOf } from "../../api/refusal.js";
import { ActionDialog } from "../../ui/action-dialog.js";

type Scope = Schemas["Scope"];

/** What a token may be given; an area's `write` does not contain its `read`. */
const scopes = [
  ...(["flows", "runs", "secrets", "files", "collections", "records"] as const),
  ...(["projects", "members", "organizations", "account", "credentials", "audit"] as const),
].flatMap((area): readonly Scope[] => [`${area}:read`, `${area}:write`]);

export interface NewTokenDialogProps {
  readonly isOpen: boolean;
  onClose(): void;
  /** Takes the token itself, which the server does not give again. */
  onMade(secret: string): Promise<void>;
}

export function NewTokenDialog({ isOpen, onClose, onMade }: NewTokenDialogProps) {
  const { data: account } = useSuspenseQuery(accountQuery);
  const make = async (fields: FormData): Promise<void> => {
    const project = String(fields.get("project"));
    const { secret } = await answerOf(
      api.POST("/api/v1/account/tokens", {
        body: {
          name: String(fields.get("name")),
          scopes: String(fields.get("scopes")).split(",").filter(Boolean) as Scope[],
          project: project === "" ? null : project,
          expiresInDays: Number(fields.get("days")),
        },
      }),
    );
    await onMade(secret);
  };
  const projects = account.projects.map(({ id, name, organizationName }) => ({
    value: id,
    label: `${organizationName} / ${name}`,
  }));
  return (
    <ActionDialog title="New token" action="Make" isOpen={isOpen} onClose={onClose} run={make}>
      <TextInput name="name" label="Name" description="What it is for" required data-autofocus />
      <NativeSelect
        name="project"
        label="Project"
        data={[{ value: "", label: "All that you work in" }, ...projects]}
      />
      <MultiSelect
        name="scopes"
        label="Scopes"
        description="It may what you may, within these"
        data={[...scopes]}
        searchable
        required
      />
      <NumberInput name="days" label="Ends after days" defaultValue={90} min={1} max={365} required />
    </ActionDialog>
  );
}
