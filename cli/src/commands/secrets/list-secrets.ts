import { age } from "../../render/age.js";
import type { ListOptions } from "../../render/formats.js";
import { printList, type Listing } from "../../render/listing.js";
import { listSecrets as secretsOf, type Secret } from "../../server/secrets.js";
import type { Session } from "../../server/session.js";

/** `flow secret list`. */
export async function listSecrets(session: Session, { output }: ListOptions): Promise<void> {
  printList(await secretsOf(session), listing(session.clock.now()), output, session.terminal);
}

function listing(now: number): Listing<Secret> {
  return {
    kind: "secrets: 'flow secret set NAME' makes one",
    columns: [
      { title: "NAME", text: ({ name }) => name },
      { title: "VERSION", text: ({ version }) => String(version) },
      { title: "CHANGED", text: ({ updatedAt }) => age(updatedAt, now) },
      { title: "BY", shrinks: true, text: ({ updatedBy }) => updatedBy },
      { title: "AGE", text: ({ createdAt }) => age(createdAt, now) },
    ],
    name: ({ name }) => name,
  };
}
