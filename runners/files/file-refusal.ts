export type FileRefusalCode =
  | "InvalidPath"
  | "Forbidden"
  | "NotFound"
  | "NotAFile"
  | "NotEmpty"
  | "AlreadyExists"
  | "PreconditionFailed"
  | "RangeNotSatisfiable"
  | "LimitExceeded";

/** What was asked of files is not done. The message is made to be shown to whoever asked. */
export class FileRefusal extends Error {
  override readonly name = "FileRefusal";

  constructor(
    readonly code: FileRefusalCode,
    message: string,
    /** What a program may want to know besides. */
    readonly details: { readonly [name: string]: string | number | boolean | null } = {},
  ) {
    super(message);
  }
}
