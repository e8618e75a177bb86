import { mkdir, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import { hostAddress } from "./node.js";

/** A registry of images, for the local node, that has none: those with `private` in their name it would not give either. */
export class Registry {
  private constructor(
    private readonly server: Server,
    private readonly folder: string,
  ) {}

  /** `host`: what names of its images begin with. */
  static async start(host: string): Promise<Registry> {
    const server = createServer(({ url = "" }, response) => {
      response.writeHead(url.includes("/private/") ? 403 : 404).end();
    });
    await new Promise<void>((resolve) => server.listen(0, hostAddress(), resolve));
    const { address, port } = server.address() as AddressInfo;
    const folder = join(dirname(process.env["KUBECONFIG"]!), "registries", host);
    await mkdir(folder, { recursive: true });
    const url = `http://${address}:${port}`;
    // Without `server`, what this one has not is looked for at the host of that name, for as long as a name server is silent.
    await writeFile(join(folder, "hosts.toml"), `server = "${url}"\n[host."${url}"]\n`);
    return new Registry(server, folder);
  }

  async stop(): Promise<void> {
    await rm(this.folder, { recursive: true });
    this.server.close();
    this.server.closeAllConnections();
  }
}
