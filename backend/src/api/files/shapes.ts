import type { FileEntry } from "@flowrunner/files";
import { z } from "zod";
import { time } from "../accounts/shapes.js";

const pathText = z.string().max(1_024);

/** A file's or a folder's path, one segment of the URL: its slashes are written `%2F`. */
export const fileParameters = z.object({
  project: z.string(),
  path: pathText.describe("Relative, `/` between names (`%2F` in the URL): `scripts/price.py`."),
});

export const folderQuery = pathText.default("").describe("The folder's path; left out: the project's own.");

export const destinationShape = pathText.describe("The new path.");

export const fileShape = z
  .strictObject({
    path: z.string(),
    kind: z
      .enum(["file", "folder", "other"])
      .describe("`other`: a link, a pipe, a device; it is not opened."),
    bytes: z.int(),
    modifiedAt: time,
    etag: z.string().describe("As `If-Match` takes it, in quotation marks."),
  })
  .meta({ id: "File" });

export function fileOf(
  path: string,
  { kind, bytes, modifiedAt, etag }: FileEntry,
): z.input<typeof fileShape> {
  return { path, kind, bytes, modifiedAt, etag };
}

/** An entry of a folder. Its name may be one that no path can have: user code made it. */
export function fileIn(folder: string, entry: FileEntry): z.input<typeof fileShape> {
  return fileOf(folder === "" ? entry.name : `${folder}/${entry.name}`, entry);
}
