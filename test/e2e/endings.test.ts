import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Window, WindowOptions } from "./harness/browser.js";
import { openStage } from "./harness/stage.js";

const head = (flow: string): string =>
  `apiVersion: flowrunner.dev/v1alpha1\nkind: Flow\nmetadata: {name: ${flow}}\nspec:\n`;

const stage = openStage();

const step = (page: Page, id: string): Locator => page.locator(`[data-step="${id}"]`);
const scope = (page: Page, path: string): Locator =>
  page.locator(`.react-flow__node[data-id="${path}#scope"]`);

async function opened(flow: string, spec: string, options: WindowOptions = {}): Promise<Window> {
  await stage.site.publish(flow, head(flow) + spec);
  const window = await stage.enter(options);
  await window.page.goto(`/projects/${stage.site.project}/flows/${flow}`);
  await window.page.getByRole("application", { name: "Flow canvas" }).waitFor();
  return window;
}

describe("what ends a flow", () => {
  test("is added from the palette, filled by mouse, and edited as other steps are", async () => {
    await using window = await opened("ended", "  steps:\n    - {name: a, value: 1}\n");
    const { page } = window;
    await step(page, "a").waitFor();
    await page.getByRole("button", { name: "Add a step" }).click();
    await page.getByRole("option", { name: /^When the flow fails/ }).click();
    await scope(page, "/spec/onFailure").waitFor();
    await page.getByRole("option", { name: /^Finally/ }).click();
    await scope(page, "/spec/finally").waitFor();
    await page.getByRole("option", { name: /^Log/ }).dragTo(scope(page, "/spec/finally"));
    await step(page, "finally.note").waitFor();
    await page.getByRole("button", { name: "Close the palette" }).click();
    await page.getByRole("button", { name: "Remove onFailure" }).click();
    await scope(page, "/spec/onFailure").waitFor({ state: "detached" });
    await step(page, "finally.note").click();
    await page.getByRole("tab", { name: "Step" }).click();
    const name = page.getByRole("textbox", { name: "Name", exact: true });
    await name.fill("told");
    await name.press("Enter");
    await step(page, "finally.told").waitFor();
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("not saved").waitFor({ state: "detached" });
    expect(await stage.site.textOf("ended")).toBe(
      `${head("ended")}  steps:\n    - {name: a, value: 1}\n  finally:\n    steps:\n      - name: told\n        log: started at \${ run.startedAt }\n`,
    );
    expect(window.complaints).toEqual([]);
  });

  const failing = `  steps:
    - name: guarded
      try: {steps: [{name: refused, fail: {code: Refused, message: no stock}}]}
      catch: [{codes: [Other], steps: [{name: mended, value: 1}]}]
      finally: {steps: [{name: tidied, value: 1}]}
    - {name: never, value: 1}
  onFailure: {steps: [{name: tell, log: "failed: \${ error.message }"}]}
  finally: {steps: [{name: close, value: 1}, {name: closed, value: 2}]}
`;
  test.each(["light", "dark"] as const)("is seen in a run of it, in %s", async (colorScheme) => {
    await using window = await opened("failing", failing, { colorScheme });
    const { page } = window;
    const { body } = await stage.site.call("POST", "/runs", { flow: "failing" });
    await page.goto(`/projects/${stage.site.project}/runs/${(body as { id: string }).id}?tab=graph`);
    for (const id of ["guarded.finally.tidied", "onFailure.tell", "finally.close", "finally.closed"])
      await step(page, id).getByText("succeeded").waitFor();
    await step(page, "guarded.try.refused").getByText("failed").waitFor();
    await step(page, "onFailure.tell").click();
    await window.screenshot(`run-endings-${colorScheme}`);
    expect(await window.seriousViolations()).toEqual([]);
    expect(window.complaints).toEqual([]);
  });
});
