import { expect, test } from "vitest";
import { bytesText } from "./bytes-text.js";

test.each([
  { given: 0, expect: "0 B" },
  { given: 1_023, expect: "1023 B" },
  { given: 1_024, expect: "1 KiB" },
  { given: 1_536, expect: "1.5 KiB" },
  { given: 1_048_576, expect: "1 MiB" },
  { given: 5_000_000_000, expect: "4.7 GiB" },
])("$given bytes are $expect", ({ given, expect: text }) => {
  expect(bytesText(given)).toBe(text);
});
