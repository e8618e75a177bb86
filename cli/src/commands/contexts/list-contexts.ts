import type { ListOptions } from "../../render/formats.js";
import { printList, type Listing } from "../../render/listing.js";
import { readContexts } from "../../server/contexts-file.js";
import type { Terminal } from "../../terminal.js";

interface ShownContext {
  readonly name: string;
  readonly server: string;
  readonly project: string | null;
  readonly isCurrent: boolean;
  readonly isSignedIn: boolean;
}

const listing: Listing<ShownContext> = {
  kind: "contexts: 'flow login' makes one",
  columns: [
    { title: "CURRENT", text: ({ isCurrent }) => (isCurrent ? "*" : "") },
    { title: "NAME", text: ({ name }) => name },
    { title: "SERVER", shrinks: true, text: ({ server }) => server },
    { title: "PROJECT", text: ({ project }) => project ?? "" },
    { title: "SIGNED IN", text: ({ isSignedIn }) => (isSignedIn ? "yes" : "no") },
  ],
  name: ({ name }) => name,
};

/** `flow context list`: tokens are never shown. */
export async function listContexts({ output }: ListOptions, terminal: Terminal): Promise<void> {
  const { current, contexts } = await readContexts(terminal.env);
  const shown = contexts.map(({ name, server, project = null, token }) => ({
    ...{ name, server, project },
    isCurrent: name === current,
    isSignedIn: token !== undefined,
  }));
  printList(shown, listing, output, terminal);
}
