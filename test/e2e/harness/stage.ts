import { afterAll, beforeAll, vi } from "vitest";
import { Browser, type Window, type WindowOptions } from "./browser.js";
import { Site } from "./site.js";

/** A server with its pages and a browser in front of it, for all tests of a file. */
export class Stage {
  #site: Site | null = null;
  #browser: Browser | null = null;

  get site(): Site {
    return there(this.#site);
  }

  get browser(): Browser {
    return there(this.#browser);
  }

  /** A window in which the site's person is signed in. */
  async enter(options: WindowOptions = {}): Promise<Window> {
    const window = await this.browser.open(this.site.url, options);
    await window.signIn(Site.person);
    return window;
  }

  async open(): Promise<void> {
    [this.#site, this.#browser] = await Promise.all([Site.open(), Browser.start()]);
  }

  async close(): Promise<void> {
    await this.#browser?.[Symbol.asyncDispose]();
    await this.#site?.[Symbol.asyncDispose]();
  }
}

/** Has a stage opened before the tests of this file and closed behind them; a slow machine may take five minutes for each. */
export function openStage(): Stage {
  vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });
  const stage = new Stage();
  beforeAll(() => stage.open());
  afterAll(() => stage.close());
  return stage;
}

function there<T>(part: T | null): T {
  if (part === null) throw new Error("the stage is open in tests and hooks only");
  return part;
}
