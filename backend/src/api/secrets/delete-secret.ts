import { defineRoute } from "../route.js";
import { secretParameters } from "./shapes.js";

export const deleteSecret = defineRoute({
  method: "DELETE",
  path: "/projects/{project}/secrets/{secret}",
  operation: "deleteSecret",
  tag: "secrets",
  summary: "Deletes a secret and its value. Steps that name it fail with `SecretMissing`.",
  access: { to: "project", role: "editor", scope: "secrets:write" },
  parameters: secretParameters,
  answers: { 204: { description: "It is deleted." } },
  async handle({ standing: { project, caller }, parameters }, { secrets }) {
    await secrets.delete(project, parameters.secret, caller.email);
    return { status: 204, empty: true };
  },
});
