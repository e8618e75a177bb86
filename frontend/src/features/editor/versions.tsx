import { Button, Center, Group, Stack, Text, UnstyledButton } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { TextDiff } from "../../canvas/code/text-diff.js";
import type { EditorState } from "../../canvas/store/editor-state.js";
import { EmptyState } from "../../ui/empty-state.js";
import { Loaded } from "../../ui/loaded.js";
import { Moment } from "../../ui/moment.js";
import { PagedList } from "../../ui/paged-list.js";
import { versionQuery, versionsQuery } from "./versions-query.js";
import styles from "./editor.module.css";

export interface VersionsProps {
  readonly project: string;
  readonly flow: string;
  readonly state: EditorState;
  /** The one that is looked at. */
  readonly version: number | undefined;
  readonly isReadOnly: boolean;
  onOpen(version: number): void;
  onRestore(version: number, text: string): void;
}

/** What was published of the flow, what is different now, and the way back. */
export function Versions({ project, flow, state, version, isReadOnly, onOpen, onRestore }: VersionsProps) {
  const versions = useInfiniteQuery(versionsQuery(project, flow));
  return (
    <div className={styles["versions"]}>
      <div className={styles["versionList"]}>
        <PagedList pages={versions} empty={<EmptyState title="No versions" text="Nothing was saved yet." />}>
          {(items) =>
            items.map((one) => (
              <UnstyledButton
                key={one.version}
                className={styles["version"]!}
                aria-pressed={one.version === version}
                onClick={() => onOpen(one.version)}
              >
                <Text size="sm" fw={600}>
                  Version {one.version}
                </Text>
                <Text size="xs" c="dimmed">
                  <Moment at={one.publishedAt} /> by {one.publishedBy}
                </Text>
              </UnstyledButton>
            ))
          }
        </PagedList>
      </div>
      {version === undefined ? (
        <Center p="md">
          <Text size="sm" c="dimmed">
            Choose a version to see what is different now.
          </Text>
        </Center>
      ) : (
        <VersionDiff {...{ project, flow, version, state, isReadOnly, onRestore }} />
      )}
    </div>
  );
}

interface VersionDiffProps extends Omit<VersionsProps, "version" | "onOpen"> {
  readonly version: number;
}

function VersionDiff({ project, flow, version, state, isReadOnly, onRestore }: VersionDiffProps) {
  const found = useQuery(versionQuery(project, flow, version));
  const now = state.text;
  return (
    <Loaded query={found}>
      {({ text }) => (
        <Stack gap={0} className={styles["versionDiff"]!}>
          <Group justify="space-between" p="xs" wrap="nowrap">
            <Text size="sm">
              {text === now ? "The editor has it as it was." : "− is of that version, + is what is here now."}
            </Text>
            <Button
              size="xs"
              variant="light"
              disabled={text === now || isReadOnly}
              onClick={() => onRestore(version, text)}
            >
              Restore version {version}
            </Button>
          </Group>
          <TextDiff label={`Version ${version} and now`} before={text} after={now} />
        </Stack>
      )}
    </Loaded>
  );
}
