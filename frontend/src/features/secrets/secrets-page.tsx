import { Button, Code, Table } from "@mantine/core";
import { IconKey, IconListSearch, IconPlugConnected, IconPlus, IconTrash } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { Schemas } from "@flowrunner/api";
import { useMay } from "../../api/may.js";
import { EmptyState } from "../../ui/empty-state.js";
import { ItemTable, RowActions } from "../../ui/item-table.js";
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
          <ItemTable headings={["Name", "Version", "Value given", "Last used"]} hasActions>
            {items.map((secret) => (
              <SecretRow key={secret.name} secret={secret} mayWrite={mayWrite} ask={ask} />
            ))}
          </ItemTable>
        )}
      </PagedList>
      <SecretDialogs project={project} question={question} onClose={() => ask(null)} />
    </Page>
  );
}

interface SecretRowProps {
  readonly secret: Schemas["Secret"];
  readonly mayWrite: boolean;
  ask(question: SecretQuestion): void;
}

function SecretRow({ secret, mayWrite, ask }: SecretRowProps) {
  const { name, version, updatedAt, updatedBy, lastUsedAt } = secret;
  return (
    <Table.Tr>
      <Table.Td>
        <Code>{name}</Code>
      </Table.Td>
      <Table.Td>{version}</Table.Td>
      <Table.Td>
        <Moment at={updatedAt} /> by {updatedBy}
      </Table.Td>
      <Table.Td>{lastUsedAt === null ? "never" : <Moment at={lastUsedAt} />}</Table.Td>
      <RowActions>
        <RowAction
          action="Uses of"
          target={name}
          icon={IconListSearch}
          onClick={() => ask({ about: "uses", secret: name })}
        />
        {mayWrite && <WriteActions secret={name} ask={ask} />}
      </RowActions>
    </Table.Tr>
  );
}

function WriteActions({ secret, ask }: { secret: string; ask: SecretRowProps["ask"] }) {
  return (
    <>
      <RowAction
        action="Attach"
        target={secret}
        icon={IconPlugConnected}
        onClick={() => ask({ about: "attach", secret })}
      />
      <RowAction
        action="New value of"
        target={secret}
        icon={IconKey}
        onClick={() => ask({ about: "rotate", secret })}
      />
      <RowAction
        action="Delete"
        target={secret}
        icon={IconTrash}
        isDangerous
        onClick={() => ask({ about: "delete", secret })}
      />
    </>
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
