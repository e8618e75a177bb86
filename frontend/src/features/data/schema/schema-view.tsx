import { Alert, Button, Group, SegmentedControl, Stack, Text, TextInput } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Schemas } from "@flowrunner/api";
import { useMay } from "../../../api/may.js";
import { collectionsKey, putCollection } from "../collections-query.js";
import type { Schema } from "./object-fields.js";
import { SchemaFields } from "./schema-fields.js";
import { SchemaJson } from "./schema-json.js";
import { SchemaPreview } from "./schema-preview.js";

export interface SchemaViewProps {
  readonly project: string;
  readonly collection: Schemas["Collection"];
}

/** A collection's schema, by form or as JSON: one document seen in two ways. */
export function SchemaView({ project, collection }: SchemaViewProps) {
  const queries = useQueryClient();
  const isReadOnly = !useMay(project, "editor");
  const [schema, setSchema] = useState<Schema>(collection.schema);
  const [description, setDescription] = useState(collection.description);
  const [view, setView] = useState("form");
  const save = useMutation({
    mutationFn: () => putCollection(project, collection.name, { schema, description }, collection.etag),
    onSuccess: () => {
      notifications.show({ message: "The schema is saved. Records that are there stay as they are." });
      return queries.invalidateQueries({ queryKey: collectionsKey(project) });
    },
  });
  const isChanged =
    description !== collection.description || JSON.stringify(schema) !== JSON.stringify(collection.schema);
  return (
    <Stack maw={960}>
      {save.error && (
        <Alert color="red" role="alert">
          {save.error.message}
        </Alert>
      )}
      <TextInput
        label="Description"
        value={description}
        readOnly={isReadOnly}
        onChange={({ currentTarget: { value } }) => setDescription(value)}
      />
      <Group justify="space-between">
        <Text size="sm" c="dimmed">
          Each record meets this schema when it is written.
        </Text>
        <SegmentedControl
          size="xs"
          aria-label="How the schema is shown"
          value={view}
          onChange={setView}
          data={[
            { value: "form", label: "Form" },
            { value: "json", label: "JSON" },
            { value: "preview", label: "Preview" },
          ]}
        />
      </Group>
      {view === "preview" && <SchemaPreview schema={schema} />}
      {view === "form" && <SchemaFields schema={schema} isReadOnly={isReadOnly} onChange={setSchema} />}
      {view === "json" && (
        <SchemaJson
          label="JSON Schema (2020-12)"
          schema={schema}
          isReadOnly={isReadOnly}
          onChange={setSchema}
        />
      )}
      {!isReadOnly && (
        <Group justify="flex-end">
          <Button disabled={!isChanged} loading={save.isPending} onClick={() => save.mutate()}>
            Save schema
          </Button>
        </Group>
      )}
    </Stack>
  );
}
