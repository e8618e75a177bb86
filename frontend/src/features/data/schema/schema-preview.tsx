import type { JsonSchema } from "@flowrunner/engine";
import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { IconWand } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { CopyButton } from "../../../ui/copy-button.js";
import { firstDraft, jsonOf, type Draft } from "../../../ui/schema-form/draft.js";
import { checkDraft, noIssues } from "../../../ui/schema-form/issues.js";
import { sampleOf } from "../../../ui/schema-form/sample.js";
import { ValueEditor } from "../../../ui/schema-form/value-editor.js";
import type { Schema } from "./object-fields.js";

/** A record as it would be entered, with what would be wrong with it. Nothing of it is kept. */
export function SchemaPreview({ schema: given }: { schema: Schema }) {
  const schema = given as JsonSchema;
  const [value, setValue] = useState<Draft>(() => firstDraft(schema, schema));
  const [samples, setSamples] = useState(0);
  const { issues } = useMemo(() => checkDraft(schema, value), [schema, value]);
  const fill = (): void => {
    setValue(sampleOf(schema));
    setSamples(samples + 1);
  };
  return (
    <Paper withBorder p="md">
      <Stack>
        <Group justify="space-between">
          <Text size="sm" c="dimmed" role="status">
            {issues === null ? "This would be a record of the collection." : "This would be refused."}
          </Text>
          <Group gap="xs">
            <CopyButton text={JSON.stringify(jsonOf(value).json ?? null, null, 2)} what="the record" />
            <Button
              size="xs"
              variant="default"
              leftSection={<IconWand size={14} aria-hidden />}
              onClick={fill}
            >
              Fill with sample data
            </Button>
          </Group>
        </Group>
        <ValueEditor
          key={samples}
          label="Record"
          {...{ schema, value }}
          issues={issues ?? noIssues}
          onChange={setValue}
        />
      </Stack>
    </Paper>
  );
}
