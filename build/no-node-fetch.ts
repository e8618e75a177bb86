/**
 * What the controller's image has in place of `node-fetch`: Node's own. That package loads a module of Node that is
 * deprecated, and every log would begin by saying so. The controller calls the API server by another client.
 */
export const { Headers } = globalThis;
export default globalThis.fetch;

export class AbortError extends Error {}
export class FetchError extends Error {}
