/** In UTF-8. */
export const MAX_DOCUMENT_BYTES = 1024 * 1024;

/** Mappings and lists in each other; enough for 32 scopes, each of up to four collections, with data in the innermost. */
export const MAX_COLLECTION_DEPTH = 256;

/** Scopes in each other, the flow's own not counted. */
export const MAX_SCOPE_DEPTH = 32;

/** How many nodes may come from repeating anchors by aliases. */
export const MAX_ALIASED_NODES = 10_000;

/** More findings than these help nobody. */
export const MAX_FINDINGS = 200;
