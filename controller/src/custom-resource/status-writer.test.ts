import { describe, expect, it } from "vitest";
import { KubeError, type KubeObject } from "@flowrunner/kube";
import { resources } from "../kube/resources.js";
import { ManualClock } from "../testing/manual-clock.js";
import { StatusWriter } from "./status-writer.js";

interface Statused extends KubeObject {
  readonly status: { readonly n: number };
}

const kind = { kind: "Flow", resource: resources.flows };

function object(n: number): Statused {
  const metadata = { name: "sum", namespace: "shop", uid: "u", resourceVersion: "1" };
  return { metadata: { ...metadata, creationTimestamp: "2026-01-05T10:00:00Z" }, status: { n } };
}

/** One whose API server refuses as many writes. */
function writer(refusals: number) {
  const clock = new ManualClock();
  let calls = 0;
  const replaceStatus = async (): Promise<never> => {
    calls++;
    if (calls <= refusals)
      throw new KubeError({ status: 409, reason: "Conflict", message: "it has changed" });
    return object(calls) as never;
  };
  return { clock, calls: () => calls, statuses: new StatusWriter({ kube: { replaceStatus }, clock }) };
}

describe("a writer of statuses", () => {
  it("writes nothing that is as it was", async () => {
    const { statuses, calls } = writer(0);
    expect(await statuses.write(kind, object(1), { n: 1 }, false)).toEqual({ kind: "same" });
    expect(calls()).toBe(0);
  });

  it.each([
    { name: "that was written", refusals: 0 },
    { name: "whose write was refused", refusals: 1 },
  ])("leaves an object alone for two seconds $name", async ({ refusals }) => {
    const { clock, statuses, calls } = writer(refusals);
    await statuses.write(kind, object(1), { n: 2 }, false).catch(() => {});
    await clock.advance(500);
    expect(await statuses.write(kind, object(1), { n: 2 }, false)).toEqual({ kind: "later", ms: 1_500 });
    await clock.advance(1_500);
    expect(await statuses.write(kind, object(1), { n: 2 }, false)).toMatchObject({ kind: "written" });
    expect(calls()).toBe(2);
  });

  it("writes at once what is an object's last", async () => {
    const { statuses, calls } = writer(0);
    await statuses.write(kind, object(1), { n: 2 }, false);
    expect(await statuses.write(kind, object(1), { n: 3 }, true)).toMatchObject({ kind: "written" });
    expect(calls()).toBe(2);
  });
});
