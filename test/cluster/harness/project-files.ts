import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { execPath } from "node:process";
import { output } from "./commands.js";
import type { ServerApi } from "./server-api.js";

interface Answer {
  readonly status: number;
  readonly etag: string;
  readonly bytes: Buffer;
  /** Code of a refusal. */
  readonly code: string;
}

/** The files of a project, by the public API and by the command. */
export class ProjectFiles {
  private constructor(
    private readonly api: ServerApi,
    readonly name: string,
    private readonly path: string,
    private readonly tokenFile: string,
  ) {}

  /** `folder`: where the command finds its token. */
  static async open(api: ServerApi, name: string, folder: string): Promise<ProjectFiles> {
    const scopes = ["files:read", "files:write", "projects:read"];
    const made = await api.call("POST", "/account/tokens", { name, scopes, expiresInDays: 1 });
    const { secret } = JSON.parse(made) as { secret: string };
    const tokenFile = join(folder, `token-${name}`);
    await writeFile(tokenFile, secret, { mode: 0o600 });
    return new ProjectFiles(api, name, await api.project(name), tokenFile);
  }

  /** Writes what `flow` writes. Throws with what it says when it fails. */
  command(...args: string[]): Promise<string> {
    const flow = ["--conditions=source", "--import", "tsx", "cli/src/main.ts", "file", ...args];
    const place = ["--server", this.api.origin, "--token", `@${this.tokenFile}`, "--project", this.name];
    return output(execPath, [...flow, ...place]);
  }

  async ask(method: string, path: string, init: RequestInit = {}): Promise<Answer> {
    const response = await this.api.send(method, `${this.path}/files/${encodeURIComponent(path)}`, init);
    const bytes = Buffer.from(await response.arrayBuffer());
    const { code = "" } = response.ok ? {} : (JSON.parse(bytes.toString()) as { code?: string });
    return { status: response.status, etag: response.headers.get("etag") ?? "", bytes, code };
  }

  /** Deletes all that is there. */
  async clear(): Promise<void> {
    for (const entry of await this.list()) {
      const path = encodeURIComponent(entry.slice(0, entry.lastIndexOf(" ")));
      await this.api.call("DELETE", `${this.path}/files/${path}?recursive=true`);
    }
  }

  async read(path: string): Promise<string> {
    const { status, bytes } = await this.ask("GET", path);
    if (status !== 200) throw new Error(`GET ${path}: ${status} ${bytes.toString()}`);
    return bytes.toString();
  }

  async write(path: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<Answer> {
    const type = { "content-type": "application/octet-stream" };
    return this.ask("PUT", path, { body, headers: { ...type, ...headers } });
  }

  /** Names with their kinds: `a.py file`. */
  async list(folder = ""): Promise<readonly string[]> {
    const query = `folder=${encodeURIComponent(folder)}&limit=200`;
    const { items } = JSON.parse(await this.api.call("GET", `${this.path}/files?${query}`)) as {
      items: readonly { path: string; kind: string }[];
    };
    return items.map(({ path, kind }) => `${path} ${kind}`);
  }

  /** The hashes of files that steps of a run were made of, as its history tells. */
  async hashesIn(run: string): Promise<readonly string[]> {
    const { items } = JSON.parse(await this.api.call("GET", `${this.path}/runs/${run}/events?limit=200`)) as {
      items: readonly { data: { fileHash?: string } }[];
    };
    return items.flatMap(({ data: { fileHash } }) => fileHash ?? []);
  }
}
