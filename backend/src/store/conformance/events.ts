import assert from "node:assert/strict";
import type { Listening, NewEvent } from "../port/events.js";
import type { Store } from "../port/store.js";
import { gate, here } from "./fixtures.js";
import type { StoreCase } from "./store-case.js";

const told = (id: string, changes: Partial<NewEvent> = {}): NewEvent => ({
  ...{ id, name: "told", key: null, data: { id }, depth: 1 },
  ...changes,
});

const listening = (changes: Partial<Listening> = {}): Listening => ({
  ...{ runId: "r", path: "hear", name: "told", key: null, since: 0 },
  ...changes,
});

const publish = (store: Store, ...events: readonly NewEvent[]): Promise<readonly string[]> =>
  store.withTransaction(here, (tx) => tx.events.publish(events));

const listen = async (store: Store, asked: Listening): Promise<readonly string[]> => {
  const found = await store.withTransaction(here, (tx) => tx.events.listen(asked));
  return found.map(({ id }) => id);
};

const listeners = (store: Store, key: string | null): Promise<readonly string[]> =>
  store.withTransaction(here, (tx) => tx.events.listeners({ name: "told", key }));

/** Whether something has ended, once everything else has had its turn. */
async function isOver(work: Promise<unknown>): Promise<boolean> {
  let over = false;
  void work.then(() => (over = true));
  for (let turn = 0; turn < 20; turn++) await new Promise((resolve) => setImmediate(resolve));
  return over;
}

export const events: StoreCase[] = [
  {
    name: "an event is published once, and is undelivered until it is marked",
    async run({ store }) {
      assert.deepEqual(await publish(store, told("a"), told("b")), ["a", "b"]);
      assert.deepEqual(await publish(store, told("a", { data: "other" })), []);
      const kept = await store.withTransaction(here, (tx) => tx.events.get("a"));
      assert.deepEqual(kept?.data, { id: "a" });
      assert.equal((await store.acrossProjects.undeliveredEvents(1)).length, 1);
      await store.withTransaction(here, (tx) => tx.events.markDelivered("a"));
      assert.deepEqual(await store.acrossProjects.undeliveredEvents(9), [{ project: "here", id: "b" }]);
    },
  },
  {
    name: "who begins to listen is told what was published since, of the key, in order",
    async run({ store, advance }) {
      await publish(store, told("a"), told("other", { name: "else" }));
      await advance(10);
      await publish(store, told("b", { key: "k" }));
      const later = (await store.withTransaction(here, (tx) => tx.events.get("b")))!.publishedAt;
      assert.deepEqual(await listen(store, listening()), ["a", "b"]);
      assert.deepEqual(await listen(store, listening({ since: later })), ["b"]);
      assert.deepEqual(await listen(store, listening({ key: "k" })), ["b"]);
      assert.deepEqual(await listen(store, listening({ key: "none" })), []);
    },
  },
  {
    name: "an event is for those who listen to its key or to any, until they do not",
    async run({ store }) {
      await listen(store, listening({ runId: "any" }));
      await listen(store, listening({ runId: "any", path: "too" }));
      await listen(store, listening({ runId: "of k", key: "k" }));
      await listen(store, listening({ runId: "else", name: "else" }));
      assert.deepEqual(await listeners(store, "k"), ["any", "of k"]);
      assert.deepEqual(await listeners(store, null), ["any"]);
      await store.withTransaction(here, (tx) => tx.events.unlisten("any", ["hear"]));
      assert.deepEqual(await listeners(store, null), ["any"], "its other step listens");
      await store.withTransaction(here, (tx) => tx.events.unlisten("any", ["too"]));
      assert.deepEqual(await listeners(store, "k"), ["of k"]);
    },
  },
  {
    name: "N1 who delivers waits for those who are beginning to listen, and finds them",
    overlaps: true,
    async run({ store }) {
      const [listens, goesOn] = [gate(), gate()];
      const beginning = store.withTransaction(here, async (tx) => {
        assert.deepEqual(await tx.events.listen(listening()), []);
        listens.open();
        await goesOn.opened;
      });
      await listens.opened;
      await publish(store, told("a"));
      const delivery = listeners(store, null);
      assert.equal(await isOver(delivery), false, "the one who listens has not committed");
      goesOn.open();
      await beginning;
      assert.deepEqual(await delivery, ["r"]);
    },
  },
  {
    name: "N1 who begins to listen waits for those who deliver, and finds what they have not told it",
    overlaps: true,
    async run({ store }) {
      await publish(store, told("a"));
      const [looked, goesOn] = [gate(), gate()];
      const delivery = store.withTransaction(here, async (tx) => {
        assert.deepEqual(await tx.events.listeners({ name: "told", key: null }), []);
        looked.open();
        await goesOn.opened;
      });
      await looked.opened;
      const beginning = listen(store, listening());
      assert.equal(await isOver(beginning), false, "the one who delivers has not committed");
      goesOn.open();
      await delivery;
      assert.deepEqual(await beginning, ["a"]);
    },
  },
  {
    name: "another project neither hears an event nor sees who listens",
    isolates: true,
    async run({ store }) {
      await publish(store, told("a"));
      await listen(store, listening());
      await store.withTransaction({ project: "there" }, async ({ events }) => {
        assert.equal(await events.get("a"), null);
        assert.deepEqual(await events.listeners({ name: "told", key: null }), []);
        assert.deepEqual(await events.listen(listening({ runId: "foreign" })), []);
        await events.markDelivered("a");
        await events.unlisten("r", ["hear"]);
      });
      assert.deepEqual(await listeners(store, null), ["r"]);
      assert.equal((await store.acrossProjects.undeliveredEvents(9)).length, 1);
    },
  },
];
