/** What whoever drives the page may ask it. */
export interface PageTimes {
  /** Forgets what was measured. */
  begin(): void;
  /** Milliseconds between each two frames since then. */
  frames(): readonly number[];
  /** Milliseconds of each task since then that took over 50. */
  longTasks(): readonly number[];
}

/** Measures how a page is drawn, from now on. */
export function measurePage(): PageTimes {
  let frames: number[] = [];
  let longTasks: number[] = [];
  let last: number | null = null;
  const draw = (now: number): void => {
    if (last !== null) frames.push(now - last);
    last = now;
    requestAnimationFrame(draw);
  };
  requestAnimationFrame(draw);
  new PerformanceObserver((list) => {
    longTasks.push(...list.getEntries().map(({ duration }) => duration));
  }).observe({ entryTypes: ["longtask"] });
  return {
    begin: () => {
      frames = [];
      longTasks = [];
      last = null;
    },
    frames: () => frames,
    longTasks: () => longTasks,
  };
}
