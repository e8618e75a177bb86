import { onTestFinished } from "vitest";
import { temporaryFolder } from "../../../cli/src/testing/temporary-folder.js";
import { UpProcess } from "../../../cli/src/testing/up-process.js";
import type { Browser, Window } from "./browser.js";
import { pagesFolder } from "./site.js";

/** The first user of a server, in front of a browser. */
export interface Newcomer {
  readonly window: Window;
  readonly email: string;
  readonly password: string;
  /** The id of the project that is theirs. */
  readonly project: string;
}

/** A server as people have it, which ends with the test, and its first user in front of it, not signed in yet. */
export async function arrive(browser: Browser): Promise<Newcomer> {
  const flow = { path: `${pagesFolder}/../flow.js`, temporaryFolder: await temporaryFolder() };
  const server = UpProcess.start(flow, { dataDir: await temporaryFolder() });
  onTestFinished(() => server.end());
  const { address, firstUser } = await server.ready;
  const window = await browser.open(address);
  onTestFinished(() => window[Symbol.asyncDispose]());
  return { window, ...(firstUser as unknown as Omit<Newcomer, "window">) };
}

/** A script that knows one country only. */
export const script = `def main(input, ctx):
    rates = {"de": 0.19}
    ctx.log("looking for the rate", country=input["country"])
    return {"rate": rates[input["country"]]}
`;

export const mendedScript = script.replace('{"de": 0.19}', '{"de": 0.19, "fr": 0.2}');

/** Code that uses a secret and does not tell it. */
export const signingCode = `export default async (input, ctx) => ({ known: ctx.secrets.API_KEY.length > 0 });\n`;

export const secretValue = "a key that nobody sees";
