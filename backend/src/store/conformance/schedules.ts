import assert from "node:assert/strict";
import type { PlatformTransaction } from "../port/platform-store.js";
import type { FiringRow, ScheduleRow } from "../port/schedules.js";
import { elsewhere, gate, here, newRun } from "./fixtures.js";
import type { PlatformCase } from "./platform-case.js";

const place = { flow: "flow", name: "nightly" };

export const newSchedule = (changes: Partial<ScheduleRow> = {}): ScheduleRow => ({
  ...{ ...place, cron: "0 3 * * *", timezone: "UTC", overlap: "allow", catchUp: 1, isEnabled: true },
  ...{ nextAt: 100, lookAt: 100, pausedAt: null, pausedBy: null },
  ...changes,
});

export const newFiring = (scheduledAt: number, changes: Partial<FiringRow> = {}): FiringRow => ({
  ...{ scheduledAt, status: "started", runId: null, reason: null, message: null },
  ...{ until: null, times: 1, askedBy: null, decidedAt: scheduledAt },
  ...changes,
});

async function publish(tx: PlatformTransaction): Promise<void> {
  await tx.flowVersions.put({ version: "v1", text: "t" });
  const content = { name: "flow", number: 1, version: "v1", text: "t", description: null, labels: {} };
  await tx.flows.insert(content, "usr_1");
  await tx.schedules.put(newSchedule());
}

export const scheduleCases: readonly PlatformCase[] = [
  {
    name: "a foreign schedule and what was decided of it are as if they did not exist",
    isolates: true,
    async run(store) {
      await store.withTransaction(here, async (tx) => {
        await publish(tx);
        await tx.runs.insert(newRun("r"));
        await tx.firings.put(place, newFiring(100, { status: "starting", runId: "r" }));
      });
      await store.withTransaction(elsewhere, async (tx) => {
        assert.equal(await tx.schedules.get(place), null);
        assert.equal(await tx.schedules.lock(place), null);
        assert.deepEqual(await tx.schedules.lockOf("flow"), []);
        assert.deepEqual(await tx.schedules.list(null, { flow: "", name: "" }, 10), []);
        assert.deepEqual(await tx.firings.list(place, 1_000, 10), []);
        assert.deepEqual(await tx.firings.underWay(place), []);
        assert.deepEqual(await tx.firings.openRuns(place, null), []);
        assert.deepEqual(await tx.firings.newest([place]), []);
        await tx.schedules.delete(place);
      });
      const schedule = await store.withTransaction(here, (tx) => tx.schedules.get(place));
      assert.deepEqual(schedule, newSchedule());
    },
  },
  {
    name: "what is due is found over all projects, the longest overdue first, and when the next one is",
    async run(store, clock) {
      const soon = clock.now() + 50;
      await store.withTransaction(here, async (tx) => {
        await publish(tx);
        await tx.schedules.put(newSchedule({ lookAt: soon + 10 }));
      });
      await store.withTransaction(elsewhere, async (tx) => {
        await publish(tx);
        await tx.schedules.put(newSchedule({ lookAt: soon }));
        await tx.schedules.put(newSchedule({ name: "other", lookAt: null }));
      });
      assert.deepEqual(await store.dueSchedules.due(10), []);
      assert.equal(await store.dueSchedules.next(), soon);
      await clock.advance(100);
      const both = [
        { ...elsewhere, ...place },
        { ...here, ...place },
      ];
      assert.deepEqual(await store.dueSchedules.due(10), both);
      assert.deepEqual(await store.dueSchedules.due(1), both.slice(0, 1));
    },
  },
  {
    name: "a schedule that is not due, or that another transaction has, is locked by nobody who waits for none",
    overlaps: true,
    async run(store, clock) {
      const later = newSchedule({ lookAt: clock.now() + 50 });
      await store.withTransaction(here, async (tx) => {
        await publish(tx);
        await tx.schedules.put(later);
      });
      const lockDue = () => store.withTransaction(here, (tx) => tx.schedules.lockDue(place));
      assert.equal(await lockDue(), null);
      await clock.advance(100);
      assert.deepEqual(await lockDue(), later);
      const [held, done] = [gate(), gate()];
      const first = store.withTransaction(here, async (tx) => {
        await tx.schedules.lockDue(place);
        held.open();
        await done.opened;
      });
      await held.opened;
      assert.equal(await lockDue(), null);
      done.open();
      await first;
    },
  },
  {
    name: "a firing is written anew under its time, and goes with its schedule",
    async run(store) {
      await store.withTransaction(here, async (tx) => {
        await publish(tx);
        await tx.firings.put(place, newFiring(1, { status: "starting" }));
        await tx.firings.put(
          place,
          newFiring(1, { status: "missed", reason: "NotFound", message: "No flow." }),
        );
        await tx.firings.put(place, newFiring(2, { status: "queued" }));
        assert.deepEqual(await tx.firings.list(place, 10, 10), [
          newFiring(2, { status: "queued" }),
          newFiring(1, { status: "missed", reason: "NotFound", message: "No flow." }),
        ]);
        assert.deepEqual(await tx.firings.underWay(place), [newFiring(2, { status: "queued" })]);
        assert.deepEqual(await tx.firings.newest([place, { flow: "flow", name: "none" }]), [
          { ...place, ...newFiring(2, { status: "queued" }) },
        ]);
        await tx.schedules.delete(place);
        assert.deepEqual(await tx.firings.list(place, 10, 10), []);
      });
    },
  },
  {
    name: "its runs that have not ended are told, but for one",
    async run(store) {
      await store.withTransaction(here, async (tx) => {
        await publish(tx);
        await tx.runs.insert(newRun("a"), { ...newRun("b"), status: "succeeded" }, newRun("c"));
        await tx.firings.put(place, newFiring(3, { runId: "c" }));
        await tx.firings.put(place, newFiring(2, { runId: "b" }));
        await tx.firings.put(place, newFiring(1, { runId: "a" }));
        assert.deepEqual(await tx.firings.openRuns(place, null), ["a", "c"]);
        assert.deepEqual(await tx.firings.openRuns(place, 3), ["a"]);
      });
    },
  },
  {
    name: "the oldest firings are forgotten, but those under way",
    async run(store) {
      await store.withTransaction(here, async (tx) => {
        await publish(tx);
        await tx.firings.put(place, newFiring(1, { status: "queued" }));
        for (const at of [2, 3, 4, 5]) await tx.firings.put(place, newFiring(at));
        await tx.firings.trim(place, 2);
        const left = await tx.firings.list(place, 10, 10);
        assert.deepEqual(
          left.map(({ scheduledAt }) => scheduledAt),
          [5, 4, 1],
        );
      });
    },
  },
];
