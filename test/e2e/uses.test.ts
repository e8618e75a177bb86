import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { Window } from "./harness/browser.js";
import { openStage } from "./harness/stage.js";

const stage = openStage();
let window: Window;
beforeEach(async () => {
  window = await stage.enter();
  onTestFinished(() => window[Symbol.asyncDispose]());
});

describe("what flows use", () => {
  const paying = `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: paying}
spec:
  steps:
    - {name: read, file: scripts/read.py}
    - name: pay # once
      runtime: bash
      run: "true"
`;

  test("is seen at the secret that is attached to a step, and before it is deleted", async () => {
    const { page } = window;
    await stage.site.publish("paying", paying);
    await stage.site.call("PUT", "/secrets/PAY_KEY", { value: "a value" });
    await page.goto(`/projects/${stage.site.project}/secrets`);
    expect(await window.seriousViolations()).toEqual([]);
    await page.getByRole("button", { name: "Uses of PAY_KEY" }).click();
    await page.getByRole("dialog").getByText("No flow uses it as it is now.").waitFor();
    await page.getByRole("dialog").getByRole("button").click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("button", { name: "Attach PAY_KEY" }).click();
    const attaching = page.getByRole("dialog", { name: "Attach PAY_KEY to a step" });
    await attaching.getByRole("option", { name: "paying" }).waitFor({ state: "attached" });
    await attaching.getByLabel("Flow").selectOption("paying");
    await attaching.getByRole("option", { name: "pay", exact: true }).waitFor({ state: "attached" });
    await attaching.getByLabel("Step").selectOption("pay");
    await window.screenshot("secret-attach");
    await attaching.getByRole("button", { name: "Attach" }).click();
    await page.getByText("paying is saved as version 2: pay is given PAY_KEY.").waitFor();
    expect(await stage.site.textOf("paying")).toContain("secrets:\n        - PAY_KEY");
    await page.getByRole("button", { name: "Delete PAY_KEY" }).click();
    const deleting = page.getByRole("dialog", { name: "Delete PAY_KEY?" });
    await deleting.getByRole("group", { name: "Steps of paying" }).getByText("pay").waitFor();
    expect(await window.seriousNow()).toEqual([]);
    await window.screenshot("secret-delete-used");
    await deleting.getByRole("link", { name: "paying" }).click();
    await page.waitForURL(/flows\/paying/);
    expect(window.complaints).toEqual([]);
  });

  test("is seen at a file, and at the folder that it is in", async () => {
    const { page } = window;
    await stage.site.publish("paying", paying);
    await stage.site.upload("scripts/read.py", "print(1)");
    await page.goto(`/projects/${stage.site.project}/files`);
    await page.getByRole("button", { name: "Uses of scripts" }).click();
    await page.getByRole("group", { name: "Steps of paying" }).getByText("read").waitFor();
    await window.screenshot("file-uses");
    expect(window.complaints).toEqual([]);
  });
});
