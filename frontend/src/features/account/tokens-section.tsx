import type { Schemas } from "@flowrunner/api";
import { Alert, Badge, Button, Code, CopyButton, Group, Stack, Table, Text, Title } from "@mantine/core";
import { IconPlus, IconTrash } from "@tabler/icons-react";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../api/client.js";
import { pagesQuery } from "../../api/pages-query.js";
import { answerOf } from "../../api/refusal.js";
import { ActionDialog } from "../../ui/action-dialog.js";
import { EmptyState } from "../../ui/empty-state.js";
import { Moment } from "../../ui/moment.js";
import { PagedList } from "../../ui/paged-list.js";
import { RowAction } from "../../ui/row-action.js";
import { NewTokenDialog } from "./new-token-dialog.js";

type Token = Schemas["Token"];

const tokensQuery = pagesQuery(["account", "tokens"], (query, signal) =>
  api.GET("/api/v1/account/tokens", { params: { query }, signal }),
);

type Question = { readonly about: "add" } | { readonly about: "delete"; readonly token: Token } | null;

export function TokensSection() {
  const queries = useQueryClient();
  const tokens = useInfiniteQuery(tokensQuery);
  const [question, ask] = useState<Question>(null);
  const [secret, show] = useState<string | null>(null);
  const asked = question?.about === "delete" ? question.token : null;
  const remove = async (): Promise<void> => {
    const params = { path: { token: asked?.id ?? "" } };
    await answerOf(api.DELETE("/api/v1/account/tokens/{token}", { params }));
    await queries.invalidateQueries(tokensQuery);
  };
  const made = async (token: string): Promise<void> => {
    show(token);
    await queries.invalidateQueries(tokensQuery);
  };
  return (
    <Stack component="section" aria-label="API tokens">
      <Group justify="space-between">
        <Title order={2} size="h4">
          API tokens
        </Title>
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => ask({ about: "add" })}>
          New token
        </Button>
      </Group>
      {secret && <NewSecret secret={secret} onClose={() => show(null)} />}
      <PagedList
        pages={tokens}
        empty={
          <EmptyState
            title="No tokens"
            text="A token is how programs and the `flow` command are you, with as much of it as you give them."
            command="flow login"
          />
        }
      >
        {(items) => (
          <Table.ScrollContainer minWidth={560}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Name</Table.Th>
                  <Table.Th>Scopes</Table.Th>
                  <Table.Th>Last used</Table.Th>
                  <Table.Th>Ends</Table.Th>
                  <Table.Th aria-label="What to do" />
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {items.map((token) => (
                  <TokenRow key={token.id} token={token} remove={() => ask({ about: "delete", token })} />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </PagedList>
      <NewTokenDialog isOpen={question?.about === "add"} onClose={() => ask(null)} onMade={made} />
      <ActionDialog
        title={`Delete ${asked?.name ?? ""}?`}
        action="Delete"
        isDangerous
        isOpen={asked !== null}
        onClose={() => ask(null)}
        run={remove}
      >
        <Text size="sm">Whatever uses it is refused from now on.</Text>
      </ActionDialog>
    </Stack>
  );
}

function NewSecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  return (
    <Alert title="Copy the token now: it is not shown again" withCloseButton onClose={onClose} role="status">
      <Group>
        <Code>{secret}</Code>
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button size="xs" variant="light" onClick={copy}>
              {copied ? "Copied" : "Copy"}
            </Button>
          )}
        </CopyButton>
      </Group>
    </Alert>
  );
}

function TokenRow({ token, remove }: { token: Token; remove: () => void }) {
  return (
    <Table.Tr>
      <Table.Td>{token.name}</Table.Td>
      <Table.Td>
        <Group gap={4}>
          {token.scopes.map((scope) => (
            <Badge key={scope} variant="light" color="gray" tt="none">
              {scope}
            </Badge>
          ))}
        </Group>
      </Table.Td>
      <Table.Td>{token.lastUsedAt === null ? "never" : <Moment at={token.lastUsedAt} />}</Table.Td>
      <Table.Td>{new Date(token.expiresAt).toLocaleDateString()}</Table.Td>
      <Table.Td ta="right">
        <RowAction action="Delete" target={token.name} icon={IconTrash} isDangerous onClick={remove} />
      </Table.Td>
    </Table.Tr>
  );
}
