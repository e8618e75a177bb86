import { Button, FileButton, Group } from "@mantine/core";
import { IconFilePlus, IconUpload } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState, type ReactNode } from "react";
import { useMay } from "../../api/may.js";
import { EmptyState } from "../../ui/empty-state.js";
import { ItemTable } from "../../ui/item-table.js";
import { Page } from "../../ui/page.js";
import { PagedList } from "../../ui/paged-list.js";
import { DropZone } from "./drop-zone.js";
import { FileDialogs, type FileQuestion } from "./file-dialogs.js";
import { FileDrawer } from "./file-drawer.js";
import { FileRow } from "./file-row.js";
import { folderQuery } from "./files-query.js";
import { FolderPath } from "./folder-path.js";
import { UploadList } from "./upload-list.js";
import { useUploads } from "./upload.js";

const route = getRouteApi("/projects/$project/files");

export function FilesPage() {
  const { project } = route.useParams();
  const { folder = "", file = null } = route.useSearch();
  const navigate = route.useNavigate();
  const files = useInfiniteQuery(folderQuery(project, folder));
  const mayWrite = useMay(project, "editor");
  const uploads = useUploads(project);
  const [question, ask] = useState<FileQuestion>(null);
  const actions = mayWrite && (
    <>
      <Button
        variant="default"
        leftSection={<IconFilePlus size={16} aria-hidden />}
        onClick={() => ask({ about: "new", folder })}
      >
        New file
      </Button>
      <FileButton multiple onChange={(chosen) => uploads.add(folder, chosen)}>
        {(props) => (
          <Button leftSection={<IconUpload size={16} aria-hidden />} {...props}>
            Upload
          </Button>
        )}
      </FileButton>
    </>
  );
  const isEmpty = files.data?.pages.every(({ items }) => items.length === 0) === true;
  return (
    <DropZone isOpen={mayWrite} onDrop={(dropped) => uploads.add(folder, dropped)}>
      <Page title="Files" actions={!isEmpty && actions}>
        <FolderPath project={project} folder={folder} />
        <UploadList uploads={uploads} />
        <PagedList pages={files} empty={<NothingHere folder={folder}>{actions}</NothingHere>}>
          {(items) => (
            <ItemTable headings={["Name", "Size", "Changed"]} hasActions>
              {items.map((file) => (
                <FileRow key={file.path} project={project} file={file} mayWrite={mayWrite} ask={ask} />
              ))}
            </ItemTable>
          )}
        </PagedList>
      </Page>
      <FileDrawer
        project={project}
        path={file}
        isReadOnly={!mayWrite}
        onClose={() => void navigate({ search: folder === "" ? {} : { folder } })}
      />
      <FileDialogs project={project} question={question} onClose={() => ask(null)} />
    </DropZone>
  );
}

function NothingHere({ folder, children }: { folder: string; children: ReactNode }) {
  return folder === "" ? (
    <EmptyState
      title="No files yet"
      text="Scripts that steps run by `file:`, packages that they import, and data that they read and write. Drop files here to upload them."
      command="flow file put price.py scripts/"
    >
      <Group>{children}</Group>
    </EmptyState>
  ) : (
    <EmptyState title="This folder is empty" text="Drop files here to upload them.">
      <Group>{children}</Group>
    </EmptyState>
  );
}
