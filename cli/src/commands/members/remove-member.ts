import { exitCodes } from "../../exit-codes.js";
import { answerOf } from "../../server/answers.js";
import { memberWithEmail } from "../../server/members.js";
import { ServerProblem } from "../../server/server-problem.js";
import type { Session } from "../../server/session.js";

/** `flow member remove EMAIL`. */
export async function removeMember(session: Session, email: string): Promise<void> {
  const member = await memberWithEmail(session, email);
  if (!member) throw noMember(email);
  const path = { project: await session.project(), user: member.user };
  await answerOf(session.api.DELETE("/api/v1/projects/{project}/members/{user}", { params: { path } }));
  session.terminal.print(`${email} is no member any more\n`);
}

function noMember(email: string): ServerProblem {
  return new ServerProblem(`${email} is no member of the project`, {
    exitCode: exitCodes.notFound,
    code: "NotFound",
    help: "'flow member list' shows who is; members of the organization cannot be removed here",
  });
}
