interface CodeMeaning {
  readonly severity: "error" | "warning";
  readonly meaning: string;
}

const error = (meaning: string): CodeMeaning => ({ severity: "error", meaning });
const warning = (meaning: string): CodeMeaning => ({ severity: "warning", meaning });

/** Every code that a diagnostic of a flow may have, in the order of the documentation. */
export const diagnosticCodes = {
  DocumentTooLarge: error("The document is larger than 1 MiB."),
  InvalidYaml: error("The text is not YAML."),
  NestedTooDeeply: error("Collections or scopes stand in each other beyond the limit."),
  TooManyAliases: error("Aliases (`*name`) repeat more than the limit."),
  UnsupportedYaml: error("A part of YAML that a flow cannot use: tags, merge keys, directives."),
  DuplicateKey: error("A mapping has the same key twice."),
  InvalidKey: error("A key is not text, or is a name that programs must not meet in data."),
  AmbiguousScalar: error("An unquoted value that YAML 1.1 and YAML 1.2 read differently."),
  UnsafeNumber: error("A number that JSON cannot hold exactly."),
  QuoteExpression: error("An unquoted expression that YAML reads as something else."),
  NotAFlow: error("The document is not a flow, or of an unknown version or kind."),
  SeveralDocuments: error("The text holds several documents where one is wanted."),
  NotSupportedYet: error("A part of the language that this version does not run."),
  NotActiveYet: warning("A part of the language that is kept and does nothing in this version."),

  UnknownKey: error("A key that nothing here takes."),
  MisplacedKey: error("A key of the language that does not belong here."),
  MissingKey: error("A key that must be there."),
  MissingVerb: error("A step without a verb."),
  SeveralVerbs: error("A step with more than one verb."),
  InvalidValue: error("A value of the wrong type, or outside what is allowed."),
  InvalidDuration: error("Text that is not a duration."),
  InvalidQuantity: error("Text that is no amount of CPU or memory."),
  InvalidSchema: error("A JSON Schema that cannot be used."),
  InvalidTrigger: error("A trigger without a kind, with several, or whose input the flow never takes."),
  InvalidSchedule: error("Text that is no cron expression, or no time zone."),
  NoSaga: warning("A `compensate` that no saga around would run."),
  InvalidJoin: error("`join`, `collect` and `cancelRest`, or a count, that do not go together."),
  InvalidQuorum: error("An approval that more people must decide than are named."),

  InvalidName: error("A name that does not match the pattern, or is reserved."),
  DuplicateName: error("Two steps of a scope, or two branches, of the same name."),
  UnknownStep: error("A step that does not exist, or cannot be seen from here."),
  SelfReference: error("A step that refers to itself."),
  MisplacedVerb: error("A `return`, `break` or `continue` where it can end nothing."),
  Cycle: error("Steps that wait for each other."),
  UnreachableStep: warning("A step after a `return` or `fail` that always runs."),

  InvalidExpression: error("Text that is not CEL."),
  UnknownFunction: error("A function that does not exist."),
  IntegerDivision: warning("A division of two integers, whose result is cut to an integer."),
  UnknownReference: error("A root or member that does not exist."),
  UnavailableRoot: error("A root that exists, but not at this place."),
  OptionalReference: error("A step of `any` or `atLeast` that is not read optionally."),
  DisabledReference: warning("The output of a disabled step, which has none."),
  UndeclaredInput: warning("An input that the flow's `inputs` do not declare."),
  UnknownVariable: error("A variable that no scope around declares."),
  UnorderedVariable: error("Accesses to a variable whose order is not certain, one of which writes it."),

  TooManyFindings: error("The document has more findings than are listed."),
} satisfies Record<string, CodeMeaning>;

export type DiagnosticCode = keyof typeof diagnosticCodes;
