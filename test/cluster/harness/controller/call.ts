/** A request of a controller, to either of its servers. */
export interface Call {
  readonly server: "kubernetes" | "backend";
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** Empty where nothing was sent. */
  readonly text: string;
}

/** What may be done to calls on their way. */
export interface Interference {
  /** The test answers the call itself; null: it is passed on. */
  instead?(call: Call): { readonly status: number; readonly text: string } | null;
  /** The call has arrived and is not passed on before this resolves: true; false: it never is. */
  before?(call: Call): Promise<boolean> | boolean;
  /** It was answered, which the controller hears of when this resolves: true; false: never. */
  after?(call: Call, status: number): Promise<boolean> | boolean;
}
