import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import {
  chromium,
  type Browser as Chromium,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from "playwright-core";

const screensFolder = join(import.meta.dirname, "../screens");
const axeScript = createRequire(import.meta.url).resolve("axe-core/axe.min.js");

export interface Violation {
  readonly rule: string;
  readonly impact: string;
  readonly at: readonly string[];
}

export type WindowOptions = Pick<BrowserContextOptions, "colorScheme" | "viewport" | "hasTouch">;

/** A real browser. Whatever a page says in its console as an error fails the test that looks at `complaints`. */
export class Browser implements AsyncDisposable {
  private constructor(private readonly chromium: Chromium) {}

  static async start(): Promise<Browser> {
    const options = { executablePath: "/usr/bin/chromium", args: ["--no-sandbox"] };
    return new Browser(await chromium.launch(options));
  }

  /** A window of its own: nothing is kept of another one's. */
  async open(url: string, options: WindowOptions = {}): Promise<Window> {
    const context = await this.chromium.newContext({
      ...{ baseURL: url, viewport: { width: 1280, height: 800 }, reducedMotion: "reduce" },
      ...options,
    });
    context.setDefaultTimeout(120_000); // For what never comes, on however slow a machine.
    return new Window(context, await context.newPage());
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.chromium.close();
  }
}

export class Window implements AsyncDisposable {
  /** What the page complained of: errors of its code, and what its policy has kept from it. */
  readonly complaints: string[] = [];

  constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {
    page.on("pageerror", (failure) => this.complaints.push(String(failure)));
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
  }

  /** Is signed in from now on: has a session's cookie, `NAME=VALUE`. */
  async hold(cookie: string, url: string): Promise<void> {
    const [name, value] = cookie.split("=") as [string, string];
    await this.context.addCookies([{ name, value, url, httpOnly: true, sameSite: "Lax" }]);
  }

  async signIn(person: { readonly email: string; readonly password: string }): Promise<void> {
    await this.page.goto("/sign-in");
    await this.fillIn(person);
    await this.page.getByRole("navigation", { name: "Areas" }).waitFor();
  }

  /** Fills in the page that asks who one is. */
  async fillIn(person: { readonly email: string; readonly password: string }): Promise<void> {
    await this.page.getByLabel("E-mail").fill(person.email);
    await this.page.getByRole("textbox", { name: "Password" }).fill(person.password);
    await this.page.getByRole("button", { name: "Sign in" }).click();
  }

  /** What axe finds of the page that is serious or worse. */
  async seriousViolations(): Promise<readonly Violation[]> {
    await this.context.addInitScript({ path: axeScript });
    await this.page.reload({ waitUntil: "networkidle" });
    return this.seriousNow();
  }

  /** The same of the page as it stands, once it was asked before. */
  async seriousNow(): Promise<readonly Violation[]> {
    const found = await this.page.evaluate("axe.run()");
    const { violations } = found as { violations: readonly Found[] };
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, impact, nodes }) => ({ rule: id, impact, at: nodes.map(({ html }) => html) }));
  }

  /** Writes what is seen to `test/e2e/screens/NAME.png`, to be looked at. */
  async screenshot(name: string): Promise<void> {
    await mkdir(screensFolder, { recursive: true });
    await this.page.screenshot({
      path: join(screensFolder, `${name}.png`),
      fullPage: true,
      caret: "initial",
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.context.close();
  }
}

interface Found {
  readonly id: string;
  readonly impact: string;
  readonly nodes: readonly { readonly html: string }[];
}
