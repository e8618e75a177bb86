/** What user code is given as `ctx`; `send` takes a message of the protocol. `data` null: the step declares none. */
export function createContext(context, send, data) {
  let cancellation;
  // Only code that asks for the signal outlives SIGTERM; other code has nothing to tidy up.
  const signal = () => {
    if (!cancellation) {
      cancellation = new AbortController();
      process.once("SIGTERM", () => cancellation.abort());
    }
    return cancellation.signal;
  };
  const { files } = context;
  return Object.freeze({
    run: Object.freeze(context.run),
    step: context.step,
    attempt: context.attempt,
    idempotencyKey: context.idempotencyKey,
    deadline: context.deadline,
    secrets: Object.freeze(context.secrets),
    files: files.access === "none" ? null : Object.freeze(files),
    log: createLog(send),
    progress: (done, total = null, text = null) => send({ progress: { done, total, text } }),
    get signal() {
      return signal();
    },
    get cancelled() {
      return signal().aborted;
    },
    get data() {
      if (data) return data;
      throw new Error("ctx.data is not there: the step does not declare `data`");
    },
  });
}

function createLog(send) {
  const at = (level) => (message, fields) => {
    const line = { level, message: String(message), fields: { ...fields } };
    try {
      send({ log: line });
    } catch {
      // A circle or a BigInt is no JSON: the line is worth more than its form.
      const texts = Object.entries(line.fields).map(([name, value]) => [name, String(value)]);
      send({ log: { ...line, fields: Object.fromEntries(texts) } });
    }
  };
  const levels = { debug: at("debug"), info: at("info"), warn: at("warn"), error: at("error") };
  return Object.freeze(Object.assign(at("info"), levels));
}
