import type { TicketRows } from "../../port/tickets.js";
import { putTicket, takeTicket } from "../statements/tickets.js";
import type { RunAlone } from "./across-projects.js";

export function postgresTickets(runAlone: RunAlone): TicketRows {
  return {
    async put(secretHash, holder, lifeMs) {
      await runAlone(putTicket, [secretHash, JSON.stringify(holder), lifeMs]);
    },
    async take(secretHash) {
      return (await runAlone(takeTicket, [secretHash])).rows[0]?.holder ?? null;
    },
  };
}
