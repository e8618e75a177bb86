import { z } from "zod";
import { livePath } from "../../realtime/live-door.js";
import { ticketLifeMs } from "../../realtime/tickets.js";
import { defineRoute } from "../route.js";

const ticketShape = z
  .strictObject({
    ticket: z.string().describe("The query parameter `ticket` of the WebSocket's address. It works once."),
    expiresInMs: z.int().describe("How long it works."),
    path: z.literal(livePath),
  })
  .meta({ id: "LiveTicket" });

export const issueLiveTicket = defineRoute({
  method: "POST",
  path: "/live/tickets",
  operation: "issueLiveTicket",
  tag: "live",
  summary: "Gives what a WebSocket to /api/v1/live is opened with (see docs/live.md).",
  access: { to: "account", scope: "runs:read" },
  answers: { 201: { description: "The ticket.", schema: ticketShape } },
  async handle({ standing: { caller } }, { liveTickets }) {
    const ticket = await liveTickets.issue(caller);
    return { status: 201, json: { ticket, expiresInMs: ticketLifeMs, path: livePath } };
  },
});
