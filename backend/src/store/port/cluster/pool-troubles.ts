/** Why the pods of a pool do not come. */
export interface PoolTrouble {
  /** A platform code, such as `ImagePullFailed`. */
  readonly reason: string;
  readonly message: string;
  /** Epoch ms. */
  readonly since: number;
}

export interface PoolTroubles {
  /** By pool, of those that have one. */
  of(pools: readonly string[]): Promise<ReadonlyMap<string, PoolTrouble>>;
  /** By pool, of the `most` pools that have had theirs for the shortest time. */
  newest(most: number): Promise<ReadonlyMap<string, PoolTrouble>>;
  /** One that lasts keeps the moment that it was first told of. */
  set(pool: string, trouble: PoolTrouble): Promise<void>;
  clear(pool: string): Promise<void>;
}
