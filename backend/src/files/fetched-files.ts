import {
  FileRefusal,
  textOf,
  type Deletion,
  type Expected,
  type FileContent,
  type FileEntry,
  type FileLimits,
  type FilePath,
  type Range,
  type Written,
} from "@flowrunner/files";
import type { FileOperation, FileOutcome } from "@flowrunner/protocol";
import { AppError } from "../errors.js";
import type { FileMoments } from "./file-moments.js";
import { RequestGivenUp, type Told } from "./held-request.js";
import type { HeldRequests } from "./held-requests.js";
import type { Files } from "./project-files.js";
import { filesUnavailable } from "./unavailable.js";

interface FetchedFilesParts {
  readonly requests: Pick<HeldRequests, "ask">;
  readonly limits: FileLimits;
  readonly moments: FileMoments;
}

/** What is asked, but for the version of the protocol. */
type Asked<T extends FileOperation = FileOperation> = T extends FileOperation ? Omit<T, "v"> : never;
type ToldOf<Kind extends FileOutcome["outcome"]> = Told & { readonly outcome: { readonly outcome: Kind } };

const nothing: AsyncIterable<Uint8Array> = {
  [Symbol.asyncIterator]: () => ({ next: async () => ({ done: true, value: undefined }) }),
};

/**
 * Files on a volume that this server does not reach: what is asked for is done by the project's file worker, which fetches
 * it here.
 */
export class FetchedFiles implements Files {
  constructor(private readonly parts: FetchedFilesParts) {}

  async list(project: string, folder: FilePath, after: string, limit: number, signal: AbortSignal) {
    const asked = { operation: "list", folder: textOf(folder), after, limit } as const;
    const { outcome } = await this.#ask(project, asked, "listed", signal);
    return outcome.entries;
  }

  async read(
    project: string,
    path: FilePath,
    range: Range | undefined,
    signal: AbortSignal,
  ): Promise<FileContent> {
    const asked = { operation: "read", path: textOf(path), range: range ?? null } as const;
    const { outcome, bytes } = await this.#ask(project, asked, "read", signal);
    return { entry: outcome.entry, range: outcome.range, bytes };
  }

  async write(
    project: string,
    path: FilePath,
    content: AsyncIterable<Uint8Array>,
    expected: Expected | undefined,
    signal: AbortSignal,
  ): Promise<Written> {
    const { fileBytes, projectFileBytes } = this.parts.limits;
    const limits = { fileBytes, projectFileBytes };
    const asked = { operation: "write", path: textOf(path), expected: expected ?? null, limits } as const;
    const { outcome } = await this.#ask(project, asked, "written", signal, content);
    return outcome;
  }

  async move(project: string, from: FilePath, to: FilePath, signal: AbortSignal): Promise<FileEntry> {
    const asked = { operation: "move", from: textOf(from), to: textOf(to) } as const;
    const { outcome } = await this.#ask(project, asked, "moved", signal);
    return outcome.entry;
  }

  async delete(
    project: string,
    path: FilePath,
    { recursive, expected }: Deletion,
    signal: AbortSignal,
  ): Promise<void> {
    const asked = { operation: "delete", path: textOf(path), recursive, expected: expected ?? null } as const;
    await this.#ask(project, asked, "deleted", signal);
  }

  /** Throws `FileRefusal`, `AppError`: `FilesUnavailable`, `Internal`. */
  async #ask<Kind extends FileOutcome["outcome"]>(
    project: string,
    asked: Asked,
    kind: Kind,
    signal: AbortSignal,
    content = nothing,
  ): Promise<ToldOf<Kind>> {
    const { requests, moments } = this.parts;
    const request = { project, operation: { v: 1, ...asked } as FileOperation, content };
    const told = await requests.ask(request, signal).catch((failure: unknown) => {
      if (!(failure instanceof RequestGivenUp)) throw failure;
      moments.givenUp(project, asked.operation, failure);
      throw filesUnavailable(explanations[failure.reason], failure);
    });
    moments.told(project, asked.operation, told.outcome);
    return expectKind(told, kind);
  }
}

/** For whoever asked, and for the log. */
const explanations = {
  untaken: "No file worker came for it in time.",
  silent: "Nothing has moved for too long.",
  brokenOff: "The file worker has broken off.",
  callerGone: "Its caller has gone.",
  stopping: "The server is stopping.",
} as const;

function expectKind<Kind extends FileOutcome["outcome"]>(told: Told, kind: Kind): ToldOf<Kind> {
  const { outcome } = told;
  if (outcome.outcome === kind) return told as unknown as ToldOf<Kind>;
  told.bytes.destroy();
  if (outcome.outcome === "refused") throw new FileRefusal(outcome.code, outcome.message, outcome.details);
  throw new AppError("Internal", "The file worker has failed.");
}
