/** Takes the pictures of the documentation from a server as people have it: `make pictures`. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Page } from "playwright-core";
import { UpProcess } from "../../cli/src/testing/up-process.js";
import { Browser } from "../e2e/harness/browser.js";
import { furnish } from "./shop.js";
import { scenes } from "./scenes.js";

const root = resolve(import.meta.dirname, "../..");
const folder = join(root, "docs/pictures");
const qualityPercent = 80;

interface FirstUser {
  readonly email: string;
  readonly password: string;
  readonly token: string;
  readonly project: string;
}

const temporaryFolder = await mkdtemp(join(tmpdir(), "flow-pictures-"));
const flow = { path: join(root, "cli/dist/flow.js"), temporaryFolder };
const server = UpProcess.start(flow, { dataDir: join(temporaryFolder, "data") });
const browser = await Browser.start();
try {
  const { address, firstUser } = await server.ready;
  const { token, project, ...person } = firstUser as unknown as FirstUser;
  const shop = await furnish({ address, project, token });
  await mkdir(folder, { recursive: true });
  for (const scheme of ["light", "dark"] as const) {
    await using window = await browser.open(address, { colorScheme: scheme });
    await window.signIn(person);
    for (const scene of scenes.filter((each) => each.scheme === scheme)) {
      await window.page.goto(`/projects/${project}/${scene.at(shop)}`);
      await scene.ready(window.page);
      await window.page.waitForLoadState("networkidle");
      await take(window.page, scene.name);
    }
  }
} finally {
  await browser[Symbol.asyncDispose]();
  await server.end();
  await rm(temporaryFolder, { recursive: true, force: true, maxRetries: 5 });
}

/** As WebP, which a screenshot of playwright's cannot be. */
async function take(page: Page, name: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const shot = await session.send("Page.captureScreenshot", { format: "webp", quality: qualityPercent });
  await writeFile(join(folder, `${name}.webp`), Buffer.from(shot.data, "base64"));
}
