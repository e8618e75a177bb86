import type { DataAccess } from "@flowrunner/engine";

/** An attempt whose code uses records. */
export interface DataCaller {
  readonly project: string;
  readonly attemptId: string;
  /** Of the claim: the token is worth nothing once the attempt's is another. */
  readonly epoch: number;
  readonly access: DataAccess;
}

/** Makes and reads the tokens that user code holds. */
export interface DataTokens {
  /** `expiresAt` in epoch ms. */
  issue(caller: DataCaller, expiresAt: number): Promise<string>;
  /** Throws `AppError` `Unauthorized`, whatever is wrong with it. */
  read(token: string): Promise<DataCaller>;
}
