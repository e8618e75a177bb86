import type { Server } from "node:http";
import { WebSocketServer, type WebSocket } from "ws";
import type { LiveListener } from "../../../backend/src/runs/live.js";

/** What one would write first: each line to each viewer as a message of its own, encoded for each. */
export function openNaiveDoor(server: Server, follow: (listener: LiveListener) => () => void): void {
  const viewers = new Set<WebSocket>();
  new WebSocketServer({ server, perMessageDeflate: false }).on("connection", (viewer) => {
    viewers.add(viewer);
    viewer.on("close", () => viewers.delete(viewer));
  });
  follow(({ entry }) => {
    if (entry.kind !== "log") return;
    const { path, attempt } = entry;
    for (const line of entry.lines)
      for (const viewer of viewers) viewer.send(JSON.stringify({ type: "log", path, attempt, line }));
  });
}
