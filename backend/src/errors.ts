/** What a caller can be told, by HTTP status. */
export const errorTable = {
  InvalidRequest: { status: 400, title: "The request is not what this route takes", retryable: false },
  InvalidPath: { status: 400, title: "This is no path of a file", retryable: false },
  Unauthorized: { status: 401, title: "The token does not open this", retryable: false },
  Forbidden: { status: 403, title: "This is not for you to do", retryable: false },
  NotFound: { status: 404, title: "There is nothing here", retryable: false },
  MethodNotAllowed: { status: 405, title: "This cannot be done here", retryable: false },
  AlreadyExists: { status: 409, title: "There is one already", retryable: false },
  AlreadyClaimed: { status: 409, title: "A worker claims once", retryable: false },
  LastOwner: { status: 409, title: "An organisation has an owner", retryable: false },
  NotEmpty: { status: 409, title: "There is something in it", retryable: false },
  OwnedByCluster: { status: 409, title: "The cluster has its source", retryable: false },
  StaleEpoch: { status: 409, title: "Another controller leads", retryable: false },
  IdempotencyKeyReused: { status: 409, title: "The key was used for something else", retryable: false },
  StaleAttempt: { status: 409, title: "The attempt has ended", retryable: false },
  RunExists: { status: 409, title: "The run exists", retryable: false },
  RunEnded: { status: 409, title: "The run has ended", retryable: false },
  RunNotEnded: { status: 409, title: "The run has not ended", retryable: false },
  ApprovalEnded: { status: 409, title: "Nobody waits for this decision", retryable: false },
  AlreadyDecided: { status: 409, title: "One decides once", retryable: false },
  RunSucceeded: { status: 409, title: "The run has succeeded", retryable: false },
  WorkerGone: { status: 410, title: "The worker is to leave", retryable: false },
  NotAFile: { status: 409, title: "Something else than a file stands there", retryable: false },
  PreconditionFailed: { status: 412, title: "It was changed meanwhile", retryable: false },
  BodyTooLarge: { status: 413, title: "The body is too large", retryable: false },
  RangeNotSatisfiable: { status: 416, title: "The file has no such bytes", retryable: false },
  UnsupportedMediaType: { status: 415, title: "The body is of another type", retryable: false },
  Unprocessable: { status: 422, title: "The content is not valid", retryable: false },
  InvalidFunction: { status: 422, title: "The function is not valid", retryable: false },
  LimitExceeded: { status: 422, title: "A limit of the project is reached", retryable: false },
  HeadTooLarge: { status: 431, title: "The request's head is too large", retryable: false },
  TooManyRequests: { status: 429, title: "Too many requests", retryable: true },
  Internal: { status: 500, title: "The backend failed", retryable: true },
  FilesUnavailable: { status: 503, title: "The project's files cannot be reached now", retryable: true },
  InstallationUnsafe: { status: 503, title: "The cluster does not wall functions in", retryable: true },
  ClusterUnavailable: { status: 503, title: "Kubernetes does not answer", retryable: true },
  Stopping: { status: 503, title: "The backend is stopping", retryable: true },
} as const;

export type AppErrorCode = keyof typeof errorTable;

export interface AppErrorOptions extends ErrorOptions {
  readonly details?: { readonly [name: string]: unknown };
}

/** A refusal with a code, made to be shown to whoever asked: what is wrong, and what would be right. */
export class AppError extends Error {
  override readonly name = "AppError";
  /** What a program may want to know besides. */
  readonly details: { readonly [name: string]: unknown };

  constructor(
    readonly code: AppErrorCode,
    message: string,
    { details, ...options }: AppErrorOptions = {},
  ) {
    super(message, options);
    this.details = details ?? {};
  }

  get status(): number {
    return errorTable[this.code].status;
  }

  get title(): string {
    return errorTable[this.code].title;
  }

  get retryable(): boolean {
    return errorTable[this.code].retryable;
  }
}
