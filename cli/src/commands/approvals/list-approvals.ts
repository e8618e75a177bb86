import { readLimit } from "../../input/limit.js";
import { approvalListing } from "../../render/approval-listing.js";
import type { ListOptions } from "../../render/formats.js";
import { printList } from "../../render/listing.js";
import { listApprovals } from "../../server/approvals.js";
import { findRun } from "../../server/run-reference.js";
import type { Session } from "../../server/session.js";

export interface ApprovalsOptions extends ListOptions {
  readonly all?: true;
  readonly run?: string;
  readonly limit: string;
}

/** `flow approvals`. */
export async function approvals(session: Session, options: ApprovalsOptions): Promise<void> {
  const { clock, terminal } = session;
  const run = options.run === undefined ? undefined : await findRun(session, options.run);
  const filter = { ...(!options.all && { waitingFor: "me" as const }), ...(run !== undefined && { run }) };
  const found = await listApprovals(session, filter, readLimit(options.limit));
  printList(found, approvalListing(clock.now()), options.output, terminal);
}
