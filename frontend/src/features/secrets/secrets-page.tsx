import { Button, Code, Group, Table } from "@mantine/core";
import { IconKey, IconPlus, IconTrash } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { Schemas } from "@flowrunner/api";
import { useMay } from "../../api/may.js";
import { EmptyState } from "../../ui/empty-state.js";
import { Moment } from "../../ui/moment.js";
import { Page } from "../../ui/page.js";
import { PagedList } from "../../ui/paged-list.js";
import { RowAction } from "../../ui/row-action.js";
import { SecretDialogs, type SecretQuestion } from "./secret-dialogs.js";
import { secretsQuery } from "./secrets-query.js";

const route = getRouteApi("/projects/$project/secrets");

export function SecretsPage() {
  const { project } = route.useParams();
  const secrets = useInfiniteQuery(secretsQuery(project));
  const mayWrite = useMay(project, "editor");
  const [question, ask] = useState<SecretQuestion>(null);
  const add = mayWrite && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => ask({ about: "add" })}>
      New secret
    </Button>
  );
  const hasSome = secrets.data?.pages.some(({ items }) => items.length > 0) === true;
  return (
    <Page title="Secrets" actions={hasSome && add}>
      <PagedList pages={secrets} empty={<NoSecrets>{add}</NoSecrets>}>
        {(items) => (
          <Table.ScrollContainer minWidth={560}>
            <Table highlightOnHover>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Name</Table.Th>
                  <Table.Th>Version</Table.Th>
                  <Table.Th>Value given</Table.Th>
                  {mayWrite && <Table.Th aria-label="What to do with it" />}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {items.map((secret) => (
                  <SecretRow key={secret.name} secret={secret} ask={mayWrite ? ask : null} />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </PagedList>
      <SecretDialogs project={project} question={question} onClose={() => ask(null)} />
    </Page>
  );
}

interface SecretRowProps {
  readonly secret: Schemas["Secret"];
  /** Null: who looks may change nothing. */
  readonly ask: ((question: SecretQuestion) => void) | null;
}

function SecretRow({ secret: { name, version, updatedAt, updatedBy }, ask }: SecretRowProps) {
  return (
    <Table.Tr>
      <Table.Td>
        <Code>{name}</Code>
      </Table.Td>
      <Table.Td>{version}</Table.Td>
      <Table.Td>
        <Moment at={updatedAt} /> by {updatedBy}
      </Table.Td>
      {ask && (
        <Table.Td>
          <Group gap="xs" justify="flex-end" wrap="nowrap">
            <RowAction
              action="New value of"
              target={name}
              icon={IconKey}
              onClick={() => ask({ about: "rotate", secret: name })}
            />
            <RowAction
              action="Delete"
              target={name}
              icon={IconTrash}
              isDangerous
              onClick={() => ask({ about: "delete", secret: name })}
            />
          </Group>
        </Table.Td>
      )}
    </Table.Tr>
  );
}

function NoSecrets({ children }: { children: React.ReactNode }) {
  return (
    <EmptyState
      title="No secrets yet"
      text="A secret is a text that code needs and nobody may read: a password, a key. A step gets those that it names, and only while it runs."
      command="flow secret set STRIPE_KEY @key.txt"
    >
      {children}
    </EmptyState>
  );
}
