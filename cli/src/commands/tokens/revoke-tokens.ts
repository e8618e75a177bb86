import { answerOf } from "../../server/answers.js";
import type { Session } from "../../server/session.js";

/** `flow token revoke ID…`. */
export async function revokeTokens({ api, terminal }: Session, ids: readonly string[]): Promise<void> {
  for (const token of ids) {
    await answerOf(api.DELETE("/api/v1/account/tokens/{token}", { params: { path: { token } } }));
    terminal.print(`token ${token} revoked\n`);
  }
}
