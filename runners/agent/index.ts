export { Agent, type AgentOptions } from "./agent.js";
export { AgentHost, type AgentHostOptions } from "./host/agent-host.js";
export { DemandClient, type DemandClientOptions } from "./http/demand-client.js";
export { RunnerClient, type RunnerClientOptions } from "./http/runner-client.js";
export { shortestMaskedBytes } from "@flowrunner/protocol";
export type { RuntimeCounts } from "./runtime/runtime-pool.js";
export { runtimes, type Runtime } from "./runtime/registry.js";
export { killProcess } from "./runtime/strays.js";
