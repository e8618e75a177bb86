import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { RequestCap } from "./request-cap.js";

const from = (remoteAddress: string): IncomingMessage => ({ socket: { remoteAddress } }) as IncomingMessage;

test("an address that asks too often is told so, and others are heard", async () => {
  const cap = new RequestCap(2);
  for (let time = 0; time < 2; time++) await cap.arrived(from("10.0.0.1"));
  await expect(cap.arrived(from("10.0.0.1"))).rejects.toMatchObject({ code: "TooManyRequests" });
  await expect(cap.arrived(from("10.0.0.2"))).resolves.toBeUndefined();
});
