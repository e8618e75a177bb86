import { age } from "../../render/age.js";
import type { ListOptions } from "../../render/formats.js";
import { printList, type Listing } from "../../render/listing.js";
import { answerOf } from "../../server/answers.js";
import type { components } from "@flowrunner/api";
import { itemsOf } from "../../server/pages.js";
import type { Session } from "../../server/session.js";

type Token = components["schemas"]["Token"];

/** `flow token list`. */
export async function listTokens(session: Session, { output }: ListOptions): Promise<void> {
  const { api, clock, terminal } = session;
  const tokens = await itemsOf((query) => answerOf(api.GET("/api/v1/account/tokens", { params: { query } })));
  printList(tokens, listing(clock.now()), output, terminal);
}

function listing(now: number): Listing<Token> {
  return {
    kind: "tokens",
    columns: [
      { title: "ID", text: ({ id }) => id },
      { title: "NAME", shrinks: true, text: ({ name }) => name },
      {
        title: "LAST USED",
        text: ({ lastUsedAt }) => (lastUsedAt === null ? "never" : age(lastUsedAt, now)),
      },
      {
        title: "EXPIRES",
        text: ({ expiresAt }) => (expiresAt > now ? `in ${age(now, expiresAt)}` : "expired"),
      },
      { title: "PROJECT", isWide: true, text: ({ project }) => project ?? "all" },
      { title: "SCOPES", isWide: true, text: ({ scopes }) => scopes.join(" ") },
      { title: "AGE", text: ({ createdAt }) => age(createdAt, now) },
    ],
    name: ({ id }) => id,
  };
}
