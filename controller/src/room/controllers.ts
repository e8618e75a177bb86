import type { ObjectKey } from "@flowrunner/kube";
import { controllerOf, type Leading } from "../context.js";
import type { Controller } from "../runtime/controller.js";
import { watching, type Source } from "../runtime/source.js";
import type { RoomMaker } from "./room-maker.js";

/** All pods of the installation are one object. */
const key: ObjectKey = { namespace: "", name: "pods" };

/** The controller of the leader that makes room. `overCap` tells when the cap keeps pods from being made. */
export function roomController(
  leading: Leading,
  reconciler: RoomMaker,
  overCap: (listener: () => void) => void,
): Controller {
  const capped: Source = { isSynced: () => true, feed: (add) => overCap(() => add(key, "change")) };
  const sources = [watching(leading.caches.pods, () => [key]), capped];
  return controllerOf(leading, { name: "room", sources, reconciler, concurrency: 1 });
}
