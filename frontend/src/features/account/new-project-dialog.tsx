import { NativeSelect, TextInput } from "@mantine/core";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { accountQuery } from "../../api/account.js";
import { api } from "../../api/client.js";
import { isEnough } from "../../api/may.js";
import { answerOf } from "../../api/refusal.js";
import { ActionDialog } from "../../ui/action-dialog.js";

/** What is chosen where the organisation is to be made too. */
const another = "";

export interface NewProjectDialogProps {
  readonly isOpen: boolean;
  onClose(): void;
}

/** Makes a project, and the organisation that it is in where there is none yet, and goes there. */
export function NewProjectDialog({ isOpen, onClose }: NewProjectDialogProps) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { data: account } = useSuspenseQuery(accountQuery);
  const mine = account.organizations.filter(({ role }) => role !== null && isEnough(role, "admin"));
  const [chosen, choose] = useState(mine[0]?.id ?? another);
  const make = async (fields: FormData): Promise<void> => {
    const organization =
      chosen === another ? await makeOrganization(String(fields.get("organization"))) : chosen;
    choose(organization); // Where the project is refused, the organisation is there now.
    await queries.invalidateQueries(accountQuery);
    const body = { name: String(fields.get("name")), description: String(fields.get("description")) };
    const params = { path: { organization } };
    const { id } = await answerOf(
      api.POST("/api/v1/organizations/{organization}/projects", { params, body }),
    );
    await queries.invalidateQueries(accountQuery);
    await navigate({ to: "/projects/$project/dashboard", params: { project: id } });
  };
  return (
    <ActionDialog title="New project" action="Make" isOpen={isOpen} onClose={onClose} run={make}>
      <NativeSelect
        label="Organisation"
        value={chosen}
        onChange={({ currentTarget: { value } }) => choose(value)}
        data={[
          ...mine.map(({ id, name }) => ({ value: id, label: name })),
          { value: another, label: "A new organisation" },
        ]}
      />
      {chosen === another && (
        <TextInput
          name="organization"
          label="Name of the organisation"
          description="Small letters, digits and dashes"
          placeholder="acme"
          autoComplete="off"
          required
        />
      )}
      <TextInput
        name="name"
        label="Name of the project"
        description="Small letters, digits and dashes, unique in its organisation"
        placeholder="orders"
        autoComplete="off"
        required
        data-autofocus
      />
      <TextInput name="description" label="Description" autoComplete="off" />
    </ActionDialog>
  );
}

async function makeOrganization(name: string): Promise<string> {
  return (await answerOf(api.POST("/api/v1/organizations", { body: { name } }))).id;
}
