import { z } from "zod";
import { pageAnswer, pageOf, pageQuery, placeOf } from "../paging.js";
import { defineRoute } from "../route.js";

const useShape = z
  .strictObject({
    flow: z.string(),
    version: z.int().min(1).describe("The flow's newest version: older ones are not looked at."),
    steps: z
      .array(z.string())
      .min(1)
      .describe("The steps that use it, by path: `batch[].resize` is in each item of `batch`."),
  })
  .meta({ id: "Use", description: "A flow that uses a secret or a file." });

export const listUses = defineRoute({
  method: "GET",
  path: "/projects/{project}/uses",
  operation: "listUses",
  tag: "flows",
  summary:
    "Lists the flows that use a secret or a file, by name; also one that does not exist. A folder is used by whoever uses a file in it.",
  access: { to: "project", role: "viewer", scope: "flows:read" },
  query: z.strictObject({
    kind: z.enum(["secret", "file"]),
    name: z.string().min(1).max(1_024).describe("The secret's name, or the path of the file or folder."),
    ...pageQuery,
  }),
  answers: { 200: { description: "A page of flows.", schema: pageOf(useShape) } },
  async handle({ standing: { project }, query: { kind, name, limit, cursor } }, { flowUses }) {
    const [after] = placeOf(cursor, z.tuple([z.string()])) ?? [""];
    const rows = await flowUses.flowsUsing(project, { kind, name }, after, limit + 1);
    const useOf = ({ flow, number, steps }: (typeof rows)[number]): z.input<typeof useShape> => ({
      ...{ flow, version: number, steps: [...steps] },
    });
    return { status: 200, json: pageAnswer(rows, limit, useOf, ({ flow }) => [flow]) };
  },
});
