import { Anchor, Group, Table, Text } from "@mantine/core";
import {
  IconArrowRight,
  IconFile,
  IconFolder,
  IconListSearch,
  IconQuestionMark,
  IconTrash,
} from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { Schemas } from "@flowrunner/api";
import { RowActions } from "../../ui/item-table.js";
import { Moment } from "../../ui/moment.js";
import { RowAction } from "../../ui/row-action.js";
import { bytesText } from "../../ui/bytes-text.js";
import type { FileQuestion } from "./file-dialogs.js";
import { FolderLink } from "./folder-path.js";
import { folderOf, nameOf } from "./paths.js";

type File = Schemas["File"];

const icons = { file: IconFile, folder: IconFolder, other: IconQuestionMark };

export interface FileRowProps {
  readonly project: string;
  readonly file: File;
  readonly mayWrite: boolean;
  ask(question: FileQuestion): void;
}

export function FileRow({ project, file, mayWrite, ask }: FileRowProps) {
  const Icon = icons[file.kind];
  const name = nameOf(file.path);
  return (
    <Table.Tr>
      <Table.Td>
        <Group gap="xs" wrap="nowrap">
          <Icon size={18} stroke={1.6} aria-label={file.kind} />
          <FileName project={project} file={file} />
        </Group>
      </Table.Td>
      <Table.Td>{file.kind === "file" && bytesText(file.bytes)}</Table.Td>
      <Table.Td>
        <Moment at={file.modifiedAt} />
      </Table.Td>
      <RowActions>
        <RowAction
          action="Uses of"
          target={name}
          icon={IconListSearch}
          onClick={() => ask({ about: "uses", file })}
        />
        {mayWrite && <WriteActions file={file} ask={ask} />}
      </RowActions>
    </Table.Tr>
  );
}

function WriteActions({ file, ask }: Pick<FileRowProps, "file" | "ask">) {
  const name = nameOf(file.path);
  return (
    <>
      <RowAction
        action="Move"
        target={name}
        icon={IconArrowRight}
        onClick={() => ask({ about: "move", file })}
      />
      <RowAction
        action="Delete"
        target={name}
        icon={IconTrash}
        isDangerous
        onClick={() => ask({ about: "delete", file })}
      />
    </>
  );
}

function FileName({ project, file: { kind, path } }: { project: string; file: File }) {
  switch (kind) {
    case "folder":
      return (
        <FolderLink project={project} folder={path}>
          {nameOf(path)}
        </FolderLink>
      );
    case "file":
      return (
        <Anchor
          size="sm"
          renderRoot={(props) => (
            <Link
              to="/projects/$project/files"
              params={{ project }}
              search={{ ...(folderOf(path) !== "" && { folder: folderOf(path) }), file: path }}
              {...props}
            />
          )}
        >
          {nameOf(path)}
        </Anchor>
      );
    case "other":
      return (
        <Text size="sm" title="A link, a pipe or a device: it is not opened here.">
          {nameOf(path)}
        </Text>
      );
  }
}
