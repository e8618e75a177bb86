import type { Progress } from "@flowrunner/protocol";
import type { DataService } from "../data/data-service.js";
import type { FileWork } from "../files/file-work.js";
import type { Callers } from "../runs/callers.js";
import type { Dispatcher } from "../runs/dispatcher.js";
import type { HeldAttempt } from "../runs/fence.js";
import type { Heartbeats } from "../runs/heartbeats.js";
import type { LogIntake } from "../runs/log-intake.js";
import type { ResultIntake } from "../runs/result-intake.js";
import type { Limits } from "../settings.js";

/** Who says whether pods may claim. */
export interface ClaimGuard {
  /** Throws `AppError` `InstallationUnsafe`. */
  refuseUnsafe(): Promise<void>;
}

/** What the routes of the runner listener translate to. */
export interface RunnerServices {
  readonly callers: Callers;
  readonly dispatcher: Dispatcher;
  readonly heartbeats: Heartbeats;
  readonly logs: LogIntake;
  readonly results: ResultIntake;
  readonly data: DataService;
  readonly progressed: (attempt: HeldAttempt, progress: Progress) => void;
  readonly limits: Limits;
  /** Null: there is no cluster whose walls could be missing. */
  readonly safety: ClaimGuard | null;
  /** Null: files are on the server's own machine. */
  readonly files: FileWork | null;
}
