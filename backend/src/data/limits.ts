/** What one call, one record and one attempt may hold. They are published in docs/data.md. */
export const dataLimits = {
  /** A record's data as JSON text. */
  recordBytes: 256 * 1024,
  /** Changes of one batch, and the bytes of its body. */
  batchChanges: 1_000,
  batchBytes: 4 * 1024 * 1024,
  /** What a transactional attempt may have staged. */
  stagedRecords: 1_000,
  stagedBytes: 4 * 1024 * 1024,
  pageRecords: 200,
  /** A page ends early when its data is larger. */
  pageBytes: 4 * 1024 * 1024,
  /** Work of checking what one call writes against the collection's schema. */
  validationUnits: 4_000_000,
  schemaBytes: 256 * 1024,
} as const;
