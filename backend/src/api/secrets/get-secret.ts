import { defineRoute } from "../route.js";
import { secretOf, secretParameters, secretShape } from "./shapes.js";

export const getSecret = defineRoute({
  method: "GET",
  path: "/projects/{project}/secrets/{secret}",
  operation: "getSecret",
  tag: "secrets",
  summary: "Gives what is known of a secret, without its value.",
  access: { to: "project", role: "viewer", scope: "secrets:read" },
  parameters: secretParameters,
  answers: { 200: { description: "The secret.", schema: secretShape } },
  async handle({ standing: { project }, parameters }, { secrets }) {
    return { status: 200, json: secretOf(await secrets.get(project, parameters.secret)) };
  },
});
