import { Anchor, Breadcrumbs, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { foldersTo, nameOf } from "./paths.js";

/** The folders that one is in, from the project's own, each a way back. */
export function FolderPath({ project, folder }: { project: string; folder: string }) {
  const folders = ["", ...foldersTo(folder)];
  return (
    <Breadcrumbs component="nav" aria-label="Folder">
      {folders.map((path) =>
        path === folder ? (
          <Text key={path} size="sm" aria-current="page">
            {titleOf(path)}
          </Text>
        ) : (
          <FolderLink key={path} project={project} folder={path}>
            {titleOf(path)}
          </FolderLink>
        ),
      )}
    </Breadcrumbs>
  );
}

const titleOf = (folder: string): string => (folder === "" ? "Files" : nameOf(folder));

export interface FolderLinkProps {
  readonly project: string;
  readonly folder: string;
  readonly children: React.ReactNode;
}

export function FolderLink({ project, folder, children }: FolderLinkProps) {
  return (
    <Anchor
      size="sm"
      renderRoot={(props) => (
        <Link
          to="/projects/$project/files"
          params={{ project }}
          search={folder === "" ? {} : { folder }}
          {...props}
        />
      )}
    >
      {children}
    </Anchor>
  );
}
