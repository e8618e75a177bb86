import assert from "node:assert/strict";
import { UniqueViolation } from "../port/errors.js";
import type { PlatformStore } from "../port/platform-store.js";
import { elsewhere, here } from "./fixtures.js";

const trouble = { reason: "ImagePullFailed", message: "not found", since: 1 };
const pod = { uid: "u", namespace: "shop", name: "pod-1" };

/** That what a project has in a cluster is kept apart. */
export const clusterCases: readonly { readonly name: string; run(store: PlatformStore): Promise<void> }[] = [
  {
    name: "a foreign namespace is neither taken nor detached nor released",
    async run(store) {
      await store.withTransaction(here, (tx) => tx.namespaces.bind("shop", "sa-1"));
      await store.withTransaction(elsewhere, async ({ namespaces }) => {
        await namespaces.detach("shop");
        await namespaces.release("shop");
      });
      await assert.rejects(
        store.withTransaction(elsewhere, (tx) => tx.namespaces.bind("shop", "sa-2")),
        (failure) => failure instanceof UniqueViolation || /row-level security/.test(String(failure)),
      );
      const found = (await store.cluster.namespaces(["shop"])).get("shop");
      const bound = { namespace: "shop", project: "here", serviceAccountUid: "sa-1", isDetached: false };
      assert.deepEqual(found, bound);
    },
  },
  {
    name: "a foreign pool's trouble is neither seen nor cleared",
    async run(store) {
      await store.withTransaction(here, (tx) => tx.poolTroubles.set("p", trouble));
      await store.withTransaction(elsewhere, async ({ poolTroubles }) => {
        assert.equal((await poolTroubles.of(["p"])).size, 0);
        assert.equal((await poolTroubles.newest(1)).size, 0);
        await poolTroubles.clear("p");
      });
      const kept = await store.withTransaction(here, (tx) => tx.poolTroubles.of(["p"]));
      assert.deepEqual(kept, new Map([["p", trouble]]));
    },
  },
  {
    name: "a foreign notice of files is neither found nor deleted",
    async run(store) {
      const notice = { request: "r", server: "http://a:1" };
      await store.withTransaction(here, (tx) => tx.fileRequests.insert(notice, 1_000));
      await store.withTransaction(elsewhere, async ({ fileRequests }) => {
        assert.equal(await fileRequests.oldest([]), null);
        await fileRequests.delete("r");
      });
      assert.deepEqual(await store.withTransaction(here, (tx) => tx.fileRequests.oldest([])), notice);
    },
  },
  {
    name: "a foreign pod is not retired",
    async run(store) {
      await store.withTransaction(here, (tx) => tx.podWorkers.insert({ pod, pool: "p", audience: "a" }));
      const retired = { uids: ["u"], namespace: "shop", pool: "p", as: "drained" } as const;
      const retire = store.withTransaction(elsewhere, (tx) => tx.podWorkers.retire(retired));
      assert.deepEqual(await retire.catch(() => []), []);
      assert.equal((await store.cluster.podWorkers(["u"]))[0]?.state, "waiting");
    },
  },
];
