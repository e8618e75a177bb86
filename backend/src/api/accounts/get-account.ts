import { z } from "zod";
import type { Caller } from "../../auth/caller.js";
import { organizationOfUser, organizationOfUserShape } from "../organizations/shapes.js";
import { projectOfUser, projectOfUserShape } from "../projects/shapes.js";
import { defineRoute } from "../route.js";
import { scopeShape, userOf, userShape } from "./shapes.js";

const credentialShape = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("session"), id: z.string() }),
  z.strictObject({
    kind: z.literal("token"),
    id: z.string(),
    scopes: z.array(scopeShape),
    project: z.string().nullable(),
  }),
]);

const mostProjects = 200;

export const getAccount = defineRoute({
  method: "GET",
  path: "/account",
  operation: "getAccount",
  tag: "accounts",
  summary: "Tells who calls, with what, and where they work as what.",
  access: { to: "account", scope: "account:read" },
  answers: {
    200: {
      description: "The account.",
      schema: z.strictObject({
        user: userShape,
        credential: credentialShape,
        organizations: z.array(organizationOfUserShape),
        projects: z.array(projectOfUserShape).describe(`${mostProjects} at most: \`GET /projects\` has all.`),
      }),
    },
  },
  async handle({ standing: { caller } }, { accounts, organizations, projects }) {
    const user = await accounts.get(caller.userId);
    const inOrganizations = await organizations.ofCaller(caller);
    const inProjects = await projects.ofCaller(caller, "", mostProjects);
    return {
      status: 200,
      json: {
        user: userOf(user),
        credential: credentialOf(caller),
        organizations: inOrganizations.map(organizationOfUser),
        projects: inProjects.map(projectOfUser),
      },
    };
  },
});

function credentialOf({ credential }: Caller): z.input<typeof credentialShape> {
  if (credential.kind === "session") return credential;
  return { ...credential, scopes: [...credential.scopes] };
}
