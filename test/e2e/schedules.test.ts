import { beforeEach, expect, onTestFinished, test } from "vitest";
import type { Window } from "./harness/browser.js";
import { openStage } from "./harness/stage.js";

const stage = openStage();
const flow = `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: reports}
spec:
  triggers:
    - {name: monthly, schedule: {cron: "0 3 1 * *", timezone: Europe/Vienna}}
    - {name: unused, enabled: false, schedule: {cron: "@daily"}}
  steps:
    - {name: day, value: "\${ trigger.scheduledAt }"}
`;

let window: Window;
beforeEach(async () => {
  window = await stage.enter();
  onTestFinished(() => window[Symbol.asyncDispose]());
  await stage.site.publish("reports", flow);
});

const monthly = () => window.page.getByRole("region", { name: "Schedule monthly" });

test("a schedule is seen on the dashboard, paused, resumed and fired on its flow's page", async () => {
  const { page } = window;
  await page.goto(`/projects/${stage.site.project}/dashboard`);
  await page.getByRole("row", { name: /reports monthly in .* not yet/ }).waitFor();
  expect(await window.seriousViolations()).toEqual([]);
  await page.getByRole("row", { name: /reports monthly/ }).waitFor();
  await window.screenshot("dashboard-schedules");
  await page
    .getByRole("row", { name: /reports monthly/ })
    .getByRole("link")
    .click();
  await monthly().getByRole("listitem").nth(4).waitFor();
  await page.getByRole("region", { name: "Schedule unused" }).getByText("disabled in the text").waitFor();
  await window.screenshot("flow-schedules");
  await monthly().getByRole("button", { name: "Pause" }).click();
  await monthly().getByText("paused by ada@flows.test").waitFor();
  expect(await monthly().getByRole("listitem").count()).toBe(0);
  await monthly().getByRole("button", { name: "Resume" }).click();
  await monthly().getByRole("listitem").first().waitFor();
  await monthly().getByRole("button", { name: "Fire now" }).click();
  await monthly().getByRole("link", { name: "started" }).waitFor();
  expect(await window.seriousNow()).toEqual([]);
  await monthly().getByRole("link", { name: "started" }).click();
  await page.waitForURL(/\/runs\//);
  await page.getByRole("heading", { name: "reports" }).waitFor();
  expect(window.complaints).toEqual([]);
});

test("schedules are looked at in the dark", async () => {
  await using dark = await stage.enter({ colorScheme: "dark", viewport: { width: 820, height: 1180 } });
  await dark.page.goto(`/projects/${stage.site.project}/flows/reports?side=schedules`);
  await dark.page.getByRole("region", { name: "Schedule monthly" }).waitFor();
  expect(await dark.seriousViolations()).toEqual([]);
  await dark.page.getByRole("region", { name: "Schedule monthly" }).waitFor();
  await dark.screenshot("flow-schedules-dark");
});
