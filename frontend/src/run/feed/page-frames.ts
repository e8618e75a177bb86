import type { Frames } from "./run-feed.js";

/** A page that is not seen draws no frames: it is brought up to date this often all the same. */
const unseenMs = 500;

/** The frames of this page. */
export const pageFrames: Frames = { next: nextFrame, now: () => performance.now() };

/** Calls `run` with the next frame, or a little later where there is none. Returns what cancels it. */
function nextFrame(run: () => void): () => void {
  const frame = requestAnimationFrame(begin);
  const timer = setTimeout(begin, unseenMs);
  function begin(): void {
    cancel();
    run();
  }
  function cancel(): void {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  }
  return cancel;
}
