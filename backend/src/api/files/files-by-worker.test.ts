import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { StoredFiles, Volume } from "@flowrunner/files";
import { workOn } from "../../testing/kubernetes/file-worker.js";
import { FilesCluster } from "../../testing/kubernetes/files-cluster.js";
import { describeFileRoutes } from "./file-routes.conformance.js";

const limits = { fileBytes: 1_000, projectFileBytes: 1_000_000 };

describeFileRoutes("that a file worker reaches, which polls another server", async () => {
  const root = await mkdtemp(join(tmpdir(), "files-"));
  const cluster = await FilesCluster.open({ assetLimits: limits });
  const { world, first } = cluster;
  const leaving = new AbortController();
  const worker = cluster.worker();
  const files = new StoredFiles({ volume: new Volume(root), clock: Date, limits });
  const work = workOn(worker, files, first.project, leaving.signal);
  const close = async (): Promise<void> => {
    leaving.abort();
    await work;
    worker[Symbol.dispose]();
    await cluster[Symbol.asyncDispose]();
    await rm(root, { recursive: true });
  };
  return { world, first, root, [Symbol.asyncDispose]: close };
});
