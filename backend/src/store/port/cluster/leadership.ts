/** Who may act for the cluster: a controller holds an epoch, and a newer one makes it stale. */
export interface Leadership {
  /** Takes the next epoch: from the commit on all before it are stale. */
  take(holder: string): Promise<number>;
  /** The newest that was taken, 0 before the first. None is taken until the transaction ends. */
  newest(): Promise<number>;
}
