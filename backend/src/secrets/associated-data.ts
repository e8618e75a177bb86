/**
 * What a ciphertext is bound to, so that it opens nowhere else. Each part is preceded by its length in bytes (32 bits):
 * no two lists of parts give the same bytes, whatever the parts hold.
 */
export function associatedData(...parts: readonly string[]): Buffer {
  return Buffer.concat(
    parts.flatMap((part) => {
      const text = Buffer.from(part, "utf8");
      const length = Buffer.alloc(4);
      length.writeUInt32BE(text.length);
      return [length, text];
    }),
  );
}
