import type { Range } from "@flowrunner/files";
import { z } from "zod";
import { etagHeader } from "../conditions.js";
import { defineRoute } from "../route.js";
import { fileParameters } from "./shapes.js";

/** Of a browser: nothing that code has written is a page of this server. */
const asDownload = { "content-disposition": "attachment", "x-content-type-options": "nosniff" };

const contentHeaders = z.object({
  etag: z.string(),
  "content-length": z.string(),
  "accept-ranges": z.string(),
});

export const getFile = defineRoute({
  method: "GET",
  path: "/projects/{project}/files/{path}",
  operation: "getFile",
  tag: "files",
  summary: "Gives a file's bytes, or one range of them.",
  access: { to: "project", role: "viewer", scope: "files:read" },
  parameters: fileParameters,
  headers: z.object({
    range: z
      .string()
      .regex(/^bytes=\d{1,15}-\d{0,15}$/)
      .optional()
      .describe("One range: `bytes=0-99`, `bytes=100-`."),
  }),
  answers: {
    200: { description: "All bytes.", type: "application/octet-stream", headers: contentHeaders },
    206: {
      description: "The bytes of the range that there are.",
      type: "application/octet-stream",
      headers: contentHeaders.extend({ "content-range": z.string() }),
    },
  },
  async handle({ standing: { project }, parameters, headers, signal }, { files }) {
    const asked = rangeOf(headers.range);
    const { entry, range, bytes } = await files.read(project, parameters.path, { asked, signal });
    const { first, last } = range;
    return {
      status: asked ? 206 : 200,
      headers: {
        ...asDownload,
        ...etagHeader(entry.etag),
        "accept-ranges": "bytes",
        "content-length": String(last - first + 1),
        ...(asked && { "content-range": `bytes ${first}-${last}/${entry.bytes}` }),
      },
      type: "application/octet-stream",
      stream: bytes,
    };
  },
});

function rangeOf(header: string | undefined): Range | undefined {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(header ?? "") ?? [];
  if (first === undefined) return undefined;
  return { first: Number(first), last: last ? Number(last) : Number.MAX_SAFE_INTEGER };
}
