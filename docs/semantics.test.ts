import { expect, it } from "vitest";
import { semanticsPage } from "./semantics.js";

it("the page of truth tables says what the engine does and the reference allows", async () => {
  await expect(semanticsPage()).toMatchFileSnapshot("semantics.md");
});
