import type { Schemas } from "@flowrunner/api";
import { Button, Group, NativeSelect, Stack, Table, Text, TextInput } from "@mantine/core";
import { IconUserMinus, IconUserPlus } from "@tabler/icons-react";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.js";
import { useMay } from "../../api/may.js";
import { pagesQuery } from "../../api/pages-query.js";
import { answerOf } from "../../api/refusal.js";
import { ActionDialog } from "../../ui/action-dialog.js";
import { EmptyState } from "../../ui/empty-state.js";
import { noteFailure } from "../../ui/note-failure.js";
import { Moment } from "../../ui/moment.js";
import { PagedList } from "../../ui/paged-list.js";
import { RowAction } from "../../ui/row-action.js";

type Member = Schemas["Member"];
type Role = Schemas["Role"];

const membersQuery = (project: string) =>
  pagesQuery(["projects", project, "members"], (query, signal) =>
    api.GET("/api/v1/projects/{project}/members", { params: { path: { project }, query }, signal }),
  );

/** What a role may, from the least to the most. */
const roles: readonly { readonly value: Role; readonly label: string }[] = [
  { value: "viewer", label: "viewer: sees everything but values of secrets" },
  { value: "editor", label: "editor: changes flows, files and secrets, starts runs" },
  { value: "admin", label: "admin: members, settings" },
  { value: "owner", label: "owner: everything, deletes the project" },
];

/** Owners are made by owners only. */
function rolesToGive(mayMakeOwners: boolean): { value: Role; label: string }[] {
  return roles.filter(({ value }) => mayMakeOwners || value !== "owner");
}

type Question = { readonly about: "add" } | { readonly about: "remove"; readonly member: Member } | null;

/** Who works in the project as what. Members of its organisation are in all of its projects, and not listed here. */
export function MembersSection({ project }: { project: string }) {
  const members = useInfiniteQuery(membersQuery(project));
  const mayChange = useMay(project, "admin");
  const [question, ask] = useState<Question>(null);
  const add = mayChange && (
    <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => ask({ about: "add" })}>
      Add member
    </Button>
  );
  const hasSome = members.data?.pages.some(({ items }) => items.length > 0) === true;
  const mayMakeOwners = useMay(project, "owner");
  return (
    <Stack>
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          Members of the organisation work in all of its projects; here are those of this one only.
        </Text>
        {hasSome && add}
      </Group>
      <PagedList
        pages={members}
        empty={
          <EmptyState title="Nobody else" text="Only members of the organisation work here.">
            {add}
          </EmptyState>
        }
      >
        {(items) => (
          <Table.ScrollContainer minWidth={560}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Name</Table.Th>
                  <Table.Th>E-mail</Table.Th>
                  <Table.Th>Role</Table.Th>
                  <Table.Th>Since</Table.Th>
                  {mayChange && <Table.Th aria-label="What to do" />}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {items.map((member) => (
                  <MemberRow
                    key={member.user}
                    project={project}
                    member={member}
                    mayMakeOwners={mayMakeOwners}
                    remove={
                      mayChange && (mayMakeOwners || member.role !== "owner")
                        ? () => ask({ about: "remove", member })
                        : null
                    }
                  />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </PagedList>
      <MemberDialogs {...{ project, question, mayMakeOwners }} onClose={() => ask(null)} />
    </Stack>
  );
}

interface MemberRowProps {
  readonly project: string;
  readonly member: Member;
  readonly mayMakeOwners: boolean;
  /** Null: who looks may not change this member. */
  readonly remove: (() => void) | null;
}

function MemberRow({ project, member, mayMakeOwners, remove }: MemberRowProps) {
  const { user, name, email, role, createdAt } = member;
  const queries = useQueryClient();
  const setRole = useMutation({
    mutationFn: (chosen: Role) =>
      answerOf(
        api.PUT("/api/v1/projects/{project}/members/{user}", {
          params: { path: { project, user } },
          body: { role: chosen },
        }),
      ),
    onError: noteFailure,
    onSettled: () => queries.invalidateQueries(membersQuery(project)),
  });
  return (
    <Table.Tr>
      <Table.Td>{name}</Table.Td>
      <Table.Td>{email}</Table.Td>
      <Table.Td>
        {remove ? (
          <NativeSelect
            size="xs"
            aria-label={`Role of ${name}`}
            value={role}
            data={rolesToGive(mayMakeOwners).map(({ value }) => value)}
            disabled={setRole.isPending}
            onChange={(event) => setRole.mutate(event.currentTarget.value as Role)}
          />
        ) : (
          role
        )}
      </Table.Td>
      <Table.Td>
        <Moment at={createdAt} />
      </Table.Td>
      {remove && (
        <Table.Td>
          <Group justify="flex-end">
            <RowAction action="Remove" target={name} icon={IconUserMinus} isDangerous onClick={remove} />
          </Group>
        </Table.Td>
      )}
    </Table.Tr>
  );
}

interface MemberDialogsProps {
  readonly project: string;
  readonly question: Question;
  readonly mayMakeOwners: boolean;
  onClose(): void;
}

function MemberDialogs({ project, question, mayMakeOwners, onClose }: MemberDialogsProps) {
  const queries = useQueryClient();
  const seenAgain = async (done: Promise<unknown>): Promise<void> => {
    await done;
    await queries.invalidateQueries(membersQuery(project));
  };
  const path = "/api/v1/projects/{project}/members";
  const asked = question?.about === "remove" ? question.member : null;
  return (
    <>
      <ActionDialog
        title="Add a member"
        action="Add"
        isOpen={question?.about === "add"}
        onClose={onClose}
        run={(fields) => {
          const body = { email: String(fields.get("email")), role: String(fields.get("role")) as Role };
          return seenAgain(answerOf(api.POST(path, { params: { path: { project } }, body })));
        }}
      >
        <TextInput name="email" type="email" label="E-mail of their account" required data-autofocus />
        <NativeSelect name="role" label="Role" data={rolesToGive(mayMakeOwners)} defaultValue="editor" />
      </ActionDialog>
      <ActionDialog
        title={`Remove ${asked?.name ?? ""}?`}
        action="Remove"
        isDangerous
        isOpen={asked !== null}
        onClose={onClose}
        run={() =>
          seenAgain(
            answerOf(
              api.DELETE(`${path}/{user}`, { params: { path: { project, user: asked?.user ?? "" } } }),
            ),
          )
        }
      >
        <Text size="sm">
          They do not see this project any more, unless they are in its organisation. Their runs go on.
        </Text>
      </ActionDialog>
    </>
  );
}
