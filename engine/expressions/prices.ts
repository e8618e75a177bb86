/**
 * What work is worth in units where it takes longer than the visit of a node, which takes about 40 ns: so a budget of
 * 1,000,000 units is used up within 50 ms and 64 MB whatever it is spent on. The bench `expr.hostile` measures that.
 */
export const PRICES = {
  /** A failure that something makes harmless. */
  failure: 80,
  /** A list or map made, besides its elements. */
  container: 12,
  /** A whole number made for each element of a list. */
  madeInt: 3,
  /** A member of a map found by going through all. */
  member: 4,
  /** A piece of text that is joined to others, for each unit that reading it is worth. */
  piece: 12,
  /** What is written as JSON, for each unit that it is worth. */
  jsonText: 4,
  uuid: 150,
  /** Finding what time it is in a named zone. */
  zonedTime: 150,
  /** Text that is hashed, or matched by up to 32 instructions of a pattern, for each unit that reading it is worth. */
  hashed: 16,
  matched: 16,
  /** A character, and an instruction, of a pattern that is compiled. */
  patternCharacter: 600,
  patternInstruction: 60,
} as const;
