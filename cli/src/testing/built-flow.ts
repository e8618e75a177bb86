import { spawn, type ChildProcessByStdio } from "node:child_process";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { bundleCli } from "../../../build/bundle-cli.js";
import { temporaryFolder } from "./temporary-folder.js";

export interface CallOptions {
  readonly cwd?: string;
  /** Besides PATH, HOME and TMPDIR. */
  readonly env?: { readonly [name: string]: string };
  readonly stdin?: string;
}

export interface Ended {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Started {
  readonly child: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly ended: Promise<Ended>;
  /** Resolves when standard error has matched; rejects when the command ends without. */
  said(pattern: RegExp): Promise<void>;
}

/** The command as it is built for people, called as a process of its own. */
export class BuiltFlow {
  private constructor(
    /** The built program. */
    readonly path: string,
    /** TMPDIR of every call. */
    readonly temporaryFolder: string,
  ) {}

  /** Builds it into a folder that is removed after the tests of the calling file. */
  static async build(): Promise<BuiltFlow> {
    const folder = await temporaryFolder();
    await bundleCli(folder);
    return new BuiltFlow(join(folder, "flow.js"), await temporaryFolder());
  }

  call(args: readonly string[], options: CallOptions = {}): Promise<Ended> {
    return this.start(args, options).ended;
  }

  /** Called within a test, which it does not outlive. */
  start(args: readonly string[], { cwd, env, stdin = "" }: CallOptions = {}): Started {
    const { PATH, HOME } = process.env;
    const child = spawn(process.execPath, [this.path, ...args], {
      cwd,
      env: { PATH, HOME, TMPDIR: this.temporaryFolder, ...env },
      stdio: ["pipe", "pipe", "pipe"],
    });
    onTestFinished(() => void child.kill("SIGKILL"));
    child.stdin.on("error", () => undefined);
    child.stdin.end(stdin);
    const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
    const output = Promise.all([text(child.stdout), text(child.stderr), ended]);
    return {
      child,
      ended: output.then(([stdout, stderr, code]) => ({ code, stdout, stderr })),
      said: (pattern) => said(child, pattern),
    };
  }
}

function said(child: Started["child"], pattern: RegExp): Promise<void> {
  return new Promise((resolve, reject) => {
    let heard = "";
    child.stderr.on("data", (chunk: Buffer) => {
      heard += chunk.toString();
      if (pattern.test(heard)) resolve();
    });
    child.once("close", () =>
      reject(new Error(`the command ended without saying ${String(pattern)}: ${heard}`)),
    );
  });
}
