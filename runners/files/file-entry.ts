import type { BigIntStats } from "node:fs";

/** What stands at a path. `other`: a link, a pipe, a socket, a device: code made it, and nobody follows or opens it. */
export interface FileEntry {
  readonly name: string;
  readonly kind: "file" | "folder" | "other";
  readonly bytes: number;
  /** Epoch ms. */
  readonly modifiedAt: number;
  /** Another one for whatever else is or was there. */
  readonly etag: string;
}

export function entryOf(name: string, stats: BigIntStats): FileEntry {
  const kind = stats.isFile() ? "file" : stats.isDirectory() ? "folder" : "other";
  const etag = [stats.ino, stats.mtimeNs, stats.size].map((part) => part.toString(36)).join("-");
  return {
    name,
    kind,
    bytes: kind === "file" ? Number(stats.size) : 0,
    modifiedAt: Number(stats.mtimeMs),
    etag,
  };
}
