import { cancelling } from "./conformance/cancelling.js";
import { claims } from "./conformance/claims.js";
import { fence } from "./conformance/fence.js";
import { leases } from "./conformance/leases.js";
import { logs } from "./conformance/logs.js";
import { outputs } from "./conformance/outputs.js";
import type { ProtocolCase } from "./conformance/protocol-case.js";

/** What the runner protocol says of the backend, spoken over real HTTP. Each case has a backend of its own. */
export const protocolCases: readonly ProtocolCase[] = [
  ...claims,
  ...fence,
  ...leases,
  ...cancelling,
  ...logs,
  ...outputs,
];
