import { afterAll, beforeAll } from "vitest";
import type { Cluster } from "./cluster.js";
import { ServerApi } from "./server-api.js";

/** The public API of one project, while a file's tests run. Paths are within the project: `/runs`. */
export class ProjectApi {
  #api!: ServerApi;
  #path = "";

  constructor(cluster: Cluster, name: string) {
    beforeAll(async () => {
      this.#api = await ServerApi.open(cluster);
      this.#path = await this.#api.project(name);
    });
    afterAll(() => this.#api[Symbol.dispose]());
  }

  get id(): string {
    return this.#path.split("/").at(-1)!;
  }

  read(path: string): Promise<unknown> {
    return this.#api.read(this.#path + path);
  }

  call(method: string, path: string, body?: object): Promise<string> {
    return this.#api.call(method, this.#path + path, body);
  }

  async statusOfRun(run: string): Promise<string> {
    return ((await this.read(`/runs/${run}`)) as { status: string }).status;
  }
}
