import { nodeViews } from "../nodes/registry.js";

/** The keys of a step in the order in which people read them: a new one is written behind those before it. */
export const stepKeys: readonly string[] = [
  ...["name", "title", "disabled", "if", "needs"],
  ...["runtime", "file", "image", "secrets", "env", "data", "files", "network", "resources"],
  ...["with", ...Object.values(nodeViews).flatMap(({ keys }) => keys), "join", "cancelRest", "collect"],
  ...["outputSchema", "retry", "timeout", "totalTimeout", "idempotent", "priority", "onError"],
  ...["compensate", "saga", "vars", "whenFailed", "steps", "default", "output"],
];
