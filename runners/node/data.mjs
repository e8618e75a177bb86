/** A call of the Data API was refused, or could not be made. */
export class DataError extends Error {
  name = "DataError";
  constructor({ code, status, message }) {
    super(message);
    this.code = code;
    this.status = status;
    /** Whether another attempt of the step may fare better. */
    this.retryable = status === 412 || status === 429 || status >= 500;
  }
}

/** Between tries of one call, in ms: each twice the one before. */
const pauses = { first: 100, most: 5_000 };

/** How long a call is made again, in ms. Who is away is waited for: an outage ends no code. Who says that it failed, less. */
const patience = { away: 300_000, failing: 15_000 };

/** How long one try waits for its answer: a server that died may have left the connection open. */
const standardTimeoutMs = 30_000;

/** `ctx.data`: the records that the step declares. */
export function createData({ data: { url, token }, run, attempt }, timeoutMs = standardTimeoutMs) {
  let calls = 0;
  // A call that is made again, because its answer was lost, carries the same key and is carried out once.
  const newKey = () => `${run.attempt}.${attempt}:${++calls}`;

  async function call(method, path, { body, ifMatch, idempotencyKey } = {}) {
    const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };
    if (method !== "GET") headers["idempotency-key"] = idempotencyKey ?? newKey();
    if (ifMatch !== undefined) headers["if-match"] = ifMatch === "*" ? ifMatch : `"${ifMatch}"`;
    const request = { method, headers, body: body === undefined ? undefined : JSON.stringify(body) };
    const begun = performance.now();
    for (let pause = pauses.first; ; pause = Math.min(2 * pause, pauses.most)) {
      const outcome = await attemptCall(`${url}${path}`, {
        ...request,
        signal: AbortSignal.timeout(timeoutMs),
      });
      if (outcome.error === undefined) return outcome.answer;
      if (performance.now() - begun >= patienceWith(outcome.error)) throw outcome.error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }

  return Object.freeze({ collection: (name) => collection(name, call) });
}

function collection(name, call) {
  const records = `/collections/${encodeURIComponent(name)}/records`;
  const record = (id) => `${records}/${encodeURIComponent(id)}`;
  return Object.freeze({
    /** `{id, etag, createdAt, updatedAt, data}`. */
    get: (id) => call("GET", record(id)),
    /** A page by id: `{items, nextCursor}`. */
    list: (page = {}) => call("GET", `${records}?${new URLSearchParams(page)}`),
    /** A page of what `{filter, sort, limit, cursor}` asks for: `{items, nextCursor}`. */
    query: (query = {}) => call("POST", `${records}:query`, { body: query }),
    /** Each write gives `{id, etag, createdAt, updatedAt}`, a deletion null. */
    create: (data, { id, ...options } = {}) => call("POST", records, { ...options, body: { id, data } }),
    put: (id, data, options) => call("PUT", record(id), { ...options, body: { data } }),
    patch: (id, patch, options) => call("PATCH", record(id), { ...options, body: patch }),
    delete: (id, options) => call("DELETE", record(id), options),
    /** All or none of `[{op, id, data | patch, ifMatch}, …]`. */
    batch: async (changes, options) =>
      (await call("POST", `${records}:batch`, { ...options, body: { changes } })).results,
  });
}

function patienceWith({ status }) {
  if (status < 500) return 0;
  return status === 503 ? patience.away : patience.failing;
}

async function attemptCall(url, request) {
  let status, text;
  try {
    const response = await fetch(url, request);
    status = response.status;
    text = await response.text();
  } catch (cause) {
    const message = `The Data API could not be reached: ${cause.cause?.message ?? cause.message}`;
    return { error: new DataError({ code: "DataUnreachable", status: 503, message }) };
  }
  if (status < 400) return { answer: text === "" ? null : JSON.parse(text) };
  return { error: refusal(status, text) };
}

function refusal(status, text) {
  try {
    const { code, detail } = JSON.parse(text);
    return new DataError({ code, status, message: detail });
  } catch {
    return new DataError({ code: "DataRefused", status, message: `The Data API answered ${status}` });
  }
}
