import { answerOf } from "../../server/answers.js";
import { memberWithEmail, type Role } from "../../server/members.js";
import type { Session } from "../../server/session.js";

/** `flow member set EMAIL ROLE`. */
export async function setMember(session: Session, email: string, role: Role): Promise<void> {
  const { api, terminal } = session;
  const project = await session.project();
  const member = await memberWithEmail(session, email);
  if (member) {
    const path = { project, user: member.user };
    await answerOf(
      api.PUT("/api/v1/projects/{project}/members/{user}", { params: { path }, body: { role } }),
    );
  } else {
    const params = { path: { project } };
    await answerOf(api.POST("/api/v1/projects/{project}/members", { params, body: { email, role } }));
  }
  terminal.print(`${email} is ${role}\n`);
}
