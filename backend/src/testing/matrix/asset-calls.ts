import { newId } from "../../ids.js";
import type { GoodCall, GoodCallOf } from "./calls.js";
import type { Side } from "./cast.js";

const asBytes = { "content-type": "application/octet-stream" };

async function aFile({ call, project }: Side): Promise<string> {
  const path = newId("file");
  await call("PUT", `/projects/${project}/files/${path}`, { text: "content", headers: asBytes });
  return path;
}

async function aSecret({ call, project }: Side): Promise<string> {
  const secret = newId("s");
  await call("PUT", `/projects/${project}/secrets/${secret}`, { json: { value: "a value" } });
  return secret;
}

const ofFile =
  (call: Omit<GoodCall, "ids"> = {}): GoodCallOf =>
  async (side) => ({ ...call, ids: { path: await aFile(side) } });

const ofSecret: GoodCallOf = async (side) => ({ ids: { secret: await aSecret(side) } });

/** How the routes of secrets, files and what a project sets are called well. */
export const assetCalls: Readonly<Record<string, GoodCallOf>> = {
  listSecrets: () => ({}),
  getSecret: ofSecret,
  putSecret: () => ({ ids: { secret: newId("s") }, chosen: ["secret"], json: { value: "a value" } }),
  deleteSecret: ofSecret,

  listFiles: () => ({}),
  getFile: ofFile(),
  putFile: () => ({ ids: { path: newId("file") }, chosen: ["path"], text: "content", headers: asBytes }),
  deleteFile: ofFile(),
  moveFile: async (side) => ({ ids: { path: await aFile(side) }, json: { to: newId("file") } }),

  getProjectConfig: () => ({}),
  putProjectConfig: () => ({ json: { region: "north" } }),
  getLimits: () => ({}),

  getRetention: () => ({}),
  putRetention: () => ({ json: { keepRunsMs: 3_600_000 } }),
};
