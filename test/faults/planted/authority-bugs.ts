import type { PlantedBug } from "./planted-bug.js";

const authority = "backend/src/api/authority.ts";
const listener = "backend/src/api/listener.ts";
const members = "backend/src/tenants/members.ts";
const signIn = "backend/src/auth/sign-in.ts";

const byRole = "a role opens what is for it and for lower ones";
const byScope = "a token opens what its scopes say";
const byProject = "a foreign project is as none, whoever has just been there";
const ofOneProject = "a token of one project knows no other";

/** Every guard around who there is and who may, taken out in turn. */
export const authorityBugs: readonly PlantedBug[] = [
  {
    name: "no origin check",
    file: listener,
    edits: [['if (caller.credential.kind === "session") this.#refuseCrossSite(request);', ""]],
    caughtBy: "a page of another site cannot use a session",
  },
  {
    name: "the role check is skipped",
    file: authority,
    edits: [["if (suffices(role, needed)) return;", "if (needed) return;"]],
    caughtBy: byRole,
  },
  {
    name: "roles are compared the wrong way round",
    file: "backend/src/tenants/roles.ts",
    edits: [["roles.indexOf(role) >= roles.indexOf(needed)", "roles.indexOf(role) <= roles.indexOf(needed)"]],
    caughtBy: byRole,
  },
  {
    name: "the scope check is skipped",
    file: authority,
    edits: [['if (credential.kind === "session" || opens(', "if (credential || opens("]],
    caughtBy: byScope,
  },
  {
    name: "to read includes to write",
    file: "backend/src/auth/scopes.ts",
    edits: [['needed.replace(/:read$/, ":write")', 'needed.replace(/:write$/, ":read")']],
    caughtBy: byScope,
  },
  {
    name: "what was found for one user is found for all",
    file: "backend/src/tenants/places.ts",
    edits: [["get(`${user} ${project}`", "get(`${project}`"]],
    caughtBy: byProject,
  },
  {
    name: "a foreign project is told apart from none",
    file: authority,
    edits: [
      ['if (!standing) throw new AppError("NotFound", "There is no such project."); // U2', ""],
      [
        "return { ...standing, project };",
        'return { role: "viewer", organization: "", ...standing, project };',
      ],
    ],
    caughtBy: byProject,
  },
  {
    name: "a token's project is not looked at",
    file: authority,
    edits: [
      ["credential.project === null || credential.project === project; // U3", "credential.id !== null;"],
    ],
    caughtBy: ofOneProject,
  },
  {
    name: "a token's project is not looked at in an organisation",
    file: authority,
    edits: [
      [
        'const isWithin = credential.kind === "session" || credential.project === null; // U3',
        "const isWithin = credential.id !== null;",
      ],
    ],
    caughtBy: ofOneProject,
  },
  {
    name: "a token's expiry is ignored",
    file: "backend/src/store/postgres/statements/credentials.ts",
    edits: [["t.secret_hash = $1 and t.expires_at > now_ms() ", "t.secret_hash = $1 "]],
    caughtBy: "a token opens nothing once it has expired",
  },
  {
    name: "a revoked token is remembered",
    file: "backend/src/auth/signed-in.ts",
    edits: [["this.#callers.forgetAll(); // I1", ""]],
    caughtBy: "a token opens nothing once it is revoked",
  },
  {
    name: "that a user is disabled is ignored",
    file: "backend/src/store/postgres/statements/credentials.ts",
    edits: [
      [
        "where t.secret_hash = $1 and t.expires_at > now_ms() and u.disabled_at is null",
        "where t.secret_hash = $1 and t.expires_at > now_ms()",
      ],
    ],
    caughtBy: "nothing of a disabled user opens anything",
  },
  {
    name: "a token makes any other",
    file: "backend/src/auth/api-tokens.ts",
    edits: [['if (credential.kind === "token") refuseMore(credential.scopes, request);', ""]],
    caughtBy: "a token makes none that opens more than itself",
  },
  {
    name: "the last owner may go",
    file: members,
    edits: [["if (owners.length > 1 || !owners.includes(userId)) return;", "if (owners) return;"]],
    caughtBy: "of two owners that leave at once one stays",
  },
  {
    name: "owners are counted without being held",
    file: "backend/src/store/postgres/statements/members.ts",
    edits: [["order by user_id for update`", "order by user_id`"]],
    caughtBy: "of two owners that leave at once one stays",
  },
  {
    name: "admins make owners",
    file: members,
    edits: [
      ['if (changer.role === "owner" || !concerned.includes("owner")) return;', "if (concerned) return;"],
    ],
    caughtBy: "an admin makes no owner",
  },
  {
    name: "nobody's password is not looked at",
    file: "backend/src/auth/password.ts",
    edits: [
      [
        "const { hash, salt, cost } = kept ?? nobodys;",
        "if (!kept) return false;\n  const { hash, salt, cost } = kept;",
      ],
    ],
    caughtBy: "a wrong password takes as long as an address that nobody has",
  },
  {
    name: "passwords are not counted",
    file: signIn,
    edits: [["await this.guessing.tried(email, address);", ""]],
    caughtBy: "passwords cannot be tried for ever",
  },
];
