import type { Pod, Trouble, TroubleReason } from "./pod.js";

/** Characters of a message that go to the backend. */
const longestMessage = 1000;

export function trouble(reason: TroubleReason, message: string, exitCode: number | null): Trouble {
  return { reason, message: cut(message), exitCode };
}

export function cut(message: string): string {
  return message.length <= longestMessage ? message : `${message.slice(0, longestMessage - 1)}…`;
}

/** How a container ended; undefined: it has not. */
export function endOf({ status }: Pod, container: string) {
  return status?.containerStatuses?.find(({ name }) => name === container)?.state?.terminated;
}
