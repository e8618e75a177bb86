import { Refusal } from "../api/refusal.js";

/** What is said of a page that could not be shown. */
export interface Failure {
  readonly title: string;
  readonly text: string;
  /** For who helps; null: there is nothing that they would need. */
  readonly code: string | null;
  readonly remedy: "try again" | "reload";
}

export function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  if (isGonePart(message)) return newVersion;
  if (!(error instanceof Refusal)) return ofPage(message);
  if (error.status === 0) return serverAway;
  return { title: "This page could not be shown", text: message, code: error.code, remedy: "try again" };
}

/** An upgrade of the server leaves no file of the version that this page is of. Browsers each say it in their way. */
function isGonePart(message: string): boolean {
  return /dynamically imported module|importing a module script failed|unable to preload css/i.test(message);
}

const newVersion: Failure = {
  title: "A new version is there",
  text: "The server was upgraded since this page was opened. Reload it to go on.",
  code: null,
  remedy: "reload",
};

const serverAway: Failure = {
  title: "The server is away",
  text: "It is stopped, or being upgraded, or the network between you and it is down. Nothing that was saved is lost.",
  code: null,
  remedy: "try again",
};

function ofPage(message: string): Failure {
  return {
    title: "This page failed",
    text: "That is a fault of the page, not yours. Nothing that was saved is lost: try again, and if it fails once more, report what stands below.",
    code: message,
    remedy: "try again",
  };
}
