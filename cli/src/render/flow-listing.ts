import type { FlowVersion, ListedFlow } from "../server/flows.js";
import { age } from "./age.js";
import type { Listing } from "./listing.js";

export function flowListing(now: number): Listing<ListedFlow> {
  return {
    kind: "flows: 'flow apply FILE' makes one",
    columns: [
      { title: "NAME", text: ({ name }) => name },
      { title: "VERSION", text: ({ version }) => String(version) },
      { title: "DESCRIPTION", shrinks: true, text: ({ description }) => description ?? "" },
      { title: "LABELS", isWide: true, text: ({ labels }) => labelsText(labels) },
      { title: "HASH", isWide: true, text: ({ hash }) => hash.slice(0, 12) },
      { title: "CHANGED BY", isWide: true, text: ({ updatedBy }) => updatedBy },
      { title: "CHANGED", text: ({ updatedAt }) => age(updatedAt, now) },
      { title: "AGE", isWide: true, text: ({ createdAt }) => age(createdAt, now) },
    ],
    name: ({ name }) => name,
  };
}

export function versionListing(now: number): Listing<FlowVersion> {
  return {
    kind: "versions",
    columns: [
      { title: "VERSION", text: ({ version }) => String(version) },
      { title: "HASH", text: ({ hash }) => hash.slice(0, 12) },
      { title: "BY", text: ({ publishedBy }) => publishedBy },
      { title: "AGE", text: ({ publishedAt }) => age(publishedAt, now) },
    ],
    name: ({ version }) => String(version),
  };
}

/** `a=b, c=d`. */
export function labelsText(labels: { readonly [name: string]: string }): string {
  return Object.entries(labels)
    .map(([name, value]) => `${name}=${value}`)
    .join(", ");
}
