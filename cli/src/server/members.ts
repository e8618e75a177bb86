import { answerOf } from "./answers.js";
import type { components } from "@flowrunner/api";
import { itemsOf } from "./pages.js";
import type { Session } from "./session.js";

export type Member = components["schemas"]["Member"];
export type Role = components["schemas"]["Role"];

/** The members of the project alone: those of its organisation work in it besides. */
export async function membersOf(session: Session): Promise<Member[]> {
  const path = { project: await session.project() };
  return itemsOf((query) =>
    answerOf(session.api.GET("/api/v1/projects/{project}/members", { params: { path, query } })),
  );
}

/** Null: nobody with this address is one. */
export async function memberWithEmail(session: Session, email: string): Promise<Member | null> {
  const members = await membersOf(session);
  return members.find((member) => member.email.toLowerCase() === email.toLowerCase()) ?? null;
}
