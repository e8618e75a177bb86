import { platformError, type FlowError } from "@flowrunner/engine";

/** Something that a run needs is not in the store any more. Nothing brings it back, so nothing is tried again. */
export class DataLost extends Error {
  override readonly name = "DataLost";

  get flowError(): FlowError {
    return platformError("DataLost", this.message);
  }
}
