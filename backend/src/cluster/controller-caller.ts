import { internalAudience } from "@flowrunner/protocol";
import { AppError } from "../errors.js";
import type { ReviewedTokens } from "./reviewed-tokens.js";

/** The one service account that the controller works as. */
export interface ControllerAccount {
  readonly namespace: string;
  readonly name: string;
}

/** Lets in the controller of this installation, by the token of its service account. */
export class ControllerCaller {
  constructor(
    private readonly tokens: Pick<ReviewedTokens, "review">,
    private readonly install: string,
    private readonly account: ControllerAccount,
  ) {}

  /** Throws `AppError`: `Unauthorized`, `ClusterUnavailable`. */
  async admit(token: string): Promise<void> {
    const expected = internalAudience(this.install);
    const { namespace, serviceAccount } = await this.tokens.review(
      token,
      (audience) => audience === expected,
    );
    if (namespace === this.account.namespace && serviceAccount.name === this.account.name) return;
    throw new AppError("Unauthorized", "This is not the controller's service account.");
  }
}
