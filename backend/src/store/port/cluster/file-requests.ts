/** Where somebody waits for something to be done with a project's files. */
export interface FileNotice {
  /** Names it at its server. */
  readonly request: string;
  /** That server's runner listener: `https://HOST:PORT`. */
  readonly server: string;
}

/** The notices of a project. One whose time is over is as if it were not there. */
export interface FileRequests {
  insert(notice: FileNotice, forMs: number): Promise<void>;
  /** One that is not there is no error. */
  delete(request: string): Promise<void>;
  /** Null: there is none but these. */
  oldest(except: readonly string[]): Promise<FileNotice | null>;
}

/** A project whose files somebody waits for. */
export interface FileDemand {
  readonly project: string;
  /** Of the project; null: it has none. */
  readonly namespace: string | null;
  readonly requests: number;
  /** Of the oldest, in epoch ms. */
  readonly since: number;
}
