import { createReadStream, existsSync } from "node:fs";
import { buffer } from "node:stream/consumers";

/** A request that changed something, as the API server's audit log tells it. */
export interface Write {
  /** Epoch ms, when it arrived. */
  readonly at: number;
  /** `create pods/binding` */
  readonly what: string;
  readonly namespace: string;
  /** Of the object; an event's name begins with that of what it is about. */
  readonly name: string;
  /** The user: `system:serviceaccount:flowrunner:flowrunner-controller`. */
  readonly by: string;
}

interface Entry {
  readonly verb: string;
  readonly requestReceivedTimestamp: string;
  readonly user: { readonly username: string };
  readonly objectRef?: {
    readonly resource: string;
    readonly subresource?: string;
    readonly namespace?: string;
    readonly name?: string;
  };
  readonly responseStatus?: { readonly code: number };
}

const writing = new Set(["create", "update", "patch", "delete", "deletecollection"]);

/** What was written to the cluster, ever. */
export class AuditLog {
  readonly #writes: Write[] = [];
  /** How much of the file has been read. */
  #offset = 0;

  private constructor(private readonly file: string) {}

  /** Null: the cluster's is not to be had here. */
  static open(): AuditLog | null {
    const file = process.env["FLOWRUNNER_AUDIT_LOG"];
    return file !== undefined && existsSync(file) ? new AuditLog(file) : null;
  }

  /** About objects of a namespace whose names begin so, in order. */
  async writesAbout(namespace: string, name: string): Promise<readonly Write[]> {
    await this.#read();
    return this.#writes.filter((write) => write.namespace === namespace && write.name.startsWith(name));
  }

  async #read(): Promise<void> {
    const news = await buffer(createReadStream(this.file, { start: this.#offset }));
    const whole = news.subarray(0, news.lastIndexOf("\n") + 1);
    this.#offset += whole.length;
    for (const line of whole.toString().split("\n").filter(Boolean))
      this.#writes.push(...writeOf(JSON.parse(line) as Entry));
  }
}

/** None: it changed nothing. */
function writeOf({ verb, requestReceivedTimestamp, user, objectRef, responseStatus }: Entry): Write[] {
  const isDone = (responseStatus?.code ?? 0) < 300;
  if (!writing.has(verb) || !isDone || !objectRef) return [];
  const { resource, subresource, namespace = "", name = "" } = objectRef;
  const what = `${verb} ${resource}${subresource === undefined ? "" : `/${subresource}`}`;
  return [{ at: Date.parse(requestReceivedTimestamp), what, namespace, name, by: user.username }];
}
