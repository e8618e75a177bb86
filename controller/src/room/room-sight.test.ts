import { describe, expect, it } from "vitest";
import type { WorkerView } from "@flowrunner/protocol";
import type { Pod } from "../pod/pod.js";
import { labels, fileWorkerName } from "../pod/names.js";
import { demandOf } from "../pool/testing/views.js";
import { roomSight } from "./room-sight.js";
import { podOf, workerOf } from "./testing/pods.js";

interface Given {
  readonly pods: readonly Pod[];
  readonly queued?: Readonly<Record<string, number>>;
  readonly states?: Readonly<Record<string, WorkerView["state"]>>;
}

function sightOf({ pods, queued = {}, states = {} }: Given) {
  const pools = Object.entries(queued).map(([pool, count]) => demandOf({ pool, queued: count }));
  const workers = Object.entries(states).map(([uid, state]) => workerOf(uid, state));
  const { wanting, idle, leaving } = roomSight(pods, pools, workers);
  const names = (all: readonly { readonly uid: string }[]) => all.map(({ uid }) => uid).join(" ");
  return { wanting: names(wanting), idle: names(idle), leaving };
}

const files = podOf("files", { pool: "files" });

describe("what is seen of an installation's pods", () => {
  const rows: { name: string; given: Given; expect: ReturnType<typeof sightOf> }[] = [
    {
      name: "a pod without a node wants room where work waits for it",
      given: { pods: [podOf("a", { pool: "p", node: null })], queued: { p: 1 } },
      expect: { wanting: "a", idle: "", leaving: 0 },
    },
    {
      name: "one that is made in advance wants none",
      given: { pods: [podOf("a", { pool: "p", node: null })], queued: { p: 0 } },
      expect: { wanting: "", idle: "", leaving: 0 },
    },
    {
      name: "no more want it than there is work for, the oldest first",
      given: {
        pods: [
          podOf("young", { pool: "p", node: null, age: 1 }),
          podOf("old", { pool: "p", node: null, age: 9 }),
        ],
        queued: { p: 1 },
      },
      expect: { wanting: "old", idle: "", leaving: 0 },
    },
    {
      name: "none wants it whose work another pod will take that waits or starts",
      given: {
        pods: [
          podOf("a", { pool: "p", node: null }),
          podOf("waits", { pool: "p" }),
          podOf("starts", { pool: "p" }),
        ],
        queued: { p: 2 },
        states: { waits: "waiting" },
      },
      expect: { wanting: "", idle: "", leaving: 0 },
    },
    {
      name: "idle are those that wait for nothing, the oldest first",
      given: {
        pods: [
          podOf("young", { pool: "p", age: 1 }),
          podOf("old", { pool: "q", age: 9 }),
          podOf("busy", { pool: "p" }),
          podOf("starts", { pool: "p" }),
        ],
        states: { young: "waiting", old: "waiting", busy: "claimed" },
      },
      expect: { wanting: "", idle: "old young", leaving: 0 },
    },
    {
      name: "what work of its pool waits for is not idle",
      given: {
        pods: [podOf("young", { pool: "p", age: 1 }), podOf("old", { pool: "p", age: 9 })],
        queued: { p: 1 },
        states: { young: "waiting", old: "waiting" },
      },
      expect: { wanting: "", idle: "old", leaving: 0 },
    },
    {
      name: "a file worker is never idle: it knows best when it was asked last",
      given: {
        pods: [
          {
            ...files,
            metadata: {
              ...files.metadata,
              labels: { ...files.metadata.labels, [labels.name]: fileWorkerName },
            },
          },
        ],
        states: { files: "waiting" },
      },
      expect: { wanting: "", idle: "", leaving: 0 },
    },
    {
      name: "leaving are those that are deleted, and those that are about to be",
      given: {
        pods: [podOf("deleted", { pool: "p", isLeaving: true }), podOf("drained", { pool: "p" })],
        states: { deleted: "waiting", drained: "drained" },
      },
      expect: { wanting: "", idle: "", leaving: 2 },
    },
  ];
  it.each(rows)("$name", ({ given, expect: expected }) => {
    expect(sightOf(given)).toEqual(expected);
  });
});
