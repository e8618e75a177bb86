import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { KubeError } from "@flowrunner/kube";
import { isCutOff, type Pod, type Trouble } from "./pod.js";
import { endOfPod } from "./observe-end.js";
import { startFailure, startTrouble } from "./observe-start.js";
import { refusedCreate } from "./refused-create.js";

type Expected = Pick<Trouble, "reason" | "exitCode"> | null;

/** A status as clusters write it; `start` only where a pod that never asked for work can have it. */
interface Status {
  readonly says: string;
  readonly end: Expected;
  readonly start?: Expected;
  readonly isCutOff?: true;
  readonly pod: Pod;
}

const folder = new URL("statuses/", import.meta.url);

function statusOf(file: string): Status {
  return JSON.parse(readFileSync(new URL(file, folder), "utf8")) as Status;
}

const statuses = readdirSync(folder).map(statusOf);

function shortOf(trouble: Trouble | null): Expected {
  return trouble && { reason: trouble.reason, exitCode: trouble.exitCode };
}

describe("why a pod can report nothing any more", () => {
  it.each(statuses)("$says", ({ pod, end }) => {
    expect(shortOf(endOfPod(pod))).toEqual(end);
  });
});

describe("whether a pod is cut off", () => {
  it.each(statuses)("$says", ({ pod, isCutOff: expected = false }) => {
    expect(isCutOff(pod)).toBe(expected);
  });
});

describe("what a pod lacks to begin", () => {
  it.each(statuses.filter(({ start }) => start !== undefined))("$says", ({ pod, start }) => {
    expect(shortOf(startTrouble(pod))).toEqual(start);
  });

  it("is told in Kubernetes' words", () => {
    const { pod } = statusOf("no-room.json");
    expect(startTrouble(pod)?.message).toContain("1 Insufficient memory");
  });

  it("is cut where Kubernetes has too many of them", () => {
    const { pod } = statusOf("no-room.json");
    const condition = { type: "PodScheduled", status: "False", message: "x".repeat(5000) };
    expect(startTrouble({ ...pod, status: { conditions: [condition] } })?.message).toHaveLength(1000);
  });

  const silent = [
    {
      name: "an agent that runs and says nothing",
      file: "running.json",
      volumes: [],
      expect: "ContainerFailed",
    },
    { name: "containers that are not made", file: "creating.json", volumes: [], expect: "ContainerFailed" },
    {
      name: "files that are not mounted",
      file: "creating.json",
      volumes: [{ name: "files", persistentVolumeClaim: { claimName: "flowrunner-files" } }],
      expect: "VolumeMissing",
    },
  ];
  it.each(silent)("is guessed after too long a silence: $name", ({ file, volumes, expect: reason }) => {
    const { pod } = statusOf(file);
    const failure = startFailure({ ...pod, spec: { containers: [], volumes } });
    expect(failure.reason).toBe(reason);
    expect(failure.message).toContain("kubectl describe pod -n shop fn-b7c3d1e4f5-x2k9q");
  });
});

describe("a pod that the API server will not have", () => {
  const rows = [
    {
      name: "is over the project's quota",
      status: 403,
      message:
        'pods "fn-1" is forbidden: exceeded quota: flowrunner, requested: limits.memory=384Mi, used: limits.memory=4Gi, limited: limits.memory=4Gi',
      expect: ["QuotaExceeded", false],
    },
    {
      name: "is over the whole of the project's quota by itself",
      status: 403,
      message:
        'pods "fn-1" is forbidden: exceeded quota: flowrunner, requested: limits.cpu=750m,limits.memory=5Ti, used: limits.cpu=0,limits.memory=0, limited: limits.cpu=8,limits.memory=4Ti',
      expect: ["ResourcesTooLarge", true],
    },
    {
      name: "is larger than one may be",
      status: 403,
      message: 'pods "fn-1" is forbidden: maximum memory usage per Container is 2Gi, but limit is 4Gi',
      expect: ["ResourcesTooLarge", true],
    },
    {
      name: "has no service account",
      status: 403,
      message:
        'pods "fn-1" is forbidden: error looking up service account shop/flowrunner-function: serviceaccount "flowrunner-function" not found',
      expect: ["Unschedulable", false],
    },
    { name: "may be had later", status: 500, message: "etcdserver: request timed out", expect: null },
    { name: "may have been made", status: 0, message: "no answer", expect: null },
    { name: "comes too often", status: 429, message: "too many requests", expect: null },
  ];
  it.each(rows)("$name", ({ status, message, expect: expected }) => {
    const refusal = refusedCreate(new KubeError({ status, reason: "", message }));
    expect(refusal && [refusal.trouble.reason, refusal.isLasting]).toEqual(expected);
  });
});
