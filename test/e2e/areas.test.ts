import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import type { Window } from "./harness/browser.js";
import { Site } from "./harness/site.js";
import { openStage } from "./harness/stage.js";

const stage = openStage();
let window: Window;
beforeEach(async () => {
  window = await stage.browser.open(stage.site.url);
  onTestFinished(() => window[Symbol.asyncDispose]());
  await window.signIn(Site.person);
});

describe("secrets", () => {
  test("are added, given a new value and deleted, and never shown", async () => {
    const { page } = window;
    await page.goto(`/projects/${stage.site.project}/secrets`);
    await page.getByRole("button", { name: "New secret" }).click();
    await page.getByLabel("Name").fill("STRIPE_KEY");
    await page.getByRole("textbox", { name: "Value" }).fill("first\nvalue");
    await window.screenshot("secret-new");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByRole("row", { name: /STRIPE_KEY 1 .* never/ }).waitFor();
    await page.getByRole("button", { name: "New value of STRIPE_KEY" }).click();
    await page.getByRole("textbox", { name: "Value" }).fill("another one");
    await page.getByRole("button", { name: "Replace" }).click();
    await page.getByRole("row", { name: /STRIPE_KEY 2 / }).waitFor();
    await window.screenshot("secrets-one");
    expect(await page.content()).not.toContain("another one");
    await page.getByRole("button", { name: "Delete STRIPE_KEY" }).click();
    await page.getByRole("button", { name: "Delete", exact: true }).click();
    await page.getByRole("heading", { name: "No secrets yet" }).waitFor();
    expect(window.complaints).toEqual([]);
  });
});

describe("files", () => {
  const file = (name: string, text: string) => ({
    name,
    mimeType: "text/plain",
    buffer: Buffer.from(text),
  });

  test("are sent, found in their folders, not written over unasked, moved and deleted", async () => {
    const { page } = window;
    await page.goto(`/projects/${stage.site.project}/files`);
    const send = async (text: string): Promise<void> => {
      const chooser = page.waitForEvent("filechooser");
      await page.getByRole("button", { name: "Upload" }).click();
      await (await chooser).setFiles(file("price.py", text));
    };
    await send("print(1)\n");
    await page.getByRole("link", { name: "price.py" }).waitFor();
    await send("print(2)\n");
    await page.getByRole("button", { name: "Replace it" }).click();
    await page.getByLabel("done").waitFor();
    const path = encodeURIComponent("price.py");
    expect((await stage.site.call("GET", `/files/${path}`)).body).toBe("print(2)\n");
    await window.screenshot("files-one");
    await page.getByRole("link", { name: "price.py" }).click();
    const text = page.getByRole("textbox", { name: "What is in price.py" });
    await text.fill("print(3)\n");
    await window.screenshot("file-open");
    await page.getByRole("dialog").getByRole("button", { name: "Save" }).click();
    await page.getByText("price.py is saved.").waitFor();
    expect((await stage.site.call("GET", `/files/${path}`)).body).toBe("print(3)\n");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Move price.py" }).click();
    await page.getByRole("textbox", { name: "To", exact: true }).fill("scripts/price.py");
    await page.getByRole("button", { name: "Move", exact: true }).click();
    await page.getByRole("link", { name: "scripts" }).click();
    await page.getByRole("link", { name: "price.py" }).waitFor();
    expect(page.url()).toContain("folder=scripts");
    await page.getByRole("button", { name: "Delete price.py" }).click();
    await page.getByRole("button", { name: "Delete", exact: true }).click();
    await page.getByRole("heading", { name: "This folder is empty" }).waitFor();
  });
});

describe("data", () => {
  test("get a collection, a schema by form, records that meet it, and are found", async () => {
    const { page } = window;
    await page.goto(`/projects/${stage.site.project}/data`);
    await page.getByRole("button", { name: "New collection" }).click();
    await page.getByLabel("Name").fill("orders");
    await page.getByRole("button", { name: "Make" }).click();
    await page.getByRole("button", { name: "Add field" }).click();
    await page.getByLabel("Name").fill("total");
    await page.getByLabel("Kind of total").or(page.getByLabel("Kind of field")).selectOption("number");
    await page.getByLabel("Required").check();
    await window.screenshot("schema-form");
    await page.getByText("Preview", { exact: true }).click();
    await page.getByText("This would be refused.").waitFor();
    await page.getByRole("button", { name: "Fill with sample data" }).click();
    await page.getByText("This would be a record of the collection.").waitFor();
    await window.screenshot("schema-preview");
    await page.getByRole("button", { name: "Save schema" }).click();
    await page.getByRole("button", { name: "Save schema" }).and(page.locator(":disabled")).waitFor();
    expect((await stage.site.call("GET", "/collections/orders")).body).toMatchObject({
      schema: { type: "object", properties: { total: { type: "number" } }, required: ["total"] },
    });

    await page.getByRole("tab", { name: "Records" }).click();
    await page.getByRole("button", { name: "New record" }).click();
    await page.getByRole("textbox", { name: "Data" }).fill('{"total": "much"}');
    await page.getByRole("button", { name: "Add", exact: true }).click();
    expect(await page.getByRole("dialog").getByRole("alert").innerText()).toContain("total");
    await page.getByRole("textbox", { name: "Data" }).fill('{"total": 7}');
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByRole("cell", { name: "7", exact: true }).waitFor();
    await window.screenshot("records-one");
    await page.getByLabel("Comparison").selectOption("gt");
    await page.getByRole("textbox", { name: "Value" }).fill("7");
    await page.getByRole("button", { name: "Filter", exact: true }).click();
    await page.getByRole("heading", { name: "No records" }).waitFor();
    await page.getByRole("button", { name: "No filter" }).click();
    await page.getByRole("cell", { name: "7", exact: true }).waitFor();
  });
});

describe("settings", () => {
  test("change the project, its config and who may do what", async () => {
    const { page } = window;
    await stage.site.world.call("POST", "/accounts", {
      json: { email: "grace@flows.test", password: Site.person.password, name: "Grace" },
    });
    await page.goto(`/projects/${stage.site.project}/settings`);
    await page.getByLabel("Description").fill("What comes in");
    await page.getByRole("button", { name: "Save" }).first().click();
    await page.getByText("The project is saved.").waitFor();
    await window.screenshot("settings-general");
    await page.getByRole("tab", { name: "Members" }).click();
    await page.getByRole("button", { name: "Add member" }).click();
    await page.getByLabel("E-mail of their account").fill("grace@flows.test");
    await page.getByRole("button", { name: "Add", exact: true }).click();
    await page.getByLabel("Role of Grace").selectOption("viewer");
    await window.screenshot("settings-members");
    await page.getByRole("tab", { name: "Config" }).click();
    await page.getByRole("textbox", { name: "Config" }).fill('{"region": "eu"}');
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText("The config is saved.").waitFor();
    await page.getByRole("tab", { name: "Audit log" }).click();
    await page.getByRole("cell", { name: stage.site.project }).first().waitFor();
    await window.screenshot("settings-audit");
    expect((await stage.site.call("GET", "/config")).body).toEqual({ region: "eu" });
  });

  test("show a viewer what is there, and offer nothing to change it", async () => {
    const viewer = { email: "edsger@flows.test", password: Site.person.password };
    await stage.site.world.call("POST", "/accounts", { json: { ...viewer, name: "Edsger" } });
    await stage.site.addMember(viewer.email, "viewer");
    await using theirs = await stage.browser.open(stage.site.url);
    await theirs.signIn(viewer);
    const offers: string[] = [];
    for (const area of ["data", "files", "secrets", "settings"]) {
      await theirs.page.goto(`/projects/${stage.site.project}/${area}`);
      await theirs.page.getByRole("heading", { level: 1 }).waitFor();
      await theirs.page.waitForLoadState("networkidle");
      const changing = theirs.page.getByRole("main").getByRole("button", { name: /^(?!Uses of)/ });
      const buttons = await changing.allInnerTexts();
      offers.push(...buttons.map((text) => `${area}: ${text}`));
    }
    expect(offers).toEqual([]);
    expect(await theirs.page.getByRole("tab").allInnerTexts()).not.toContain("Audit log");
    expect(theirs.complaints).toEqual([]);
  });
});

describe("a newcomer", () => {
  test("makes an organisation with a project, and is there", async () => {
    const newcomer = { email: "barbara@flows.test", password: Site.person.password };
    await stage.site.world.call("POST", "/accounts", { json: { ...newcomer, name: "Barbara" } });
    await using theirs = await stage.browser.open(stage.site.url);
    const { page } = theirs;
    await page.goto("/sign-in");
    await theirs.fillIn(newcomer);
    await page.getByRole("button", { name: "New project" }).click();
    await page.getByLabel("Name of the organisation").fill("initech");
    await page.getByLabel("Name of the project").fill("No Name");
    await page.getByRole("button", { name: "Make" }).click();
    await page.getByRole("dialog").getByRole("alert").waitFor();
    await page.getByLabel("Name of the project").fill("reports");
    await theirs.screenshot("project-new");
    await page.getByRole("button", { name: "Make" }).click();
    await page.getByRole("button", { name: "initech / reports" }).waitFor();
  });
});

describe("the palette", () => {
  test("leads to an area by the keyboard alone", async () => {
    const { page } = window;
    await page.goto(`/projects/${stage.site.project}/flows`);
    await page.getByRole("button", { name: "Go to" }).waitFor();
    await page.keyboard.press("Control+k");
    await page.getByRole("textbox", { name: "Go to" }).fill("secr");
    await window.screenshot("palette");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Secrets", exact: true }).waitFor();
    expect(window.complaints).toEqual([]);
  });
});

describe("the dashboard", () => {
  test("shows what failed, and leads to its flow", async () => {
    const { page } = window;
    const text = `apiVersion: flowrunner.dev/v1alpha1
kind: Flow
metadata: {name: breaks}
spec: {steps: [{name: only, fail: {message: It is too late}}]}
`;
    await stage.site.publish("breaks", text);
    await stage.site.call("POST", "/runs", { flow: "breaks" });
    await page.goto(`/projects/${stage.site.project}/dashboard`);
    await page.getByRole("row", { name: /breaks 1 1/ }).waitFor();
    await window.screenshot("dashboard-one");
    await page.getByRole("link", { name: "breaks" }).click();
    await page.waitForURL(/flows\/breaks/);
  });
});

describe("an API token", () => {
  test("is made, shown once, and works", async () => {
    const { page } = window;
    await page.goto(`/projects/${stage.site.project}/account`);
    await page.getByRole("button", { name: "New token" }).click();
    await page.getByLabel("Name").fill("ci");
    await page.getByRole("dialog").getByRole("combobox", { name: "Scopes" }).fill("flows:re");
    await page.getByRole("option", { name: "flows:read" }).click();
    await page.keyboard.press("Escape");
    await window.screenshot("token-new");
    await page.getByRole("button", { name: "Make" }).click();
    const token = await page.getByRole("status").locator("code").innerText();
    const flows = await stage.site.world.call("GET", `/projects/${stage.site.project}/flows`, { token });
    expect(flows.status).toBe(200);
    await window.screenshot("account-token");
  });
});
