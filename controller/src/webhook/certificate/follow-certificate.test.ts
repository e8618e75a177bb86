import { expect, test } from "vitest";
import type { KubeObject } from "@flowrunner/kube";
import { silentLog } from "../../log.js";
import { ManualClock, settle } from "../../testing/manual-clock.js";
import { certificateOf } from "./certificate.js";
import { followCertificate } from "./follow-certificate.js";
import { issueCertificate, type Issued } from "./issue-certificate.js";
import { secretDataOf } from "./stored.js";

const host = "hook.runner.svc";
const secret = { namespace: "runner", name: "hook" };

test("A replica takes the certificate that comes, and each that replaces it, once", async () => {
  const clock = new ManualClock();
  const [first, second, foreign] = await Promise.all(
    [host, host, "other.runner.svc"].map((name) =>
      issueCertificate({ host: name, nowMs: clock.now(), validMs: 86_400_000 }),
    ),
  );
  let present: Issued | "empty" | "away" = "empty";
  const get = async <T extends KubeObject>(): Promise<T | null> => {
    if (present === "away") throw new Error("no answer");
    return { data: present === "empty" ? {} : secretDataOf(present) } as unknown as T;
  };
  const used: string[] = [];
  const stop = new AbortController();
  const parts = { kube: { get }, secret, host, lookMs: 10_000, clock, log: silentLog };
  const following = followCertificate(parts, ({ certificate }) => used.push(certificate), stop.signal);
  await settle();
  const shows = async (next: typeof present, afterMs: number): Promise<void> => {
    present = next;
    await clock.advance(afterMs);
  };
  await shows("empty", 1_000);
  await shows(first!, 1_000);
  await shows("away", 10_000);
  await shows(first!, 10_000);
  await shows(foreign!, 10_000);
  await shows("empty", 10_000);
  await shows(second!, 10_000);
  stop.abort();
  await following;
  expect(used).toEqual([first!.certificate, second!.certificate]);
  expect(clock.pendingTimers).toBe(0);
});

test("A certificate of a minute is not due when it begins", async () => {
  const nowMs = Date.UTC(2030, 0, 1);
  const issued = await issueCertificate({ host, nowMs, validMs: 60_000 });
  expect(certificateOf(issued, host, nowMs)?.renewAt).toBe(nowMs + 38_000);
});
