import { defaultPodSettings, type PodSettings } from "../pod-settings.js";
import type { PodTemplate } from "../template.js";

/** An installation of tests. */
export const podSettings: PodSettings = {
  ...defaultPodSettings,
  install: "demo",
  images: {
    agent: "registry.example/flowrunner/agent:1",
    runtimes: new Map([
      ["node", "registry.example/flowrunner/runner-node:1"],
      ["bash", "registry.example/flowrunner/runner-bash:1"],
    ]),
    allowedPrefixes: ["registry.example/team"],
  },
  filesAreShared: false,
  filesIdleMs: 300_000,
  runner: { url: "https://flowrunner-runner:8443", address: "10.0.0.7", authorities: "a public certificate" },
};

/** The pool of a step that asks for nothing. */
export const template: PodTemplate = {
  pool: "b7c3d1e4f5a60718293a4b5c6d7e8f90",
  project: "8d0c2a54-91f5-4c33-8a51-6f7b0e2d4c22",
  namespace: "shop",
  runtime: "node",
  requirements: {
    image: null,
    resources: { cpuMillis: null, memoryBytes: null },
    files: "none",
    network: "none",
  },
  timeoutMs: 60_000,
  attempt: null,
};

export function templateWith(requirements: Partial<PodTemplate["requirements"]>): PodTemplate {
  return { ...template, requirements: { ...template.requirements, ...requirements } };
}
