import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { build, preview, type PreviewServer } from "vite";

const root = resolve(import.meta.dirname, "../../../frontend/bench");
const configFile = resolve(root, "../vite.config.ts");

/** The pages of `frontend/bench`, built as the product's are, in a browser without a window. */
export class BenchPages {
  private constructor(
    private readonly folder: string,
    private readonly server: PreviewServer,
    private readonly browser: Browser,
  ) {}

  static async open(): Promise<BenchPages> {
    const folder = await mkdtemp(join(tmpdir(), "flowrunner-bench-"));
    const shared = {
      root,
      configFile,
      logLevel: "error",
      build: { outDir: folder, emptyOutDir: true },
    } as const;
    await build(shared);
    const server = await preview({ ...shared, preview: { host: "127.0.0.1", port: 0 } });
    const options = { executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] };
    return new BenchPages(folder, server, await chromium.launch(options));
  }

  /** Does `work` on a page of its own that shows a subject. */
  async on<Done>(subject: string, work: (page: Page) => Promise<Done>): Promise<Done> {
    const page = await this.browser.newPage({ viewport: { width: 1280, height: 800 } });
    try {
      await page.goto(`${this.server.resolvedUrls!.local[0]!}?subject=${subject}`);
      return await work(page);
    } finally {
      await page.close();
    }
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.server.close();
    await rm(this.folder, { recursive: true });
  }
}

export interface Drawn {
  /** Milliseconds between each two frames. */
  readonly frames: readonly number[];
  /** Milliseconds of each task that took over 50. */
  readonly longTasks: readonly number[];
}

/** How a page was drawn while `work` was done. */
export async function whileDrawn(page: Page, work: () => Promise<void>): Promise<Drawn> {
  await page.evaluate("pageTimes.begin()");
  await work();
  return (await page.evaluate("({ frames: pageTimes.frames(), longTasks: pageTimes.longTasks() })")) as Drawn;
}
