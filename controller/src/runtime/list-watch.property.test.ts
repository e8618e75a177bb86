import { setMaxListeners } from "node:events";
import { expect, it } from "vitest";
import { HttpKubeClient, keyOf, keyText, type KubeObject, systemClock } from "@flowrunner/kube";
import { resources } from "../kube/resources.js";
import { silentLog } from "../log.js";
import { ApiServer } from "../../../kube/testing/api-server/api-server.js";
import { eventually } from "../testing/eventually.js";
import { chosenSeed, seededRandom } from "../testing/random.js";
import { ListWatch } from "./list-watch.js";
import { ObjectStore } from "./object-store.js";

/** Short, and no full pass: what was missed is never made good by chance. */
const periods = {
  serverTimeoutMs: 240_000,
  silenceMs: 60,
  passMs: 3_600_000,
  backoff: { firstMs: 2, mostMs: 10 },
};

const rounds = 12;
const stepsPerRound = 40;

/** What a seed does to a server: changes of objects, and faults. Each fault's name is counted. */
function mischief(server: ApiServer, random: () => number, fired: Map<string, number>) {
  const below = (bound: number): number => Math.floor(random() * bound);
  const isWatch = (_: string, path: string): boolean => path.includes("watch");
  const each = (act: (watch: ApiServer["watches"] extends Set<infer W> ? W : never) => void): void =>
    [...server.watches].forEach(act);
  const faults: Readonly<Record<string, () => void>> = {
    end: () => each((watch) => watch.end()),
    cut: () => each((watch) => watch.cut()),
    mute: () => each((watch) => watch.mute()),
    halfALine: () =>
      each((watch) => {
        watch.bytes('{"type":"ADDED","obj');
        watch.cut();
      }),
    garbage: () => each((watch) => watch.bytes("}{\n")),
    bookmark: () => server.bookmark(),
    forget: () => server.history.forget(),
    goneAs: () => (server.goneAs = random() < 0.5 ? "status" : "event"),
    pieces: () => (server.wire.pieces = 1 + below(50)),
    tooMany: () => server.faults.push({ status: 429, headers: { "retry-after": "0" } }),
    refused: () => server.faults.push({ status: 500, meets: isWatch }),
    lostList: () => server.faults.push({ status: 500, isDone: true, meets: (...call) => !isWatch(...call) }),
  };
  const names = Object.keys(faults);
  return (): void => {
    const name = `object-${below(8)}-ü`;
    const kind = random();
    if (kind < 0.5) server.history.put("pods", "shop", { metadata: { name }, spec: { at: below(1_000) } });
    else if (kind < 0.7) server.history.remove("pods", "shop", name);
    else {
      const fault = names[below(names.length)]!;
      fired.set(fault, (fired.get(fault) ?? 0) + 1);
      faults[fault]!();
    }
  };
}

/** Catches the bug class "a change that a fault hid is never told": lost 410, late resume, skipped line, lost deletion. */
it(
  "After any faults the store is as the server is, and each object's last change was told",
  { timeout: 60_000 },
  async () => {
    const seed = chosenSeed();
    const random = seededRandom(seed);
    const fired = new Map<string, number>();
    for (let round = 0; round < rounds; round++) {
      await using server = await ApiServer.open();
      const { credentials } = server;
      const observer = { called: () => {} };
      await using kube = new HttpKubeClient({
        fieldManager: "test",
        credentials,
        clock: systemClock,
        random,
        observer,
        pageSize: 3,
      });
      const told = new Map<string, string>();
      const store = new ObjectStore<KubeObject>(["shop"], () => {});
      store.subscribe((object, sight) => {
        told.set(keyText(keyOf(object)), sight === "gone" ? "gone" : object.metadata.resourceVersion);
      });
      const ending = new AbortController();
      setMaxListeners(0, ending.signal);
      const listWatch = new ListWatch({
        resource: resources.pods,
        scope: "shop",
        selection: {},
        kube,
        store,
        periods,
        clock: systemClock,
        random,
        log: silentLog,
        observer: { blindFor: () => {}, listed: () => {}, event: () => {} },
      });
      const running = listWatch.run(ending.signal);
      const step = mischief(server, random, fired);
      for (let steps = 0; steps < stepsPerRound; steps++) {
        step();
        for (let turns = random() * 6; turns > 0; turns--) await new Promise(setImmediate);
      }
      const wanted = () => server.history.list("pods", "shop").map(versionText).join();
      const seen = () => store.list().map(versionText).toSorted().join();
      await eventually(
        () => wanted() === seen(),
        `seed ${seed}, round ${round}: the store is as the server is`,
      );
      for (const [key, last] of told) {
        const [namespace = "", name = ""] = key.split("/");
        const expected = store.get({ namespace, name })?.metadata.resourceVersion ?? "gone";
        expect(last, `seed ${seed}, round ${round}: what was told last of ${key}`).toBe(expected);
      }
      expect([...told.values()].filter((last) => last !== "gone")).toHaveLength(store.list().length);
      ending.abort();
      await running;
    }
    expect([...fired.keys()], `seed ${seed}: each kind of fault happened`).toHaveLength(12);
  },
);

function versionText(object: KubeObject): string {
  return `${keyText(keyOf(object))} ${object.metadata.resourceVersion}`;
}
