/** A kind of object as the API server's paths name it. `group` is empty for the core group. */
export interface Resource {
  readonly group: string;
  readonly version: string;
  readonly plural: string;
}

/** Which objects are meant. Default: all. */
export interface Selection {
  /** E.g. `app.kubernetes.io/name=flowrunner-function`. */
  readonly labelSelector?: string;
  /** E.g. `status.phase=Running`. */
  readonly fieldSelector?: string;
}
