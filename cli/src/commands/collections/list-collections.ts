import { age } from "../../render/age.js";
import type { ListOptions } from "../../render/formats.js";
import { printList, type Listing } from "../../render/listing.js";
import { listCollections as collectionsOf, type Collection } from "../../server/collections.js";
import type { Session } from "../../server/session.js";

/** `flow collection list`. */
export async function listCollections(session: Session, { output }: ListOptions): Promise<void> {
  printList(await collectionsOf(session), listing(session.clock.now()), output, session.terminal);
}

function listing(now: number): Listing<Collection> {
  return {
    kind: "collections: 'flow collection apply NAME FILE' makes one",
    columns: [
      { title: "NAME", text: ({ name }) => name },
      { title: "DESCRIPTION", shrinks: true, text: ({ description }) => description },
      { title: "CHANGED", text: ({ updatedAt }) => age(updatedAt, now) },
      { title: "ETAG", isWide: true, text: ({ etag }) => etag },
      { title: "AGE", text: ({ createdAt }) => age(createdAt, now) },
    ],
    name: ({ name }) => name,
  };
}
