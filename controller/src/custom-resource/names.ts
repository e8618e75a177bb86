/** On a run's object: the uid under which it was handed to the backend. Another than its own: it was restored. */
export const originAnnotation = "flowrunner.dev/origin-uid";

/** Keeps a run's object until the backend knows that it is wanted no more. */
export const runFinalizer = "flowrunner.dev/run";

/** Keeps a Flow until the backend has archived it. */
export const flowFinalizer = "flowrunner.dev/flow";
