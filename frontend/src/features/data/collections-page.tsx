import { Anchor, Button, Table, Text, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useInfiniteQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { useMay } from "../../api/may.js";
import { ActionDialog } from "../../ui/action-dialog.js";
import { EmptyState } from "../../ui/empty-state.js";
import { Moment } from "../../ui/moment.js";
import { Page } from "../../ui/page.js";
import { PagedList } from "../../ui/paged-list.js";
import { collectionsKey, collectionsQuery, putCollection } from "./collections-query.js";

const route = getRouteApi("/projects/$project/data");

export function CollectionsPage() {
  const { project } = route.useParams();
  const queries = useQueryClient();
  const navigate = route.useNavigate();
  const collections = useInfiniteQuery(collectionsQuery(project));
  const mayWrite = useMay(project, "editor");
  const [isAdding, setAdding] = useState(false);
  const make = async (fields: FormData): Promise<void> => {
    const name = String(fields.get("name"));
    const description = String(fields.get("description"));
    await putCollection(project, name, { description, schema: { type: "object" } }, null);
    await queries.invalidateQueries({ queryKey: collectionsKey(project) });
    const params = { project, collection: name };
    await navigate({ to: "/projects/$project/data/$collection", params, search: { view: "schema" } });
  };
  const add = mayWrite && (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
      New collection
    </Button>
  );
  const hasSome = collections.data?.pages.some(({ items }) => items.length > 0) === true;
  return (
    <Page title="Data" actions={hasSome && add}>
      <PagedList pages={collections} empty={<NoCollections>{add}</NoCollections>}>
        {(items) => (
          <Table highlightOnHover>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>Collection</Table.Th>
                <Table.Th>Schema changed</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map(({ name, description, updatedAt }) => (
                <Table.Tr key={name}>
                  <Table.Td>
                    <Anchor
                      size="sm"
                      renderRoot={(props) => (
                        <Link
                          to="/projects/$project/data/$collection"
                          params={{ project, collection: name }}
                          {...props}
                        />
                      )}
                    >
                      {name}
                    </Anchor>
                    <Text size="xs" c="dimmed">
                      {description}
                    </Text>
                  </Table.Td>
                  <Table.Td>
                    <Moment at={updatedAt} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </PagedList>
      <ActionDialog
        title="New collection"
        action="Make"
        isOpen={isAdding}
        onClose={() => setAdding(false)}
        run={make}
      >
        <TextInput
          name="name"
          label="Name"
          description="As flows write it: small letters, digits and dashes"
          placeholder="orders"
          autoComplete="off"
          required
          data-autofocus
        />
        <TextInput name="description" label="Description" autoComplete="off" />
      </ActionDialog>
    </Page>
  );
}

function NoCollections({ children }: { children: ReactNode }) {
  return (
    <EmptyState
      title="No collections yet"
      text="A collection is records of one kind, each a JSON object that meets a schema. Steps read and write them through `ctx.data`."
      command="flow collection apply orders schema.json"
    >
      {children}
    </EmptyState>
  );
}
