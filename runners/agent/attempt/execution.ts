import type { ClaimAnswer, Progress, Usage } from "@flowrunner/protocol";
import type { AttemptLog } from "../log/attempt-log.js";
import { LineSplitter, wholeCharacters } from "../log/line-splitter.js";
import type { Masker } from "../masking/masker.js";
import { MessageReader, type FinalMessage, type RuntimeRemark } from "../runtime/message-reader.js";
import { PipeReader } from "../runtime/pipe-reader.js";
import type { RuntimeExit, RuntimeProcess } from "../runtime/runtime-process.js";
import { signalOf, type Ending, type StopReason } from "./outcome.js";
import { runtimeRequest } from "./runtime-request.js";

/** What came of running the code. */
export interface ExecutionReport {
  readonly ending: Ending;
  readonly usage: Usage;
  readonly fileHash: string | null;
  readonly startedAt: number;
  readonly endedAt: number;
}

export interface ExecutionContext {
  readonly claim: ClaimAnswer;
  readonly runtime: RuntimeProcess;
  readonly masker: Masker;
  readonly log: AttemptLog;
}

const memoryPollMs = 100;
/** After an error the process ends by itself, and its exit code is worth a short wait. */
const exitWaitMs = 250;
/** Of what a runtime says before it is ready, enough to see why it does not start. */
const mostComplaints = 20;

/**
 * One attempt's code in its runtime, from the hand-over of the request to its end.
 *
 * X1  The first ending counts: a final message after a timeout changes nothing, nor does a second final message.
 * X2  What the code wrote before its final message is in the log, whoever still holds its pipes.
 * X3  After the end nothing of the process group runs.
 */
export class Execution {
  readonly #context: ExecutionContext;
  readonly #readers: {
    readonly stdout: PipeReader;
    readonly stderr: PipeReader;
    readonly messages: PipeReader;
  };
  readonly #flushes: (() => void)[] = [];
  readonly #ended: Promise<Ending>;
  readonly #complaints: string[] = [];
  #resolveEnded: (ending: Ending) => void = () => undefined;
  #stopReason: StopReason | undefined;
  #final: FinalMessage | undefined;
  #isReady = false;
  #exit: RuntimeExit | undefined;
  #fileHash: string | null = null;
  #peakMemoryBytes = 0;
  /** The latest the code reported. */
  progress: Progress | null = null;

  constructor(context: ExecutionContext) {
    this.#context = context;
    const { runtime, claim } = context;
    const messages = new MessageReader(
      claim.limits.outputBytes,
      (remark) => this.#remark(remark),
      (final) => this.#finish(final),
    );
    this.#ended = new Promise((resolve) => (this.#resolveEnded = resolve));
    this.#readers = {
      stdout: this.#logReader("stdout", runtime.stdout.readFd),
      stderr: this.#logReader("stderr", runtime.stderr.readFd),
      messages: new PipeReader(runtime.messages.readFd, (chunk) => messages.push(chunk)),
    };
  }

  async run(): Promise<ExecutionReport> {
    const { runtime, claim } = this.#context;
    const startedAt = Date.now();
    runtime.send(runtime.runtime.frame(runtimeRequest(claim)));
    void runtime.exited.then((exit) => this.#exited(exit));
    const memoryPoll =
      claim.limits.memoryBytes === null ? undefined : setInterval(() => this.#checkMemory(), memoryPollMs);
    const ending = await this.#ended;
    clearInterval(memoryPoll);
    return this.#end(ending, startedAt);
  }

  /** SIGTERM, and SIGKILL when the grace is over; a `graceMs` of 0 kills at once, also what has its grace already. */
  stop(reason: StopReason, graceMs: number): void {
    if (this.#final !== undefined) return; // X1
    const isStopping = this.#stopReason !== undefined;
    this.#stopReason ??= reason; // X1
    const ending: Ending = { kind: "stopped", reason: this.#stopReason };
    if (graceMs <= 0) return this.#resolveEnded(ending);
    if (isStopping) return;
    this.#context.runtime.stop();
    const timer = setTimeout(() => this.#resolveEnded(ending), graceMs);
    void this.#ended.then(() => clearTimeout(timer));
  }

  #logReader(stream: "stdout" | "stderr", fd: number): PipeReader {
    const { claim, masker, log } = this.#context;
    const lines = new LineSplitter(claim.limits.lineBytes, ({ text, bytes, cut }) => {
      if (stream === "stderr" && !this.#isReady && this.#complaints.length < mostComplaints)
        this.#complaints.push(text);
      log.add({ time: Date.now(), stream, level: "info", text, bytes, ...(cut > 0 ? { cut } : {}) });
    });
    const masked = masker.stream();
    this.#flushes.push(() => {
      lines.push(masked.end());
      lines.end();
    });
    return new PipeReader(fd, (chunk) => lines.push(masked.push(chunk)));
  }

  #remark(remark: RuntimeRemark): void {
    if ("ready" in remark) this.#ready(remark.executable);
    else if ("fileHash" in remark) this.#fileHash ??= remark.fileHash;
    else if ("progress" in remark) this.progress = this.#context.masker.value(remark.progress);
    else this.#logMessage(remark.log);
  }

  /** Trusted once, before user code runs. */
  #ready(executable: string | undefined): void {
    if (this.#isReady) return;
    this.#isReady = true;
    this.#context.runtime.program = executable;
  }

  #logMessage({ level, message, fields = {} }: Extract<RuntimeRemark, { log: unknown }>["log"]): void {
    const { claim, masker, log } = this.#context;
    const text = Buffer.from(masker.text(message));
    const kept = masker.value(fields);
    const fieldBytes = Object.keys(kept).length === 0 ? 0 : Buffer.byteLength(JSON.stringify(kept));
    const { lineBytes } = claim.limits;
    const end = text.length > lineBytes ? wholeCharacters(text.subarray(0, lineBytes)) : text.length;
    const keepsFields = fieldBytes > 0 && fieldBytes <= lineBytes;
    const cut = text.length - end + (keepsFields ? 0 : fieldBytes);
    log.add({
      time: Date.now(),
      stream: "log",
      level,
      text: text.toString("utf8", 0, end),
      bytes: end + (keepsFields ? fieldBytes : 0),
      ...(keepsFields ? { fields: kept } : {}),
      ...(cut > 0 ? { cut } : {}),
    });
  }

  #finish(final: FinalMessage): void {
    this.#final = final;
    this.#resolveEnded(this.#ending({ kind: "final", final }));
  }

  #exited(exit: RuntimeExit): void {
    this.#exit = exit;
    this.#readers.messages.drain();
    this.#readers.stderr.drain();
    this.#resolveEnded(this.#ending(this.#endingBy(exit)));
  }

  // X1
  #ending(latest: Ending): Ending {
    return this.#stopReason === undefined ? latest : { kind: "stopped", reason: this.#stopReason };
  }

  #endingBy(exit: RuntimeExit): Ending {
    const hasBegun = this.#isReady || exit.kind === "containerDied";
    return hasBegun ? { kind: "exited", exit } : { kind: "unstartable", reason: this.#whyUnstartable() };
  }

  #whyUnstartable(): string {
    const { name, runtime } = this.#context.runtime;
    return `The runtime ${name} does not start here; it needs ${runtime.needs}. It says: ${this.#complaints.join("\n") || "nothing"}`;
  }

  #checkMemory(): void {
    const { runtime, claim } = this.#context;
    const bytes = runtime.heldBytes();
    this.#peakMemoryBytes = Math.max(this.#peakMemoryBytes, bytes);
    if (bytes > (claim.limits.memoryBytes ?? Infinity)) this.stop("outOfMemory", 0);
  }

  async #end(ending: Ending, startedAt: number): Promise<ExecutionReport> {
    const { runtime, log } = this.#context;
    if (ending.kind === "final" && "error" in ending.final) await settledWithin(runtime.exited, exitWaitMs);
    const endedAt = Date.now();
    const exitStatus = this.#exitStatus(ending);
    const used = await runtime.end(); // X3
    this.#readers.messages.close();
    this.#readers.stdout.drain(); // X2
    this.#readers.stderr.drain();
    for (const flush of this.#flushes) flush();
    log.end(endedAt);
    const cause = used.outOfMemory ? outOfMemoryUnlessReturned(ending) : ending;
    const usage = {
      wallMs: endedAt - startedAt,
      cpuMs: used.cpuMs,
      peakMemoryBytes: Math.max(this.#peakMemoryBytes, used.peakMemoryBytes),
      ...exitStatus,
      outOfMemory: used.outOfMemory || (cause.kind === "stopped" && cause.reason === "outOfMemory"),
    };
    return { ending: cause, usage, fileHash: this.#fileHash, startedAt, endedAt };
  }

  /** Who returned an output would have ended with 0; nobody waits for it. */
  #exitStatus(ending: Ending): Pick<Usage, "exitCode" | "signal"> {
    if (this.#exit) {
      const code = this.#exit.kind === "told" ? this.#exit.code : null;
      const signal = signalOf(code);
      return { exitCode: signal === null ? code : null, signal };
    }
    return hasReturned(ending) ? { exitCode: 0, signal: null } : { exitCode: null, signal: "SIGKILL" };
  }
}

function hasReturned(ending: Ending): boolean {
  return ending.kind === "final" && "output" in ending.final;
}

/** However it came to our ears: a shell sees that its command was killed, a parent that its child was. */
function outOfMemoryUnlessReturned(ending: Ending): Ending {
  const hasOtherCause = hasReturned(ending) || ending.kind === "stopped";
  return hasOtherCause ? ending : { kind: "stopped", reason: "outOfMemory" };
}

async function settledWithin(promise: Promise<unknown>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  await Promise.race([promise, new Promise((resolve) => (timer = setTimeout(resolve, ms)))]);
  clearTimeout(timer);
}
