import { z } from "zod";
import { Secret } from "../../secrets/secret.js";
import { defineRoute } from "../route.js";
import { secretOf, secretParameters, secretShape } from "./shapes.js";

const valueShape = z
  .string()
  .describe("At most 64 KiB of UTF-8. Under 6 bytes it is not masked, with a warning.")
  .transform((text) => new Secret(text));

export const putSecret = defineRoute({
  method: "PUT",
  path: "/projects/{project}/secrets/{secret}",
  operation: "putSecret",
  tag: "secrets",
  summary: "Gives a secret a value, which is never given back. Attempts that are claimed from now on get it.",
  access: { to: "project", role: "editor", scope: "secrets:write" },
  parameters: secretParameters,
  body: { kind: "json", maxBytes: 512 * 1_024, schema: z.strictObject({ value: valueShape }) },
  answers: {
    200: {
      description: "The secret as it now is.",
      schema: z.strictObject({
        secret: secretShape,
        warnings: z.array(z.string()).describe("What its owner should know; no error."),
      }),
    },
  },
  async handle({ standing: { project, caller }, parameters, body: { value } }, { secrets }) {
    const { secret, warnings } = await secrets.put(project, parameters.secret, value, caller.email);
    return { status: 200, json: { secret: secretOf(secret), warnings } };
  },
});
