import { randomBytes } from "node:crypto";
import { keyOf, type ObjectKey } from "@flowrunner/kube";
import { podSettingsOf, poolSettingsOf, projectSettingsOf } from "../config/installation.js";
import { controllerOf, type Leading } from "../context.js";
import type { Pod } from "../pod/pod.js";
import { GonePods, PodReconciler } from "../pod/pod-reconciler.js";
import { PodStarts } from "../pod/pod-starts.js";
import type { PodSettings } from "../pod/pod-settings.js";
import { RunnerPlace } from "../pod/runner-place.js";
import { ProjectDirectory } from "../project/project-directory.js";
import { labelledPlaces, listedPlaces } from "../project/project-places.js";
import { ProjectReconciler } from "../project/project-reconciler.js";
import type { Sight } from "../runtime/cache.js";
import type { Controller } from "../runtime/controller.js";
import { watching } from "../runtime/source.js";
import { probeController } from "../probe/controllers.js";
import { roomController } from "../room/controllers.js";
import { RoomMaker } from "../room/room-maker.js";
import { Sweeper } from "../sweep/sweeper.js";
import { demanding } from "./demand-source.js";
import { PodBudget } from "./pod-budget.js";
import { PodMaker } from "./pod-maker.js";
import { PoolSurvey } from "./pool-survey.js";
import { PoolReconciler } from "./pool-reconciler.js";

/** Namespaces, and pods, that are looked at at a time: mostly they wait for an answer. */
const concurrency = 16;

/** The controllers of the leader for projects' namespaces, their pools and their pods. */
export function podControllers(leading: Leading): readonly Controller[] {
  const directory = new ProjectDirectory();
  const settings = podSettings(leading);
  const { pods } = leading.caches;
  const budget = new PodBudget(pods, poolSettingsOf(leading.config));
  const room = new RoomMaker({ ...leading, pods, budget, install: leading.config.install });
  return [
    projectController(leading, directory),
    poolController(leading, { directory, settings, budget, room }),
    roomController(leading, room, (listener) => budget.onOverCap(listener)),
    podController(leading),
    sweepController(leading, directory),
    probeController(leading, directory, settings),
  ];
}

function projectController(leading: Leading, directory: ProjectDirectory): Controller {
  const { config, caches } = leading;
  const { namespaces } = caches;
  const { source, ...places } =
    config.scope === "cluster" ? labelledPlaces(namespaces) : listedPlaces(config.projects, namespaces);
  const settings = projectSettingsOf(config);
  const reconciler = new ProjectReconciler({ ...leading, ...places, directory, settings });
  return controllerOf(leading, { name: "project", sources: [source], reconciler, concurrency });
}

/** What the controllers of pods share. */
interface Shared {
  readonly directory: ProjectDirectory;
  readonly settings: () => Promise<PodSettings>;
  readonly budget: PodBudget;
  readonly room: RoomMaker;
}

function poolController(leading: Leading, { directory, settings, budget, room }: Shared): Controller {
  const { config, caches, kube, clock, demand, metrics } = leading;
  const { pods } = caches;
  const reconciler = new PoolReconciler({
    ...leading,
    ...{ pods, projects: directory, budget, room, settings: poolSettingsOf(config), install: config.install },
    maker: new PodMaker({ kube, podSettings: settings, newSuffix }),
    observer: new PoolSurvey(metrics.pools, clock),
  });
  const sources = [demanding(demand), directory, watching(pods, namespaceOf)];
  return controllerOf(leading, { name: "pool", sources, reconciler, concurrency });
}

function podController(leading: Leading): Controller {
  const { pods } = leading.caches;
  const starts = new PodStarts(leading.metrics.podStarts);
  pods.subscribe((pod, sight) => starts.saw(pod, sight));
  const gone = new GonePods();
  const keysOf = (pod: Pod, sight: Sight): readonly ObjectKey[] => {
    if (sight === "gone") gone.add(pod);
    return [keyOf(pod)];
  };
  const reconciler = new PodReconciler({ ...leading, pods, gone });
  return controllerOf(leading, { name: "pod", sources: [watching(pods, keysOf)], reconciler, concurrency });
}

/** Once in each full pass over pods. */
function sweepController(leading: Leading, projects: ProjectDirectory): Controller {
  const { config, caches } = leading;
  const reconciler = new Sweeper({ ...leading, pods: caches.pods, projects, install: config.install });
  const passes = watching(caches.pods, (pod, sight) => (sight === "again" ? namespaceOf(pod) : []));
  return controllerOf(leading, { name: "sweep", sources: [passes], reconciler, concurrency: 1 });
}

function podSettings({ config, clock }: Leading): () => Promise<PodSettings> {
  const { runnerUrl: url, runnerAuthorityFile: authorityFile } = config;
  const place = new RunnerPlace({ url, authorityFile, clock });
  const fixed = podSettingsOf(config);
  return async () => ({ ...fixed, runner: await place.find() });
}

/** What is kept of a project is kept by its namespace. */
function namespaceOf({ metadata: { namespace = "" } }: Pod): readonly ObjectKey[] {
  return [{ namespace, name: "" }];
}

function newSuffix(): string {
  return randomBytes(4).toString("hex");
}
