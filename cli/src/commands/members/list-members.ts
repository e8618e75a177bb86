import { age } from "../../render/age.js";
import type { ListOptions } from "../../render/formats.js";
import { printList, type Listing } from "../../render/listing.js";
import { membersOf, type Member } from "../../server/members.js";
import type { Session } from "../../server/session.js";

/** `flow member list` and `flow project members`. */
export async function listMembers(session: Session, { output }: ListOptions): Promise<void> {
  printList(await membersOf(session), listing(session.clock.now()), output, session.terminal);
}

function listing(now: number): Listing<Member> {
  return {
    kind: "members of the project alone; those of its organization work in it besides",
    columns: [
      { title: "E-MAIL", text: ({ email }) => email },
      { title: "NAME", shrinks: true, text: ({ name }) => name },
      { title: "ROLE", text: ({ role }) => role },
      { title: "ID", isWide: true, text: ({ user }) => user },
      { title: "AGE", text: ({ createdAt }) => age(createdAt, now) },
    ],
    name: ({ email }) => email,
  };
}
