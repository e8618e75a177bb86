import { posix, win32 } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { resolvePath, textOf } from "./file-path.js";
import { FileRefusal } from "./file-refusal.js";

const good: readonly { readonly name: string; readonly text: string }[] = [
  { name: "the project's folder", text: "" },
  { name: "a file", text: "a.py" },
  { name: "a file in folders", text: "scripts/lib/a.py" },
  { name: "a hidden file", text: ".env" },
  { name: "a name with spaces, quotes and signs inside", text: "it's a (draft) +1 &%$#@!=~^`{}[],;.txt" },
  { name: "a name in another script", text: "données/日本語/файл.txt" },
  { name: "a name with an emoji of several code points", text: "👩‍🔬.md" },
  { name: "dots within a name", text: "...a" },
  { name: "a name of 255 bytes", text: "a".repeat(255) },
  { name: "32 folders", text: Array.from({ length: 32 }, () => "d").join("/") },
  { name: "a name that only begins like a device", text: "console.log" },
  { name: "percent signs, which nobody decodes again", text: "%2e%2e%2fetc%2fpasswd" },
];

const hostile: readonly { readonly name: string; readonly text: string }[] = [
  { name: "the folder above", text: ".." },
  { name: "a way upwards", text: "../../etc/passwd" },
  { name: "a way upwards from within", text: "a/../../etc/passwd" },
  { name: "a way upwards at the end", text: "a/.." },
  { name: "a way that stays", text: "a/./b" },
  { name: "an absolute path", text: "/etc/passwd" },
  { name: "an absolute path of a share", text: "//host/share" },
  { name: "two slashes", text: "a//b" },
  { name: "a slash at the end", text: "a/" },
  { name: "a slash alone", text: "/" },
  { name: "a NUL that ends the name for the system", text: "a.txt\u0000.png" },
  { name: "a line break", text: "a\nb" },
  { name: "an escape sequence", text: "a\u001b[2Jb" },
  { name: "a backslash, which Windows takes for a slash", text: "..\\..\\windows" },
  { name: "a drive", text: "C:/windows" },
  { name: "a stream of NTFS", text: "a.txt::$DATA" },
  { name: "a name that Windows shortens: a dot at the end", text: "a." },
  { name: "a name that Windows shortens: a space at the end", text: "a " },
  { name: "a way upwards that Windows sees", text: ".. /a" },
  { name: "a device of Windows", text: "NUL" },
  { name: "a device of Windows with an ending", text: "logs/com1.txt" },
  { name: "a device of Windows with a raised digit", text: "LPT²" },
  { name: "a wildcard", text: "*.py" },
  { name: "text that runs the other way", text: "a\u202etxt.exe" },
  { name: "letters in parts, which look like others", text: "cafe\u0301" },
  { name: "half a character", text: "a\ud800" },
  { name: "a slash that is only compatible", text: "a\u2028b" },
  { name: "a name of 256 bytes", text: "é".repeat(128) },
  { name: "33 folders", text: Array.from({ length: 33 }, () => "d").join("/") },
  { name: "more than 1,024 bytes", text: Array.from({ length: 6 }, () => "a".repeat(200)).join("/") },
];

describe("a path of a project's files", () => {
  test.each(good)("may be $name", ({ text }) => {
    expect(textOf(resolvePath(text))).toBe(text);
  });

  test.each(hostile)("is not $name", ({ text }) => {
    expect(() => resolvePath(text)).toThrow(FileRefusal);
  });

  test("stays below its root, is no other text's path, and hides nothing in its names, whatever the text", () => {
    const pieces = [
      "..",
      ".",
      "/",
      "\\",
      "a",
      "b.txt",
      "\u0000",
      "C:",
      "~",
      "%2e",
      " ",
      "nul",
      "é",
      "\u202e",
    ];
    const texts = fc.oneof(
      fc.string({ unit: "binary", maxLength: 40 }),
      fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((parts) => parts.join("")),
      fc
        .array(fc.string({ unit: "grapheme", maxLength: 6 }), { maxLength: 6 })
        .map((parts) => parts.join("/")),
    );
    let taken = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const path = attempt(text);
        if (!path) return;
        taken++;
        expect(textOf(path)).toBe(text);
        for (const { resolve, join, sep } of [posix, win32]) {
          const root = resolve(sep === "/" ? "/root/of/all" : "C:\\root\\of\\all");
          const resolved = resolve(root, ...path.segments);
          expect(resolved === root || resolved.startsWith(root + sep), resolved).toBe(true);
          expect(resolved).toBe(join(root, ...path.segments));
        }
      }),
      { numRuns: 5_000 },
    );
    expect(taken, "many texts are paths").toBeGreaterThan(500);
  });
});

function attempt(text: string): ReturnType<typeof resolvePath> | null {
  try {
    return resolvePath(text);
  } catch (failure) {
    expect(failure).toMatchObject({ code: "InvalidPath" });
    return null;
  }
}
