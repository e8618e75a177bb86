import { api } from "../api/client.js";
import { answerOf } from "../api/refusal.js";
import { LiveClient } from "./live-client.js";
import type { Channel, Heard, Ticket } from "./live-parts.js";

/** The live connection of this page; it is open while something is followed. */
export const live = new LiveClient({
  ticket: (signal) => answerOf(api.POST("/api/v1/live/tickets", { signal })),
  open: openChannel,
  clock: {
    now: () => Date.now(),
    after(delayMs, run) {
      const timer = setTimeout(run, delayMs);
      return () => clearTimeout(timer);
    },
  },
  random: () => Math.random(),
});

// A link from before a pause of the network may be dead without having been told so.
window.addEventListener("online", () => live.reconnect());

function openChannel({ ticket, path }: Ticket, heard: Heard): Channel {
  const url = new URL(`${path}?ticket=${encodeURIComponent(ticket)}`, window.location.href);
  url.protocol = url.protocol.replace("http", "ws");
  const socket = new WebSocket(url);
  socket.onopen = () => heard.opened();
  socket.onmessage = ({ data }) => heard.message(data as string);
  socket.onclose = ({ code }) => heard.closed(code);
  return socket;
}
