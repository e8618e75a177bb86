import { Watch, type KubeConfig } from "@kubernetes/client-node";

/** Client-node's watch, which ends after a time and tells how long it was until the next one began. */
export class TimedWatch extends Watch {
  #endedAt: number | null = null;

  constructor(
    config: KubeConfig,
    private readonly watchMs: number,
    private readonly blindFor: (ms: number) => void,
  ) {
    super(config);
  }

  override async watch(...[path, query, take, done]: Parameters<Watch["watch"]>): Promise<AbortController> {
    const timed = { ...query, timeoutSeconds: Math.ceil(this.watchMs / 1_000) };
    const watching = await super.watch(path, timed, take, (failure: unknown) => {
      this.#endedAt = performance.now();
      done(failure);
    });
    if (this.#endedAt !== null) this.blindFor(performance.now() - this.#endedAt);
    return watching;
  }
}
