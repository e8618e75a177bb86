import { open, readFile, type FileHandle } from "node:fs/promises";

const chunkBytes = 64 * 1_024 * 1_024;

interface Region {
  readonly from: number;
  readonly to: number;
}

/**
 * Which of the needles are in the memory of a process: in all that it can read, which is more than a core dump of it
 * would have.
 */
export async function foundInMemory(pid: number, needles: readonly Buffer[]): Promise<readonly Buffer[]> {
  await using memory = await open(`/proc/${pid}/mem`);
  const found = new Set<Buffer>();
  const overlap = Math.max(...needles.map(({ length }) => length)) - 1;
  for (const region of await readableRegions(pid))
    for (let at = region.from; at < region.to; at += chunkBytes) {
      const bytes = await read(memory, at, Math.min(at + chunkBytes + overlap, region.to));
      for (const needle of needles) if (bytes.includes(needle)) found.add(needle);
    }
  return [...found];
}

/** But for what the kernel maps into every process, which cannot be read from outside of it. */
async function readableRegions(pid: number): Promise<readonly Region[]> {
  const lines = (await readFile(`/proc/${pid}/maps`, "utf8")).split("\n");
  return lines.flatMap((line) => {
    const region = /^([0-9a-f]+)-([0-9a-f]+) r.*(?<!\[v\w+\])$/.exec(line);
    return region ? [{ from: parseInt(region[1]!, 16), to: parseInt(region[2]!, 16) }] : [];
  });
}

/** Empty: the process has given it back meanwhile. */
async function read(memory: FileHandle, from: number, to: number): Promise<Buffer> {
  const bytes = Buffer.alloc(to - from);
  const { bytesRead } = await memory.read(bytes, 0, bytes.length, from).catch((failure) => {
    if ((failure as NodeJS.ErrnoException).code === "EIO") return { bytesRead: 0 };
    throw failure;
  });
  return bytes.subarray(0, bytesRead);
}
