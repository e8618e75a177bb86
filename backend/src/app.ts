import type { AppOptions } from "./app-options.js";
import { openListeners, type Addresses } from "./listeners.js";
import { Opened } from "./opened.js";
import { openPlatform, type Platform } from "./platform.js";
import { Readiness } from "./readiness.js";
import { Repeated } from "./repeated.js";
import { RetentionSweeper } from "./runs/retention-sweeper.js";
import { ensureAdministrator } from "./tenants/administrator.js";
import { ProjectPurge } from "./tenants/project-purge.js";

/** A whole server in this process. */
export interface App
  extends
    Pick<Platform, "assets" | "context" | "services" | "identity" | "store">,
    Addresses,
    AsyncDisposable {
  readonly readiness: Readiness;
}

/**
 * Opens a server: migrates its database, finds what is under way, then listens. Disposing of it stops it in the
 * opposite order.
 *
 * S1 Polls are settled before their listener closes, and nothing that was taken is left unanswered.
 * S2 What was taken is committed before the database closes.
 */
export async function openApp(options: AppOptions): Promise<App> {
  const opened = new Opened();
  try {
    return await openParts(options, opened);
  } catch (failure) {
    await opened[Symbol.asyncDispose]();
    throw failure;
  }
}

async function openParts(options: AppOptions, opened: Opened): Promise<App> {
  const readiness = new Readiness();
  const platform = await openPlatform(options, opened); // S2
  if (options.administrator) await ensureAdministrator(platform.store, options.administrator);
  const addresses = await openListeners(platform, options, readiness, opened); // S1
  await platform.context.start();
  startHousekeeping(platform, opened);
  readiness.set(true);
  opened.onClose(() => readiness.set(false));
  const { assets, context, services, identity, store } = platform;
  const close = (): Promise<void> => opened[Symbol.asyncDispose]();
  return {
    assets,
    context,
    services,
    identity,
    store,
    readiness,
    ...addresses,
    [Symbol.asyncDispose]: close,
  };
}

/** What is done from time to time, whoever calls. */
function startHousekeeping(platform: Platform, opened: Opened): void {
  const { store, clock, log, periods, assets, context, services } = platform;
  services.scheduler.start();
  opened.onClose(() => services.scheduler.stop());
  const { keepRunsMs: keepMs, retentionMs: everyMs } = periods;
  const retention = new RetentionSweeper({ store, clock, log, keepMs, everyMs });
  retention.start();
  opened.onClose(() => retention.stop());
  const { storedFiles: files } = assets;
  const purge = new ProjectPurge({ store, runs: context.runs, files, log });
  const clearing = new Repeated({
    ...{ clock, log, everyMs, failed: "what nobody needs any more could not be deleted" },
    task: async () => {
      await files.deleteAbandoned();
      await purge.sweep();
    },
  });
  clearing.start();
  opened.onClose(() => clearing.stop());
  assets.keyRotation.start();
  opened.onClose(() => assets.keyRotation.stop());
}
