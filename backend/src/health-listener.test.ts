import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { text } from "node:stream/consumers";
import { expect, onTestFinished, test } from "vitest";
import { AppWorld } from "./testing/app-world.js";

const loopback = { host: "127.0.0.1", port: 0 };

async function dial(url: string): Promise<Socket> {
  const socket = connect(Number(new URL(url).port), loopback.host);
  onTestFinished(() => void socket.destroy());
  await once(socket, "connect");
  return socket;
}

async function crowdedWorld(): Promise<AppWorld> {
  const world = await AppWorld.create("postgres", {
    publicListener: { ...loopback, allowedOrigins: [], checksAnswers: true, connections: 1 },
    healthListener: loopback,
  });
  onTestFinished(() => world[Symbol.asyncDispose]());
  await dial(world.app.publicUrl);
  expect(await text(await dial(world.app.publicUrl)), "nobody else gets in").toBe("");
  return world;
}

test("probes are answered on a port of their own, however crowded the public one is", async () => {
  const { app } = await crowdedWorld();
  const statusOf = async (path: string): Promise<number> => (await fetch(`${app.healthUrl}${path}`)).status;
  for (const path of ["/healthz", "/readyz", "/metrics"]) expect(await statusOf(path), path).toBe(200);
  expect(await statusOf("/api/v1/projects"), "nothing else is there").toBe(404);
  app.readiness.set(false);
  expect(await statusOf("/readyz")).toBe(503);
});
