/** The backend has taken a newer leader's epoch: this process leads no more. */
export class StaleEpoch extends Error {
  override readonly name = "StaleEpoch";
}

/** The backend refuses for good (4xx): repeating the call changes nothing. */
export class BackendRefused extends Error {
  override readonly name = "BackendRefused";

  constructor(
    readonly status: number,
    /** The backend's word, e.g. `NotFound`. */
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

/** A request that cannot be written as JSON, so it never left: what it is made of is at fault, and stays so. */
export class Unsendable extends Error {
  override readonly name = "Unsendable";
}

/** No good answer came, or none as agreed: the call may have been done or not. */
export class BackendUnavailable extends Error {
  override readonly name = "BackendUnavailable";
  /** The backend's word, e.g. `TooManyRequests`; by default `NoAnswer`. */
  readonly code: string;

  constructor(message: string, { code = "NoAnswer", cause }: { code?: string; cause?: unknown } = {}) {
    super(message, { cause });
    this.code = code;
  }
}
