import type { Locator, Page } from "playwright-core";

/** More stops than a page has. */
const mostStops = 150;

/** What only a pointer does; a click is a key's, too. */
const pointerEvents = [
  "pointerdown",
  "pointerup",
  "pointermove",
  "mousedown",
  "mousemove",
  "wheel",
  "touchstart",
];

/** Somebody who has a keyboard and nothing else. */
export class Typist {
  /** How many events of a pointer the pages have seen. */
  pointerEvents = 0;

  private constructor(readonly page: Page) {}

  static async at(page: Page): Promise<Typist> {
    const typist = new Typist(page);
    await page.exposeFunction("countPointerEvent", () => typist.pointerEvents++);
    await page.addInitScript(`
      for (const type of ${JSON.stringify(pointerEvents)})
        addEventListener(type, () => countPointerEvent(), { capture: true, passive: true });
    `);
    return typist;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Waits until keys go to what is meant. */
  async isAt(target: Locator): Promise<void> {
    await target.and(this.page.locator(":focus")).waitFor();
  }

  /** Goes on with Tab, or with another key, until the focus is on what is meant. */
  async goTo(target: Locator, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
    await target.waitFor();
    for (let stops = 0; stops < mostStops; stops++) {
      if (await this.#isFocused(target)) return;
      await this.press(key);
    }
    throw new Error(`no ${key} leads to ${String(target)}`);
  }

  /** Goes to a button or a link, and uses it. */
  async use(target: Locator, key?: "Tab" | "Shift+Tab"): Promise<void> {
    await this.goTo(target, key);
    await this.press("Enter");
  }

  /** Goes to a field and writes there. */
  async fill(field: Locator, text: string): Promise<void> {
    await this.goTo(field);
    await this.type(text);
  }

  /** Writes over what stands in a field of code, as if it was pasted, and makes Tab lead on again. */
  async rewrite(field: Locator, text: string): Promise<void> {
    await this.goTo(field);
    await this.press("Control+a", "Delete");
    await this.page.keyboard.insertText(text);
    await this.press("Control+m"); // Escape would do, but for two seconds only.
  }

  /** Chooses one of a list that opens. */
  async choose(field: Locator, option: Locator): Promise<void> {
    await this.goTo(field);
    await this.press("ArrowDown");
    await option.waitFor();
    const chosen = option.and(this.page.locator("[data-combobox-selected]"));
    for (let steps = 0; steps < mostStops && (await chosen.count()) === 0; steps++)
      await this.press("ArrowDown");
    await this.press("Enter");
    await option.waitFor({ state: "hidden" });
  }

  async #isFocused(target: Locator): Promise<boolean> {
    return (await target.and(this.page.locator(":focus")).count()) > 0;
  }
}
