import { queryOptions } from "@tanstack/react-query";
import { api } from "../../api/client.js";
import { acceptedBy } from "../../api/refusal.js";

/** What is larger is not opened here, in bytes. */
const mostBytes = 1_048_576;

/** A file as it was when it was asked for. */
export interface SeenFile {
  /** Null: it is no text, or larger than what is opened here. */
  readonly text: string | null;
  /** With its quotation marks, as `If-Match` takes it. */
  readonly etag: string;
}

export const fileTextQuery = (project: string, path: string) =>
  queryOptions({
    queryKey: ["projects", project, "file text", path],
    // Looked at anew each time it is opened, and not while it is edited.
    staleTime: Infinity,
    gcTime: 0,
    queryFn: async ({ signal }): Promise<SeenFile> => {
      const { data, response } = await acceptedBy(
        api.GET("/api/v1/projects/{project}/files/{path}", {
          params: { path: { project, path } },
          parseAs: "stream",
          signal,
        }),
      );
      const etag = response.headers.get("etag") ?? "";
      if (Number(response.headers.get("content-length")) <= mostBytes)
        return { text: textOf(await new Response(data).arrayBuffer()), etag };
      await data?.cancel();
      return { text: null, etag };
    },
  });

/** Null: the bytes are no text of UTF-8. */
export function textOf(bytes: ArrayBuffer): string | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.includes("\0") ? null : text;
  } catch {
    return null;
  }
}
