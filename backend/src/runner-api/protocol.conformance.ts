import { cancelling } from "./conformance/cancelling.js";
import { claims } from "./conformance/claims.js";
import { fence } from "./conformance/fence.js";
import { leases } from "./conformance/leases.js";
import { logs } from "./conformance/logs.js";
import { operations } from "./conformance/operations.js";
import { outputs } from "./conformance/outputs.js";
import { records } from "./conformance/records.js";
import { transactional } from "./conformance/transactional.js";
import type { ProtocolCase } from "./conformance/protocol-case.js";

/** What the runner protocol says of the backend, spoken over real HTTP. Each case has a backend of its own. */
export const protocolCases: readonly ProtocolCase[] = [
  ...claims,
  ...fence,
  ...leases,
  ...cancelling,
  ...operations,
  ...logs,
  ...outputs,
  ...records,
  ...transactional,
];
