import { Button, FileButton, Group, Stack } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconDownload, IconPlus, IconUpload } from "@tabler/icons-react";
import { useInfiniteQuery, useMutation, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import type { Schemas } from "@flowrunner/api";
import { useMay } from "../../api/may.js";
import { saveText } from "../../ui/save-text.js";
import { EmptyState } from "../../ui/empty-state.js";
import { noteFailure } from "../../ui/note-failure.js";
import { PagedList } from "../../ui/paged-list.js";
import { columnsOf } from "./columns.js";
import { FilterBar } from "./filter-bar.js";
import { recordsIn } from "./import-records.js";
import { RecordDrawer, type OpenRecord } from "./record-drawer.js";
import { createRecords, recordsKey, recordsQuery } from "./records-query.js";
import { RecordsTable } from "./records-table.js";

const route = getRouteApi("/projects/$project/data/$collection");

export interface RecordsViewProps {
  readonly project: string;
  readonly collection: Schemas["Collection"];
}

export function RecordsView({ project, collection }: RecordsViewProps) {
  const { filter, sort } = route.useSearch();
  const navigate = route.useNavigate();
  const asked = { ...(filter !== undefined && { filter }), ...(sort !== undefined && { sort }) };
  const records = useInfiniteQuery(recordsQuery(project, collection.name, asked));
  const isReadOnly = !useMay(project, "editor");
  const [open, setOpen] = useState<OpenRecord>(null);
  const shown = records.data?.pages.flatMap(({ items }) => items) ?? [];
  const hasSome = shown.length > 0;
  const add = !isReadOnly && (
    <Button size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setOpen("new")}>
      New record
    </Button>
  );
  const columns = columnsOf(collection, shown);
  const ask = (change: { filter?: string | undefined; sort?: string | undefined }): void => {
    const { filter: nextFilter, sort: nextSort } = { filter, sort, ...change };
    const search = {
      ...(nextFilter !== undefined && { filter: nextFilter }),
      ...(nextSort !== undefined && { sort: nextSort }),
    };
    void navigate({ search });
  };
  return (
    <Stack>
      <Group justify="space-between">
        <FilterBar columns={columns} filter={filter} onChange={(chosen) => ask({ filter: chosen })} />
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            disabled={!hasSome}
            onClick={() => saveText(`${collection.name}.json`, JSON.stringify(shown, null, 2))}
          >
            Export what is shown
          </Button>
          {!isReadOnly && <ImportButton project={project} collection={collection.name} />}
          {(hasSome || filter !== undefined) && add}
        </Group>
      </Group>
      <PagedList
        pages={records}
        empty={
          filter === undefined ? (
            <EmptyState
              title="No records"
              text="A record is a JSON object that meets the schema: steps write it through `ctx.data`, and people here."
            >
              {add}
            </EmptyState>
          ) : (
            <EmptyState title="No records" text="There are others, but none is as asked for." />
          )
        }
      >
        {(items) => (
          <RecordsTable
            columns={columns}
            records={items}
            sort={sort}
            onSort={(chosen) => ask({ sort: chosen })}
            onOpen={setOpen}
          />
        )}
      </PagedList>
      <RecordDrawer
        project={project}
        collection={collection.name}
        open={open}
        isReadOnly={isReadOnly}
        onClose={() => setOpen(null)}
      />
    </Stack>
  );
}

function ImportButton({ project, collection }: { project: string; collection: string }) {
  const queries = useQueryClient();
  const bringIn = useMutation({
    mutationFn: async (file: File): Promise<number> => {
      const read = recordsIn(await file.text());
      await createRecords(project, collection, read);
      return read.length;
    },
    onSuccess: (count) => {
      notifications.show({ message: `${count} records are imported.` });
      return queries.invalidateQueries({ queryKey: recordsKey(project, collection) });
    },
    onError: noteFailure,
  });
  return (
    <FileButton accept="application/json,.json,.ndjson" onChange={(file) => file && bringIn.mutate(file)}>
      {(props) => (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconUpload size={16} aria-hidden />}
          loading={bringIn.isPending}
          {...props}
        >
          Import
        </Button>
      )}
    </FileButton>
  );
}
