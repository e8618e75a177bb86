import { api } from "../../api/client.js";
import { acceptedBy, answerOf, Refusal } from "../../api/refusal.js";

/** Where a file's bytes are; the server gives them as a download. */
export function addressOf(project: string, path: string): string {
  return `/api/v1/projects/${encodeURIComponent(project)}/files/${encodeURIComponent(path)}`;
}

/** Writes a file that is not there yet; `isNew: false` writes over what is there. Throws `Refusal`. */
export async function putFile(
  project: string,
  path: string,
  bytes: Blob,
  { isNew }: { readonly isNew: boolean },
): Promise<void> {
  await send(project, path, bytes, isNew ? { "if-none-match": "*" } : {});
}

type Condition = { readonly "if-match"?: string; readonly "if-none-match"?: "*" };

/** The ETag of what is there now. */
async function send(project: string, path: string, bytes: Blob, header: Condition): Promise<string> {
  const { response } = await acceptedBy(
    api.PUT("/api/v1/projects/{project}/files/{path}", {
      params: { path: { project, path }, header },
      headers: { "content-type": "application/octet-stream" },
      body: bytes,
      bodySerializer: (body) => body,
    }),
  );
  return response.headers.get("etag") ?? "";
}

/** Writes over a file if it still is the one that was seen; gives the ETag that it has now. Throws `Refusal`. */
export function replaceFile(project: string, path: string, bytes: Blob, etag: string): Promise<string> {
  return send(project, path, bytes, { "if-match": etag });
}

export async function moveFile(project: string, path: string, to: string): Promise<void> {
  const params = { path: { project, path } };
  await answerOf(api.POST("/api/v1/projects/{project}/files/{path}/move", { params, body: { to } }));
}

/** Deletes a file, or a folder with all that is in it. */
export async function deleteFile(project: string, path: string, isFolder: boolean): Promise<void> {
  const query = isFolder ? { recursive: "true" as const } : {};
  const params = { path: { project, path }, query };
  await answerOf(api.DELETE("/api/v1/projects/{project}/files/{path}", { params }));
}

/** Whether a write was refused because something is there already. */
export function isTaken(failure: unknown): boolean {
  return failure instanceof Refusal && failure.status === 412;
}
