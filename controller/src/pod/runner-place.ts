import { lookup } from "node:dns/promises";
import { readFile } from "node:fs/promises";
import type { Clock } from "@flowrunner/kube";
import type { PodSettings } from "./pod-settings.js";

type Runner = PodSettings["runner"];

interface RunnerPlaceParts {
  readonly url: string;
  /** PEM of the authorities that its certificate may come from. */
  readonly authorityFile: string;
  readonly clock: Clock;
}

/** What was found may be used for so long: a service may be made anew, and an authority be replaced. */
const againMs = 60_000;

/** Where pods find the runner listener. They are told, since they may ask no name server. */
export class RunnerPlace {
  #known: { readonly runner: Runner; readonly at: number } | null = null;

  constructor(private readonly parts: RunnerPlaceParts) {}

  /** Throws where its host has no address. */
  async find(): Promise<Runner> {
    const now = this.parts.clock.elapsed();
    if (!this.#known || now - this.#known.at >= againMs)
      this.#known = { runner: await this.#found(), at: now };
    return this.#known.runner;
  }

  async #found(): Promise<Runner> {
    const { url, authorityFile } = this.parts;
    const [{ address }, authorities] = await Promise.all([
      lookup(new URL(url).hostname),
      readFile(authorityFile, "utf8"),
    ]);
    return { url, address, authorities };
  }
}
