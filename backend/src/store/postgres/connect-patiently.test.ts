import type { Client } from "pg";
import { describe, expect, test } from "vitest";
import { ManualClock, settle } from "../../testing/manual-clock.js";
import { connectPatiently } from "./connect-patiently.js";

const failing = (code: string): Error => Object.assign(new Error(`as ${code}`), { code });

/** A server that fails so for as many connections, and whoever waits for it. `look`: lets a second go by. */
function serverThat(code: string, failures: number) {
  const clock = new ManualClock(0);
  const told: unknown[] = [];
  let connections = 0;
  let closed = 0;
  const make = (): Client =>
    ({
      connect: () => (connections++ < failures ? Promise.reject(failing(code)) : Promise.resolve()),
      end: () => Promise.resolve(void closed++),
    }) as Partial<Client> as Client;
  const connecting = connectPatiently(make, { clock, waiting: (about) => told.push(about) });
  connecting.catch(() => {});
  const look = async (): Promise<void> => {
    await settle();
    await clock.advance(1_000);
  };
  return { connecting, look, told, counts: () => ({ connections, closed }) };
}

describe("who migrates a database", () => {
  const away = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "57P03"];
  test.each(away)("looks again each second while the server says %s", async (code) => {
    const { connecting, look, told, counts } = serverThat(code, 2);
    await look();
    await look();
    await connecting;
    expect(counts()).toEqual({ connections: 3, closed: 2 });
    expect(told).toEqual([{ code, waitedMs: 0 }]);
  });

  const wrong = [
    { name: "a wrong password", given: "28P01" },
    { name: "a database that is not there", given: "3D000" },
    { name: "a login that may not", given: "28000" },
    { name: "a host that is not reached", given: "EHOSTUNREACH" },
  ];
  test.each(wrong)("does not wait for what waiting does not mend: $name", async ({ given }) => {
    const { connecting, counts } = serverThat(given, 1);
    await expect(connecting).rejects.toThrow(given);
    expect(counts()).toEqual({ connections: 1, closed: 1 });
  });

  test("gives up after five minutes, and told of it each ten seconds", async () => {
    const { connecting, look, told, counts } = serverThat("ECONNREFUSED", Infinity);
    for (let second = 0; second < 300; second++) await look();
    await expect(connecting).rejects.toThrow("ECONNREFUSED");
    expect(counts()).toEqual({ connections: 301, closed: 301 });
    expect(told).toHaveLength(30);
    expect(told.at(-1)).toEqual({ code: "ECONNREFUSED", waitedMs: 290_000 });
  });
});
