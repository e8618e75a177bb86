import type { OwnedRun, RunAnswer, RunOwner, RunRequest, RunView } from "../../../runners/protocol/index.js";

/** A backend whose runs have succeeded as soon as they are begun. */
export class PromptBackend {
  async startRun({ origin }: Pick<RunRequest, "origin">): Promise<RunAnswer> {
    return { outcome: "started", run: origin.uid };
  }

  async askRun(): Promise<void> {}

  async lookAtRuns(_: string, owners: readonly RunOwner[]): Promise<readonly OwnedRun[]> {
    return owners.map(({ uid }) => ({ uid, run: uid, view: { ...succeeded, run: uid } }));
  }
}

const succeeded: Omit<RunView, "run"> = {
  ...{ status: "succeeded", flow: null, steps: { ended: 1, total: 1 }, startedAt: 1, endedAt: 2 },
  ...{ output: { item: 1 }, outputBytes: 10, error: null, waitingFor: null, attempt: null },
};
