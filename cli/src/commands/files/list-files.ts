import { age } from "../../render/age.js";
import type { ListOptions } from "../../render/formats.js";
import { printList, type Listing } from "../../render/listing.js";
import { size } from "../../render/size.js";
import { listFolder, remotePath, type File } from "../../server/files.js";
import type { Session } from "../../server/session.js";

/** `flow file list [FOLDER]`. */
export async function listFiles(
  session: Session,
  folder: string | undefined,
  { output }: ListOptions,
): Promise<void> {
  const files = await listFolder(session, remotePath(folder ?? ""));
  printList(files, listing(session.clock.now()), output, session.terminal);
}

function listing(now: number): Listing<File> {
  return {
    kind: "files: 'flow file put FILE' writes one",
    columns: [
      { title: "PATH", text: shownPath },
      { title: "SIZE", text: ({ kind, bytes }) => (kind === "file" ? size(bytes) : "") },
      { title: "CHANGED", text: ({ modifiedAt }) => age(modifiedAt, now) },
      { title: "ETAG", isWide: true, text: ({ etag }) => etag },
    ],
    name: ({ path }) => path,
  };
}

function shownPath({ path, kind }: File): string {
  if (kind === "file") return path;
  return kind === "folder" ? `${path}/` : `${path} (neither file nor folder)`;
}
