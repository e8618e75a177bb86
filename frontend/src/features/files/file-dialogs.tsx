import { Code, Text, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import type { Schemas } from "@flowrunner/api";
import { ActionDialog } from "../../ui/action-dialog.js";
import { Uses, UsesDialog } from "../../ui/uses.js";
import { deleteFile, moveFile, putFile } from "./file-calls.js";
import { filesKey } from "./files-query.js";
import { nameOf, pathIn } from "./paths.js";

/** What is asked about files; null: nothing. */
export type FileQuestion =
  | { readonly about: "new"; readonly folder: string }
  | { readonly about: "uses" | "move" | "delete"; readonly file: Schemas["File"] }
  | null;

export interface FileDialogsProps {
  readonly project: string;
  readonly question: FileQuestion;
  onClose(): void;
}

export function FileDialogs({ project, question, onClose }: FileDialogsProps) {
  const queries = useQueryClient();
  const seenAgain = async (done: Promise<void>): Promise<void> => {
    await done;
    await queries.invalidateQueries({ queryKey: filesKey(project) });
  };
  const asked = question && "file" in question ? question.file : null;
  const folder = question?.about === "new" ? question.folder : "";
  const path = asked?.path ?? "";
  const used = { kind: "file", name: path } as const;
  const isFolder = asked?.kind === "folder";
  return (
    <>
      <ActionDialog
        title="New file"
        action="Create"
        isOpen={question?.about === "new"}
        onClose={onClose}
        run={(fields) =>
          seenAgain(
            putFile(project, pathIn(folder, String(fields.get("name"))), new Blob([]), { isNew: true }),
          )
        }
      >
        <TextInput
          name="name"
          label="Name"
          description="Folders are made as needed: py/price.py"
          autoComplete="off"
          required
          data-autofocus
        />
      </ActionDialog>
      <ActionDialog
        title={`Move ${nameOf(path)}`}
        action="Move"
        isOpen={question?.about === "move"}
        onClose={onClose}
        run={(fields) => seenAgain(moveFile(project, path, String(fields.get("to"))))}
      >
        <TextInput
          name="to"
          label="To"
          description="From the project's folder; never over something that is there. Flows that name the old path are not changed."
          defaultValue={path}
          autoComplete="off"
          required
          data-autofocus
        />
        <Uses project={project} used={used} />
      </ActionDialog>
      <ActionDialog
        title={`Delete ${nameOf(path)}?`}
        action="Delete"
        isDangerous
        isOpen={question?.about === "delete"}
        onClose={onClose}
        run={() => seenAgain(deleteFile(project, path, isFolder))}
      >
        <Text size="sm">
          <Code>{path}</Code>
          {isFolder ? " goes with all that is in it." : " goes for good."} Steps that need it will fail.
        </Text>
        <Uses project={project} used={used} />
      </ActionDialog>
      <UsesDialog project={project} used={question?.about === "uses" ? used : null} onClose={onClose} />
    </>
  );
}
