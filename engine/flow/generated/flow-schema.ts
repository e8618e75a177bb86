// DO NOT EDIT: generated from engine/flow/schema by `npm run generate`.
import type { JsonObject } from "../../json.js";

export const flowSchema: JsonObject = {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://flowrunner.dev/schemas/v1alpha1/flow.schema.json",
  "title": "Flow",
  "description": "A flow: steps in order, with their data.",
  "expects": "a flow: a mapping with `apiVersion`, `kind`, `metadata` and `spec`",
  "type": "object",
  "required": [
    "apiVersion",
    "kind",
    "metadata",
    "spec"
  ],
  "properties": {
    "apiVersion": {
      "description": "The version of the flow language.",
      "expects": "`flowrunner.dev/v1alpha1`",
      "const": "flowrunner.dev/v1alpha1"
    },
    "kind": {
      "description": "What the document describes.",
      "expects": "`Flow`",
      "const": "Flow"
    },
    "metadata": {
      "description": "The flow's name.",
      "$ref": "#/$defs/Metadata"
    },
    "spec": {
      "description": "What the flow takes, does and gives.",
      "$ref": "#/$defs/FlowSpec"
    }
  },
  "additionalProperties": false,
  "$defs": {
    "Step": {
      "description": "A step of a scope: a name, exactly one verb, and the keys that the verb takes.",
      "anyOf": [
        {
          "$ref": "#/$defs/ApproveStep"
        },
        {
          "$ref": "#/$defs/BreakStep"
        },
        {
          "$ref": "#/$defs/ContinueStep"
        },
        {
          "$ref": "#/$defs/EmitStep"
        },
        {
          "$ref": "#/$defs/FailStep"
        },
        {
          "$ref": "#/$defs/FileStep"
        },
        {
          "$ref": "#/$defs/ForEachStep"
        },
        {
          "$ref": "#/$defs/LogStep"
        },
        {
          "$ref": "#/$defs/ParallelStep"
        },
        {
          "$ref": "#/$defs/RepeatStep"
        },
        {
          "$ref": "#/$defs/ReturnStep"
        },
        {
          "$ref": "#/$defs/RunStep"
        },
        {
          "$ref": "#/$defs/SetStep"
        },
        {
          "$ref": "#/$defs/SwitchStep"
        },
        {
          "$ref": "#/$defs/TryStep"
        },
        {
          "$ref": "#/$defs/ValidateStep"
        },
        {
          "$ref": "#/$defs/ValueStep"
        },
        {
          "$ref": "#/$defs/WaitForStep"
        },
        {
          "$ref": "#/$defs/WaitStep"
        },
        {
          "$ref": "#/$defs/WhileStep"
        }
      ]
    },
    "Steps": {
      "description": "Steps of one scope. A step waits for the one written above it, unless it says `needs`.",
      "expects": "a list of steps, each `- name: …`",
      "type": "array",
      "items": {
        "$ref": "#/$defs/Step"
      }
    },
    "Name": {
      "description": "A name for expressions and paths: a lower-case letter, then letters, digits or `_`; at most 63 characters.",
      "expects": "a name such as `resizeImage`: a lower-case letter, then letters, digits or `_`, at most 63",
      "type": "string"
    },
    "StepNames": {
      "expects": "a list of step names",
      "type": "array",
      "items": {
        "$ref": "#/$defs/Name"
      }
    },
    "SomeStepNames": {
      "expects": "a list of at least one step name",
      "type": "array",
      "minItems": 1,
      "items": {
        "$ref": "#/$defs/Name"
      }
    },
    "Template": {
      "description": "Any value. `${ … }` in a string is an expression; a string that is one expression keeps the expression's type."
    },
    "TemplateMap": {
      "description": "Values by name. `${ … }` in a string is an expression.",
      "expects": "a mapping of names to values",
      "type": "object",
      "additionalProperties": {
        "$ref": "#/$defs/Template"
      }
    },
    "Text": {
      "description": "Text. `${ … }` in it is an expression.",
      "expects": "text",
      "type": "string"
    },
    "Condition": {
      "description": "A CEL expression that gives true or false; `${ … }` around it is allowed.",
      "expects": "a condition: a CEL expression in quotes, or true or false",
      "type": [
        "string",
        "boolean"
      ]
    },
    "Duration": {
      "description": "A duration: `500ms`, `10s`, `1h30m`, `2d`.",
      "expects": "a duration such as `500ms`, `10s`, `1h30m` or `2d`",
      "examples": [
        "500ms",
        "10s",
        "1h30m",
        "2d"
      ],
      "type": "string"
    },
    "Priority": {
      "description": "0 to 100. Higher goes first; nothing starves.",
      "expects": "a whole number from 0 to 100",
      "type": "integer",
      "minimum": 0,
      "maximum": 100
    },
    "JsonSchema": {
      "description": "A JSON Schema (2020-12).",
      "expects": "a JSON Schema: a mapping, true or false",
      "type": [
        "object",
        "boolean"
      ]
    },
    "WhenFailed": {
      "description": "What happens to running attempts when a step of the scope fails: `cancel` ends them, `finishRunning` lets them end.",
      "expects": "`cancel` or `finishRunning`",
      "enum": [
        "cancel",
        "finishRunning"
      ]
    },
    "Runtime": {
      "description": "What runs the code.",
      "expects": "`node`, `python` or `bash`",
      "enum": [
        "node",
        "python",
        "bash"
      ]
    },
    "Needs": {
      "expects": "a list of step names, `{any: [names]}` or `{atLeast: 2, of: [names]}`",
      "anyOf": [
        {
          "$ref": "#/$defs/StepNames"
        },
        {
          "$ref": "#/$defs/NeedsAny"
        },
        {
          "$ref": "#/$defs/NeedsAtLeast"
        }
      ]
    },
    "NeedsAny": {
      "type": "object",
      "required": [
        "any"
      ],
      "properties": {
        "any": {
          "description": "Starts when one of these has succeeded.",
          "$ref": "#/$defs/SomeStepNames"
        }
      },
      "additionalProperties": false
    },
    "NeedsAtLeast": {
      "type": "object",
      "required": [
        "atLeast",
        "of"
      ],
      "properties": {
        "atLeast": {
          "description": "How many of `of` must have succeeded.",
          "expects": "a whole number, at least 1",
          "type": "integer",
          "minimum": 1
        },
        "of": {
          "description": "The steps that are counted.",
          "$ref": "#/$defs/SomeStepNames"
        }
      },
      "additionalProperties": false
    },
    "OnError": {
      "expects": "`fail`, `continue` or `{output: value}`",
      "anyOf": [
        {
          "$ref": "#/$defs/OnErrorMode"
        },
        {
          "$ref": "#/$defs/OnErrorOutput"
        }
      ]
    },
    "OnErrorMode": {
      "enum": [
        "fail",
        "continue"
      ]
    },
    "OnErrorOutput": {
      "type": "object",
      "required": [
        "output"
      ],
      "properties": {
        "output": {
          "description": "The output that stands in for the failed step's.",
          "$ref": "#/$defs/Template"
        }
      },
      "additionalProperties": false
    },
    "Retry": {
      "expects": "a mapping such as `{maxAttempts: 3, delay: 1s}`",
      "type": "object",
      "required": [
        "maxAttempts"
      ],
      "properties": {
        "maxAttempts": {
          "description": "How many attempts there are in all; 1 is no retry.",
          "expects": "a whole number, at least 1",
          "type": "integer",
          "minimum": 1
        },
        "delay": {
          "description": "The pause before the second attempt. Default 1s.",
          "$ref": "#/$defs/Duration"
        },
        "factor": {
          "description": "What each further pause is multiplied by. Default 2.",
          "expects": "a number, at least 1",
          "type": "number",
          "minimum": 1
        },
        "maxDelay": {
          "description": "No pause is longer. Default 1h.",
          "$ref": "#/$defs/Duration"
        },
        "jitter": {
          "description": "`full` (default) takes a random part of each pause, `none` all of it.",
          "expects": "`full` or `none`",
          "enum": [
            "full",
            "none"
          ]
        },
        "codes": {
          "description": "Only errors with these codes are retried. Default: every retryable error.",
          "expects": "a list of at least one error code",
          "type": "array",
          "minItems": 1,
          "items": {
            "expects": "an error code",
            "type": "string"
          }
        },
        "if": {
          "description": "Retried only if this is true; sees `error` and `attempt` (from 1).",
          "$ref": "#/$defs/Condition"
        }
      },
      "additionalProperties": false
    },
    "Env": {
      "expects": "a mapping of variable names to text or `{secret: NAME}`",
      "type": "object",
      "additionalProperties": {
        "$ref": "#/$defs/EnvValue"
      }
    },
    "EnvValue": {
      "expects": "text or `{secret: NAME}`",
      "anyOf": [
        {
          "$ref": "#/$defs/Text"
        },
        {
          "$ref": "#/$defs/EnvSecret"
        }
      ]
    },
    "EnvSecret": {
      "type": "object",
      "required": [
        "secret"
      ],
      "properties": {
        "secret": {
          "description": "The secret whose value the variable holds.",
          "$ref": "#/$defs/SecretName"
        }
      },
      "additionalProperties": false
    },
    "Data": {
      "expects": "a mapping such as `{collections: {orders: [read, create]}}`",
      "type": "object",
      "required": [
        "collections"
      ],
      "properties": {
        "collections": {
          "description": "What the code may do, by the collection's name.",
          "$ref": "#/$defs/DataCollections"
        },
        "transactional": {
          "description": "`true`: what the code writes becomes visible in the commit of its result, or not at all. Default: each call by itself.",
          "expects": "true or false",
          "type": "boolean"
        }
      },
      "additionalProperties": false
    },
    "DataCollections": {
      "expects": "a mapping of collection names to lists such as `[read, create]`",
      "type": "object",
      "minProperties": 1,
      "additionalProperties": {
        "$ref": "#/$defs/DataRights"
      }
    },
    "DataRights": {
      "expects": "a list of `read`, `create`, `update` and `delete`",
      "type": "array",
      "minItems": 1,
      "items": {
        "$ref": "#/$defs/DataRight"
      }
    },
    "DataRight": {
      "expects": "`read`, `create`, `update` or `delete`",
      "enum": [
        "read",
        "create",
        "update",
        "delete"
      ]
    },
    "SecretName": {
      "expects": "a secret's name: letters, digits and `_`, not starting with a digit",
      "type": "string",
      "pattern": "^[A-Za-z_][A-Za-z0-9_]{0,127}$"
    },
    "Resources": {
      "expects": "a mapping such as `{cpu: 500m, memory: 256Mi}`",
      "type": "object",
      "properties": {
        "cpu": {
          "description": "Cores: `500m`, `2`, `0.5`.",
          "expects": "a number of cores such as `500m`, `2` or `0.5`",
          "type": [
            "string",
            "number"
          ]
        },
        "memory": {
          "description": "Bytes: `256Mi`, `1Gi`.",
          "expects": "an amount of memory such as `256Mi` or `1Gi`",
          "type": [
            "string",
            "number"
          ]
        }
      },
      "additionalProperties": false
    },
    "Join": {
      "expects": "`all`, `any`, `settled` or `{atLeast: 2}`",
      "anyOf": [
        {
          "$ref": "#/$defs/JoinMode"
        },
        {
          "$ref": "#/$defs/JoinAtLeast"
        }
      ]
    },
    "JoinMode": {
      "enum": [
        "all",
        "any",
        "settled"
      ]
    },
    "JoinAtLeast": {
      "type": "object",
      "required": [
        "atLeast"
      ],
      "properties": {
        "atLeast": {
          "description": "How many must succeed.",
          "expects": "a whole number, at least 1",
          "type": "integer",
          "minimum": 1
        }
      },
      "additionalProperties": false
    },
    "Repeat": {
      "expects": "a number of iterations, an expression, or `{until: condition, max}`",
      "anyOf": [
        {
          "$ref": "#/$defs/RepeatTimes"
        },
        {
          "$ref": "#/$defs/RepeatUntil"
        }
      ]
    },
    "RepeatTimes": {
      "expects": "a whole number, at least 0, or an expression",
      "type": [
        "string",
        "integer"
      ],
      "minimum": 0
    },
    "RepeatUntil": {
      "type": "object",
      "required": [
        "until"
      ],
      "properties": {
        "until": {
          "description": "Looked at after each iteration; sees `index` and, as `last`, the iteration's output. True ends the loop.",
          "$ref": "#/$defs/Condition"
        },
        "max": {
          "description": "The most iterations that there may be, in place of `maxIterations`.",
          "expects": "a whole number from 1 to 100000",
          "type": "integer",
          "minimum": 1,
          "maximum": 100000
        }
      },
      "additionalProperties": false
    },
    "WaitUntil": {
      "type": "object",
      "required": [
        "until"
      ],
      "properties": {
        "until": {
          "description": "The instant: an RFC 3339 text or an expression that gives one or a timestamp.",
          "expects": "an RFC 3339 text in quotes, or an expression",
          "type": "string"
        }
      },
      "additionalProperties": false
    },
    "Validation": {
      "expects": "a mapping `{value, schema}`",
      "type": "object",
      "required": [
        "value",
        "schema"
      ],
      "properties": {
        "value": {
          "description": "What is checked; it is the step's output.",
          "$ref": "#/$defs/Template"
        },
        "schema": {
          "description": "The JSON Schema that it must match.",
          "$ref": "#/$defs/JsonSchema"
        }
      },
      "additionalProperties": false
    },
    "Failure": {
      "type": "object",
      "required": [
        "message"
      ],
      "properties": {
        "code": {
          "description": "The error's code. Default `Failed`.",
          "$ref": "#/$defs/Text"
        },
        "message": {
          "description": "What went wrong, for people.",
          "$ref": "#/$defs/Text"
        },
        "details": {
          "description": "What programs may want to know.",
          "$ref": "#/$defs/TemplateMap"
        }
      },
      "additionalProperties": false
    },
    "EventName": {
      "expects": "an event's name: a letter, then letters, digits, `.`, `_` or `-`, at most 128",
      "type": "string",
      "pattern": "^[A-Za-z][A-Za-z0-9._-]{0,127}$"
    },
    "EventWait": {
      "expects": "a mapping with `event`",
      "type": "object",
      "required": [
        "event"
      ],
      "properties": {
        "event": {
          "description": "The name of the event, or of the signal to the run.",
          "$ref": "#/$defs/EventName"
        },
        "key": {
          "description": "Hears only events that have this key, and no signals. Without it, events of every key.",
          "$ref": "#/$defs/Text"
        },
        "match": {
          "description": "Takes only what this is true for; sees `event`: its `name`, `key`, `data`, `id` and `at`. What lacks a value that it reads does not match.",
          "$ref": "#/$defs/Condition"
        },
        "since": {
          "description": "From when on events count: `step` (default), its start; `run`, the run's. Signals count from the run's start.",
          "expects": "`step` or `run`",
          "enum": [
            "step",
            "run"
          ]
        },
        "timeout": {
          "description": "How long it waits before it fails with `Timeout`. Default 7d.",
          "$ref": "#/$defs/Duration"
        },
        "count": {
          "description": "How many it waits for. Default 1.",
          "expects": "a whole number from 1 to 1000",
          "type": "integer",
          "minimum": 1,
          "maximum": 1000
        }
      },
      "additionalProperties": false
    },
    "Emission": {
      "expects": "a mapping with `event`",
      "type": "object",
      "required": [
        "event"
      ],
      "properties": {
        "event": {
          "description": "The event's name.",
          "$ref": "#/$defs/EventName"
        },
        "key": {
          "description": "What it is about: who waits with this key hears it. At most 256 characters.",
          "$ref": "#/$defs/Text"
        },
        "data": {
          "description": "What it says, at most 64 KiB of JSON.",
          "$ref": "#/$defs/Template"
        }
      },
      "additionalProperties": false
    },
    "Approval": {
      "expects": "a mapping with `message`",
      "type": "object",
      "required": [
        "message"
      ],
      "properties": {
        "message": {
          "description": "What is to be decided, for people.",
          "$ref": "#/$defs/Text"
        },
        "form": {
          "description": "A JSON Schema (2020-12) of what the approver fills in.",
          "$ref": "#/$defs/JsonSchema"
        },
        "approvers": {
          "description": "Who may decide. Default: editors.",
          "$ref": "#/$defs/Approvers"
        },
        "quorum": {
          "description": "How many different people must approve. Default 1.",
          "expects": "a whole number from 1 to 100",
          "type": "integer",
          "minimum": 1,
          "maximum": 100
        },
        "rejectQuorum": {
          "description": "How many different people must reject. Default 1.",
          "expects": "a whole number from 1 to 100",
          "type": "integer",
          "minimum": 1,
          "maximum": 100
        },
        "allowSelf": {
          "description": "`false`: whoever started the run may not decide. Default true.",
          "expects": "true or false",
          "type": "boolean"
        },
        "timeout": {
          "description": "How long people have. Default 7d.",
          "$ref": "#/$defs/Duration"
        },
        "onTimeout": {
          "description": "What it means that nobody has decided in time: `fail` (default; `Timeout`), `approve` or `reject`.",
          "expects": "`fail`, `approve` or `reject`",
          "enum": [
            "fail",
            "approve",
            "reject"
          ]
        },
        "onReject": {
          "description": "What a rejection does: `fail` (default; `Rejected`), or `continue` with `approved: false`.",
          "expects": "`fail` or `continue`",
          "enum": [
            "fail",
            "continue"
          ]
        },
        "notify": {
          "description": "The name of an event that is published when the approval begins, with the run, the step's path, the message and who may decide.",
          "$ref": "#/$defs/EventName"
        }
      },
      "additionalProperties": false
    },
    "Approvers": {
      "expects": "a mapping such as `{users: [ann@example.com], role: admin}`",
      "type": "object",
      "minProperties": 1,
      "properties": {
        "users": {
          "description": "E-mail addresses of people with a part in the project.",
          "expects": "a list of e-mail addresses, or an expression that gives one",
          "anyOf": [
            {
              "$ref": "#/$defs/UserList"
            },
            {
              "$ref": "#/$defs/Text"
            }
          ]
        },
        "role": {
          "description": "Everybody who has at least this role in the project.",
          "expects": "`viewer`, `editor`, `admin` or `owner`",
          "enum": [
            "viewer",
            "editor",
            "admin",
            "owner"
          ]
        }
      },
      "additionalProperties": false
    },
    "UserList": {
      "expects": "a list of e-mail addresses",
      "type": "array",
      "minItems": 1,
      "maxItems": 100,
      "items": {
        "$ref": "#/$defs/Text"
      }
    },
    "Scope": {
      "expects": "a mapping with `steps`",
      "type": "object",
      "required": [
        "steps"
      ],
      "properties": {
        "steps": {
          "description": "The scope's steps. Each waits for the one written above it, unless it says `needs`.",
          "$ref": "#/$defs/Steps"
        },
        "output": {
          "description": "The scope's output. Default: the output of its last written step.",
          "$ref": "#/$defs/Template"
        },
        "vars": {
          "description": "Variables of the scope with their first values; steps change them with `set`.",
          "$ref": "#/$defs/TemplateMap"
        },
        "whenFailed": {
          "description": "When a step of the scope fails, running attempts are cancelled (`cancel`, default) or may end (`finishRunning`).",
          "$ref": "#/$defs/WhenFailed"
        },
        "saga": {
          "description": "`true`: when the scope fails or is cancelled, what has succeeded in it is taken back by `compensate`, the latest first.",
          "expects": "true or false",
          "type": "boolean"
        }
      },
      "additionalProperties": false
    },
    "Compensation": {
      "expects": "a mapping with `steps`",
      "type": "object",
      "required": [
        "steps"
      ],
      "properties": {
        "whenUncertain": {
          "description": "`true`: also takes back an attempt of which nobody knows what it did, because it was lost, timed out or was cancelled. Its `result` is null.",
          "expects": "true or false",
          "type": "boolean"
        },
        "steps": {
          "description": "The scope's steps. Each waits for the one written above it, unless it says `needs`.",
          "$ref": "#/$defs/Steps"
        },
        "output": {
          "description": "The scope's output. Default: the output of its last written step.",
          "$ref": "#/$defs/Template"
        },
        "vars": {
          "description": "Variables of the scope with their first values; steps change them with `set`.",
          "$ref": "#/$defs/TemplateMap"
        },
        "whenFailed": {
          "description": "When a step of the scope fails, running attempts are cancelled (`cancel`, default) or may end (`finishRunning`).",
          "$ref": "#/$defs/WhenFailed"
        },
        "saga": {
          "description": "`true`: when the scope fails or is cancelled, what has succeeded in it is taken back by `compensate`, the latest first.",
          "expects": "true or false",
          "type": "boolean"
        }
      },
      "additionalProperties": false
    },
    "Branch": {
      "expects": "a branch: `{name, steps}`",
      "type": "object",
      "required": [
        "name",
        "steps"
      ],
      "properties": {
        "name": {
          "description": "The branch's name, unique in its `parallel`.",
          "$ref": "#/$defs/Name"
        },
        "steps": {
          "description": "The scope's steps. Each waits for the one written above it, unless it says `needs`.",
          "$ref": "#/$defs/Steps"
        },
        "output": {
          "description": "The scope's output. Default: the output of its last written step.",
          "$ref": "#/$defs/Template"
        },
        "vars": {
          "description": "Variables of the scope with their first values; steps change them with `set`.",
          "$ref": "#/$defs/TemplateMap"
        },
        "whenFailed": {
          "description": "When a step of the scope fails, running attempts are cancelled (`cancel`, default) or may end (`finishRunning`).",
          "$ref": "#/$defs/WhenFailed"
        },
        "saga": {
          "description": "`true`: when the scope fails or is cancelled, what has succeeded in it is taken back by `compensate`, the latest first.",
          "expects": "true or false",
          "type": "boolean"
        }
      },
      "additionalProperties": false
    },
    "Case": {
      "expects": "a case: `{case: condition, steps}`",
      "type": "object",
      "required": [
        "case",
        "steps"
      ],
      "properties": {
        "case": {
          "description": "The first case whose condition is true runs.",
          "$ref": "#/$defs/Condition"
        },
        "steps": {
          "description": "The scope's steps. Each waits for the one written above it, unless it says `needs`.",
          "$ref": "#/$defs/Steps"
        },
        "output": {
          "description": "The scope's output. Default: the output of its last written step.",
          "$ref": "#/$defs/Template"
        },
        "vars": {
          "description": "Variables of the scope with their first values; steps change them with `set`.",
          "$ref": "#/$defs/TemplateMap"
        },
        "whenFailed": {
          "description": "When a step of the scope fails, running attempts are cancelled (`cancel`, default) or may end (`finishRunning`).",
          "$ref": "#/$defs/WhenFailed"
        },
        "saga": {
          "description": "`true`: when the scope fails or is cancelled, what has succeeded in it is taken back by `compensate`, the latest first.",
          "expects": "true or false",
          "type": "boolean"
        }
      },
      "additionalProperties": false
    },
    "Catches": {
      "expects": "a list of `{codes, if, steps}`",
      "type": "array",
      "items": {
        "$ref": "#/$defs/Catch"
      }
    },
    "Catch": {
      "expects": "a catch: `{codes, if, steps}`",
      "type": "object",
      "required": [
        "steps"
      ],
      "properties": {
        "codes": {
          "description": "Only errors with these codes. Default: every error.",
          "expects": "a list of at least one error code",
          "type": "array",
          "minItems": 1,
          "items": {
            "expects": "an error code",
            "type": "string"
          }
        },
        "if": {
          "description": "Only if this is true; sees `error`.",
          "$ref": "#/$defs/Condition"
        },
        "steps": {
          "description": "The scope's steps. Each waits for the one written above it, unless it says `needs`.",
          "$ref": "#/$defs/Steps"
        },
        "output": {
          "description": "The scope's output. Default: the output of its last written step.",
          "$ref": "#/$defs/Template"
        },
        "vars": {
          "description": "Variables of the scope with their first values; steps change them with `set`.",
          "$ref": "#/$defs/TemplateMap"
        },
        "whenFailed": {
          "description": "When a step of the scope fails, running attempts are cancelled (`cancel`, default) or may end (`finishRunning`).",
          "$ref": "#/$defs/WhenFailed"
        },
        "saga": {
          "description": "`true`: when the scope fails or is cancelled, what has succeeded in it is taken back by `compensate`, the latest first.",
          "expects": "true or false",
          "type": "boolean"
        }
      },
      "additionalProperties": false
    },
    "Metadata": {
      "expects": "a mapping with `name`",
      "type": "object",
      "required": [
        "name"
      ],
      "properties": {
        "name": {
          "description": "The flow's name, a DNS label: lower-case letters, digits and `-`, at most 63 characters.",
          "expects": "a DNS label such as `order-intake`: lower-case letters, digits and `-`, at most 63 characters",
          "type": "string",
          "pattern": "^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$"
        },
        "namespace": {
          "description": "The Kubernetes namespace.",
          "expects": "text",
          "type": "string"
        },
        "labels": {
          "description": "Kubernetes labels.",
          "$ref": "#/$defs/Labels"
        },
        "annotations": {
          "description": "Kubernetes annotations.",
          "$ref": "#/$defs/Labels"
        }
      },
      "additionalProperties": false
    },
    "Labels": {
      "expects": "a mapping of names to text",
      "type": "object",
      "additionalProperties": {
        "expects": "text",
        "type": "string"
      }
    },
    "Triggers": {
      "description": "What starts runs of the flow by itself.",
      "expects": "a list of at most 50 triggers, each `- name: …`",
      "type": "array",
      "maxItems": 50,
      "items": {
        "$ref": "#/$defs/Trigger"
      }
    },
    "Trigger": {
      "description": "Something that starts runs: a name and exactly one kind, such as `schedule`.",
      "expects": "a mapping such as `{name: nightly, schedule: {cron: \"0 3 * * *\"}}`",
      "type": "object",
      "required": [
        "name"
      ],
      "properties": {
        "name": {
          "description": "The trigger's name, unique in the flow; expressions read it as `trigger.name`.",
          "$ref": "#/$defs/Name"
        },
        "enabled": {
          "description": "`false`: it starts nothing. Default true.",
          "expects": "true or false",
          "type": "boolean"
        },
        "if": {
          "description": "A firing starts a run only if this is true. Sees `trigger`, `config` and `now`.",
          "$ref": "#/$defs/Condition"
        },
        "with": {
          "description": "The run's input. Sees `trigger`, `config` and `now`.",
          "$ref": "#/$defs/TemplateMap"
        },
        "schedule": {
          "description": "Starts runs at times of day.",
          "$ref": "#/$defs/Schedule"
        },
        "webhook": {
          "description": "A request to an address of its own. Not active yet.",
          "$ref": "#/$defs/TriggerSettings"
        },
        "http": {
          "description": "A request to a path of the project. Not active yet.",
          "$ref": "#/$defs/HttpTrigger"
        },
        "event": {
          "description": "An event of the project. Not active yet.",
          "$ref": "#/$defs/TriggerSettings"
        },
        "email": {
          "description": "A message to an address. Not active yet.",
          "$ref": "#/$defs/TriggerSettings"
        },
        "flow": {
          "description": "Ends of other flows' runs. Not active yet.",
          "$ref": "#/$defs/FlowTrigger"
        },
        "bot": {
          "description": "A message in a chat. Not active yet.",
          "$ref": "#/$defs/TriggerSettings"
        },
        "source": {
          "description": "A long-lived function that posts events. Not active yet.",
          "$ref": "#/$defs/TriggerSettings"
        },
        "debounce": {
          "description": "Waits until firings of a key cease. Not active yet.",
          "$ref": "#/$defs/Debounce"
        },
        "batch": {
          "description": "Starts one run for several firings of a key. Not active yet.",
          "$ref": "#/$defs/Batch"
        },
        "throttle": {
          "description": "Starts at most so many runs in a time. Not active yet.",
          "$ref": "#/$defs/Throttle"
        }
      },
      "additionalProperties": false
    },
    "Schedule": {
      "description": "Times of day, as the clocks of a place show them.",
      "expects": "a mapping such as `{cron: \"0 3 * * *\", timezone: Europe/Vienna}`",
      "type": "object",
      "required": [
        "cron"
      ],
      "properties": {
        "cron": {
          "description": "Minute, hour, day of the month, month, day of the week; or `@hourly`, `@daily`, `@weekly`, `@monthly`, `@yearly`.",
          "expects": "a cron expression of five fields, such as `\"0 3 * * *\"`",
          "type": "string",
          "maxLength": 200
        },
        "timezone": {
          "description": "The place whose clocks count, by its IANA name. Default UTC.",
          "expects": "the IANA name of a time zone, such as `Europe/Vienna`",
          "type": "string"
        },
        "overlap": {
          "description": "What happens while a run of this schedule has not ended: `allow` (default) starts another, `skip` leaves the time out, `queue` starts one when it has ended, `cancelOldest` cancels it.",
          "expects": "`allow`, `skip`, `queue` or `cancelOldest`",
          "enum": [
            "allow",
            "skip",
            "queue",
            "cancelOldest"
          ]
        },
        "catchUp": {
          "description": "How many of the times that passed while no server was there are made up for, the newest ones. 0 to 100, default 1.",
          "expects": "a whole number from 0 to 100",
          "type": "integer",
          "minimum": 0,
          "maximum": 100
        }
      },
      "additionalProperties": false
    },
    "TriggerSettings": {
      "expects": "a mapping",
      "type": "object"
    },
    "HttpTrigger": {
      "expects": "a mapping such as `{method: POST, path: /orders}`",
      "type": "object",
      "properties": {
        "method": {
          "description": "The method of the request.",
          "expects": "`GET`, `POST`, `PUT`, `PATCH` or `DELETE`",
          "enum": [
            "GET",
            "POST",
            "PUT",
            "PATCH",
            "DELETE"
          ]
        },
        "path": {
          "description": "The path of the request.",
          "expects": "a path such as `/orders`",
          "type": "string"
        },
        "auth": {
          "description": "Who may send it."
        },
        "answer": {
          "description": "What is answered: that the run was accepted, or its result.",
          "expects": "`accepted` or `result`",
          "enum": [
            "accepted",
            "result"
          ]
        },
        "timeout": {
          "description": "How long the result is waited for.",
          "$ref": "#/$defs/Duration"
        }
      },
      "additionalProperties": false
    },
    "FlowTrigger": {
      "expects": "a mapping such as `{all: [orders]}`",
      "type": "object",
      "required": [
        "all"
      ],
      "properties": {
        "all": {
          "description": "Names of the flows, all of whose runs must have ended.",
          "expects": "a list of names of flows",
          "type": "array",
          "minItems": 1,
          "items": {
            "expects": "the name of a flow",
            "type": "string"
          }
        },
        "status": {
          "description": "How they must have ended.",
          "expects": "`succeeded`, `failed` or `cancelled`",
          "enum": [
            "succeeded",
            "failed",
            "cancelled"
          ]
        },
        "within": {
          "description": "How far apart their ends may be.",
          "$ref": "#/$defs/Duration"
        }
      },
      "additionalProperties": false
    },
    "Debounce": {
      "expects": "a mapping such as `{for: 10s}`",
      "type": "object",
      "required": [
        "for"
      ],
      "properties": {
        "key": {
          "description": "Firings of one key count together.",
          "$ref": "#/$defs/Text"
        },
        "for": {
          "description": "How long no further firing must come.",
          "$ref": "#/$defs/Duration"
        },
        "max": {
          "description": "The longest wait from the first.",
          "$ref": "#/$defs/Duration"
        }
      },
      "additionalProperties": false
    },
    "Batch": {
      "expects": "a mapping such as `{size: 100, for: 10s}`",
      "type": "object",
      "required": [
        "size"
      ],
      "properties": {
        "key": {
          "description": "Firings of one key are put together.",
          "$ref": "#/$defs/Text"
        },
        "size": {
          "description": "How many firings a run takes at most.",
          "expects": "a whole number, at least 1",
          "type": "integer",
          "minimum": 1
        },
        "for": {
          "description": "The longest wait for them.",
          "$ref": "#/$defs/Duration"
        }
      },
      "additionalProperties": false
    },
    "Throttle": {
      "expects": "a mapping such as `{limit: 10, per: 1m}`",
      "type": "object",
      "required": [
        "limit",
        "per"
      ],
      "properties": {
        "limit": {
          "description": "How many runs may start in the time.",
          "expects": "a whole number, at least 1",
          "type": "integer",
          "minimum": 1
        },
        "per": {
          "description": "The time.",
          "$ref": "#/$defs/Duration"
        }
      },
      "additionalProperties": false
    },
    "FlowSpec": {
      "expects": "a mapping with `steps`",
      "type": "object",
      "required": [
        "steps"
      ],
      "properties": {
        "description": {
          "description": "What the flow is for.",
          "expects": "text",
          "type": "string"
        },
        "inputs": {
          "description": "A JSON Schema (2020-12) of the run's input. Defaults are applied when a run is accepted.",
          "$ref": "#/$defs/JsonSchema"
        },
        "outputSchema": {
          "description": "A JSON Schema that the flow's output must match.",
          "$ref": "#/$defs/JsonSchema"
        },
        "timeout": {
          "description": "How long a run may take from leaving the queue. Default 30d.",
          "$ref": "#/$defs/Duration"
        },
        "priority": {
          "description": "0 to 100, default 50. Higher goes first; nothing starves.",
          "$ref": "#/$defs/Priority"
        },
        "onFailure": {
          "description": "Runs when the flow has failed, after everything in it has ended; sees `error`.",
          "$ref": "#/$defs/Scope"
        },
        "finally": {
          "description": "Runs last, however the flow ends, unless the run is terminated.",
          "$ref": "#/$defs/Scope"
        },
        "labels": {
          "description": "Labels of the flow's runs.",
          "$ref": "#/$defs/Labels"
        },
        "triggers": {
          "description": "What starts runs by itself: schedules.",
          "$ref": "#/$defs/Triggers"
        },
        "ui": {
          "description": "What the canvas keeps: positions and notes. No part of the flow's version."
        },
        "steps": {
          "description": "The scope's steps. Each waits for the one written above it, unless it says `needs`.",
          "$ref": "#/$defs/Steps"
        },
        "output": {
          "description": "The scope's output. Default: the output of its last written step.",
          "$ref": "#/$defs/Template"
        },
        "vars": {
          "description": "Variables of the scope with their first values; steps change them with `set`.",
          "$ref": "#/$defs/TemplateMap"
        },
        "whenFailed": {
          "description": "When a step of the scope fails, running attempts are cancelled (`cancel`, default) or may end (`finishRunning`).",
          "$ref": "#/$defs/WhenFailed"
        },
        "saga": {
          "description": "`true`: when the scope fails or is cancelled, what has succeeded in it is taken back by `compensate`, the latest first.",
          "expects": "true or false",
          "type": "boolean"
        }
      },
      "additionalProperties": false
    },
    "ApproveStep": {
      "expects": "a step",
      "description": "Waits until people have decided. It gives `{approved, decisions, form}`.",
      "type": "object",
      "required": [
        "name",
        "approve"
      ],
      "properties": {
        "approve": {
          "description": "What is asked, and of whom.",
          "$ref": "#/$defs/Approval"
        },
        "name": {
          "description": "The step's name, unique in its scope; expressions read `steps.NAME.output`.",
          "$ref": "#/$defs/Name"
        },
        "title": {
          "description": "What the canvas shows instead of the name. No part of the flow's version.",
          "expects": "text",
          "type": "string"
        },
        "if": {
          "description": "The step is skipped unless this is true. Evaluated after the step's needs.",
          "$ref": "#/$defs/Condition"
        },
        "needs": {
          "description": "What the step waits for, instead of the step written above it. `[]` starts with the scope.",
          "$ref": "#/$defs/Needs"
        },
        "disabled": {
          "description": "`true`: the step counts as skipped.",
          "expects": "true or false",
          "type": "boolean"
        },
        "onError": {
          "description": "What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.",
          "$ref": "#/$defs/OnError"
        },
        "output": {
          "description": "Reshapes the step's output; sees the verb's own as `result`.",
          "$ref": "#/$defs/Template"
        }
      },
      "additionalProperties": false
    },
    "BreakStep": {
      "expects": "a step",
      "description": "Ends the nearest loop around it: no further iteration begins, and this one is left out.",
      "type": "object",
      "required": [
        "name",
        "break"
      ],
      "properties": {
        "break": {
          "description": "Ends the loop.",
          "expects": "`true`",
          "enum": [
            true
          ]
        },
        "name": {
          "description": "The step's name, unique in its scope; expressions read `steps.NAME.output`.",
          "$ref": "#/$defs/Name"
        },
        "title": {
          "description": "What the canvas shows instead of the name. No part of the flow's version.",
          "expects": "text",
          "type": "string"
        },
        "if": {
          "description": "The step is skipped unless this is true. Evaluated after the step's needs.",
          "$ref": "#/$defs/Condition"
        },
        "needs": {
          "description": "What the step waits for, instead of the step written above it. `[]` starts with the scope.",
          "$ref": "#/$defs/Needs"
        },
        "disabled": {
          "description": "`true`: the step counts as skipped.",
          "expects": "true or false",
          "type": "boolean"
        },
        "onError": {
          "description": "What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.",
          "$ref": "#/$defs/OnError"
        },
        "output": {
          "description": "Reshapes the step's output; sees the verb's own as `result`.",
          "$ref": "#/$defs/Template"
        }
      },
      "additionalProperties": false
    },
    "ContinueStep": {
      "expects": "a step",
      "description": "Ends this iteration of the nearest loop around it with success, giving null.",
      "type": "object",
      "required": [
        "name",
        "continue"
      ],
      "properties": {
        "continue": {
          "description": "Ends the iteration.",
          "expects": "`true`",
          "enum": [
            true
          ]
        },
        "name": {
          "description": "The step's name, unique in its scope; expressions read `steps.NAME.output`.",
          "$ref": "#/$defs/Name"
        },
        "title": {
          "description": "What the canvas shows instead of the name. No part of the flow's version.",
          "expects": "text",
          "type": "string"
        },
        "if": {
          "description": "The step is skipped unless this is true. Evaluated after the step's needs.",
          "$ref": "#/$defs/Condition"
        },
        "needs": {
          "description": "What the step waits for, instead of the step written above it. `[]` starts with the scope.",
          "$ref": "#/$defs/Needs"
        },
        "disabled": {
          "description": "`true`: the step counts as skipped.",
          "expects": "true or false",
          "type": "boolean"
        },
        "onError": {
          "description": "What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.",
          "$ref": "#/$defs/OnError"
        },
        "output": {
          "description": "Reshapes the step's output; sees the verb's own as `result`.",
          "$ref": "#/$defs/Template"
        }
      },
      "additionalProperties": false
    },
    "EmitStep": {
      "expects": "a step",
      "description": "Publishes an event of the project, to whatever waits for it. A repeated emit is one event.",
      "type": "object",
      "required": [
        "name",
        "emit"
      ],
      "properties": {
        "emit": {
          "description": "The event: `{event: name, key, data}`.",
          "$ref": "#/$defs/Emission"
        },
        "name": {
          "description": "The step's name, unique in its scope; expressions read `steps.NAME.output`.",
          "$ref": "#/$defs/Name"
        },
        "title": {
          "description": "What the canvas shows instead of the name. No part of the flow's version.",
          "expects": "text",
          "type": "string"
        },
        "if": {
          "description": "The step is skipped unless this is true. Evaluated after the step's needs.",
          "$ref": "#/$defs/Condition"
        },
        "needs": {
          "description": "What the step waits for, instead of the step written above it. `[]` starts with the scope.",
          "$ref": "#/$defs/Needs"
        },
        "disabled": {
          "description": "`true`: the step counts as skipped.",
          "expects": "true or false",
          "type": "boolean"
        },
        "onError": {
          "description": "What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.",
          "$ref": "#/$defs/OnError"
        },
        "output": {
          "description": "Reshapes the step's output; sees the verb's own as `result`.",
          "$ref": "#/$defs/Template"
        }
      },
      "additionalProperties": false
    },
    "FailStep": {
      "expects": "a step",
      "description": "Fails its scope with an error of your own.",
      "type": "object",
      "required": [
        "name",
        "fail"
      ],
      "properties": {
        "fail": {
          "description": "The message, or `{code, message, details}`.",
          "expects": "a text, or `{code, message, details}`",
          "anyOf": [
            {
              "$ref": "#/$defs/Text"
            },
            {
              "$ref": "#/$defs/Failure"
            }
          ]
        },
        "name": {
          "description": "The step's name, unique in its scope; expressions read `steps.NAME.output`.",
          "$ref": "#/$defs/Name"
        },
        "title": {
          "description": "What the canvas shows instead of the name. No part of the flow's version.",
          "expects": "text",
          "type": "string"
        },
        "if": {
          "description": "The step is skipped unless this is true. Evaluated after the step's needs.",
          "$ref": "#/$defs/Condition"
        },
        "needs": {
          "description": "What the step waits for, instead of the step written above it. `[]` starts with the scope.",
          "$ref": "#/$defs/Needs"
        },
        "disabled": {
          "description": "`true`: the step counts as skipped.",
          "expects": "true or false",
          "type": "boolean"
        },
        "onError": {
          "description": "What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.",
          "$ref": "#/$defs/OnError"
        },
        "output": {
          "description": "Reshapes the step's output; sees the verb's own as `result`.",
          "$ref": "#/$defs/Template"
        }
      },
      "additionalProperties": false
    },
    "FileStep": {
      "expects": "a step",
      "description": "Runs code of the project's files. It gives what the code returns.",
      "type": "object",
      "required": [
        "name",
        "file"
      ],
      "properties": {
        "file": {
          "description": "The file, relative to the project's files: `scripts/price.py`.",
          "expects": "a path inside the project's files, such as `scripts/price.py`",
          "type": "string",
          "minLength": 1
        },
        "runtime": {
          "description": "What runs the code: `node`, `python` or `bash`. Default: by the file's ending (`.mjs`, `.js`, `.py`, `.sh`).",
          "$ref": "#/$defs/Runtime"
        },
        "name": {
          "description": "The step's name, unique in its scope; expressions read `steps.NAME.output`.",
          "$ref": "#/$defs/Name"
        },
        "title": {
          "description": "What the canvas shows instead of the name. No part of the flow's version.",
          "expects": "text",
          "type": "string"
        },
        "if": {
          "description": "The step is skipped unless this is true. Evaluated after the step's needs.",
          "$ref": "#/$defs/Condition"
        },
        "needs": {
          "description": "What the step waits for, instead of the step written above it. `[]` starts with the scope.",
          "$ref": "#/$defs/Needs"
        },
        "disabled": {
          "description": "`true`: the step counts as skipped.",
          "expects": "true or false",
          "type": "boolean"
        },
        "onError": {
          "description": "What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.",
          "$ref": "#/$defs/OnError"
        },
        "output": {
          "description": "Reshapes the step's output; sees the verb's own as `result`.",
          "$ref": "#/$defs/Template"
        },
        "timeout": {
          "description": "The longest time for the step's work: of one attempt from its claim (default 10m), of a container from its start (default none).",
          "$ref": "#/$defs/Duration"
        },
        "with": {
          "description": "The input that the code gets.",
          "$ref": "#/$defs/TemplateMap"
        },
        "retry": {
          "description": "Repeats a failed attempt, with growing pauses.",
          "$ref": "#/$defs/Retry"
        },
        "totalTimeout": {
          "description": "The longest time for queueing and all attempts together. Default none.",
          "$ref": "#/$defs/Duration"
        },
        "idempotent": {
          "description": "`true`: the code may safely run twice, so a lost worker or node is made good by another attempt, up to 3 times.",
          "expects": "true or false",
          "type": "boolean"
        },
        "priority": {
          "description": "0 to 100. Higher goes first. Default: the run's.",
          "$ref": "#/$defs/Priority"
        },
        "env": {
          "description": "Environment variables of the code: text, or `{secret: NAME}`.",
          "$ref": "#/$defs/Env"
        },
        "secrets": {
          "description": "Names of the secrets that the code gets.",
          "expects": "a list of secret names",
          "type": "array",
          "items": {
            "$ref": "#/$defs/SecretName"
          }
        },
        "data": {
          "description": "The collections whose records the code may use, with what it may do there. See docs/data.md.",
          "$ref": "#/$defs/Data"
        },
        "files": {
          "description": "The code's access to the project's files: `none` (default of `run`), `read` (default of `file`) or `write`.",
          "expects": "`none`, `read` or `write`",
          "enum": [
            "none",
            "read",
            "write"
          ]
        },
        "resources": {
          "description": "Limits of CPU and memory.",
          "$ref": "#/$defs/Resources"
        },
        "image": {
          "description": "The container image instead of the runtime's own; it must be built from one of them.",
          "expects": "the name of a container image",
          "type": "string",
          "minLength": 1
        },
        "network": {
          "description": "What the code may reach: `none` (default), `project` or `internet`. Held in a cluster; a local run does not wall it off.",
          "expects": "`none`, `project` or `internet`",
          "enum": [
            "none",
            "project",
            "internet"
          ]
        },
        "outputSchema": {
          "description": "A JSON Schema that the code's result must match.",
          "$ref": "#/$defs/JsonSchema"
        },
        "compensate": {
          "description": "Takes the step back when a saga around it fails or is cancelled; sees `input` and `result`.",
          "$ref": "#/$defs/Compensation"
        }
      },
      "additionalProperties": false
    },
    "ForEachStep": {
      "expects": "a step",
      "description": "Runs a scope for every item of a list or map. It gives the list of the scopes' outputs, in item order.",
      "type": "object",
      "required": [
        "name",
        "forEach",
        "steps"
      ],
      "properties": {
        "forEach": {
          "description": "The list or map; an item of a map is `{key, value}`.",
          "expects": "an expression that gives a list or map, or a list or map",
          "type": [
            "string",
            "array",
            "object"
          ]
        },
        "as": {
          "description": "The variable that holds the item. Default `item`.",
          "$ref": "#/$defs/Name"
        },
        "maxParallel": {
          "description": "How many items run at the same time. Default 10.",
          "expects": "a whole number, at least 1, or an expression",
          "type": [
            "string",
            "integer"
          ],
          "minimum": 1
        },
        "name": {
          "description": "The step's name, unique in its scope; expressions read `steps.NAME.output`.",
          "$ref": "#/$defs/Name"
        },
        "title": {
          "description": "What the canvas shows instead of the name. No part of the flow's version.",
          "expects": "text",
          "type": "string"
        },
        "if": {
          "description": "The step is skipped unless this is true. Evaluated after the step's needs.",
          "$ref": "#/$defs/Condition"
        },
        "needs": {
          "description": "What the step waits for, instead of the step written above it. `[]` starts with the scope.",
          "$ref": "#/$defs/Needs"
        },
        "disabled": {
          "description": "`true`: the step counts as skipped.",
          "expects": "true or false",
          "type": "boolean"
        },
        "onError": {
          "description": "What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.",
          "$ref": "#/$defs/OnError"
        },
        "steps": {
          "description": "The scope's steps. Each waits for the one written above it, unless it says `needs`.",
          "$ref": "#/$defs/Steps"
        },
        "output": {
          "description": "The scope's output. Default: the output of its last written step.",
          "$ref": "#/$defs/Template"
        },
        "vars": {
          "description": "Variables of the scope with their first values; steps change them with `set`.",
          "$ref": "#/$defs/TemplateMap"
        },
        "whenFailed": {
          "description": "When a step of the scope fails, running attempts are cancelled (`cancel`, default) or may end (`finishRunning`).",
          "$ref": "#/$defs/WhenFailed"
        },
        "saga": {
          "description": "`true`: when the scope fails or is cancelled, what has succeeded in it is taken back by `compensate`, the latest first.",
          "expects": "true or false",
          "type": "boolean"
        },
        "timeout": {
          "description": "The longest time for the step's work: of one attempt from its claim (default 10m), of a container from its start (default none).",
          "$ref": "#/$defs/Duration"
        },
        "join": {
          "description": "When it succeeds: `all` (default), `any`, `settled` (waits for all, never fails) or `{atLeast: n}`.",
          "$ref": "#/$defs/Join"
        },
        "cancelRest": {
          "description": "With `any` and `atLeast`: whether the rest is cancelled (default true) or runs on unheeded.",
          "expects": "true or false",
          "type": "boolean"
        },
        "collect": {
          "description": "How the outputs become one: `object` (default of `parallel`), `list` (default of `forEach`), `settled`, `first`, `last` or `merge`.",
          "expects": "`object`, `list`, `settled`, `first`, `last` or `merge`",
          "enum": [
            "object",
            "list",
            "settled",
            "first",
            "last",
            "merge"
          ]
        }
      },
      "additionalProperties": false
    },
    "LogStep": {
      "expects": "a step",
      "description": "Writes a line to the run's log.",
      "type": "object",
      "required": [
        "name",
        "log"
      ],
      "properties": {
        "log": {
          "description": "The text, with expressions in it.",
          "$ref": "#/$defs/Text"
        },
        "name": {
          "description": "The step's name, unique in its scope; expressions read `steps.NAME.output`.",
          "$ref": "#/$defs/Name"
        },
        "title": {
          "description": "What the canvas shows instead of the name. No part of the flow's version.",
          "expects": "text",
          "type": "string"
        },
        "if": {
          "description": "The step is skipped unless this is true. Evaluated after the step's needs.",
          "$ref": "#/$defs/Condition"
        },
        "needs": {
          "description": "What the step waits for, instead of the step written above it. `[]` starts with the scope.",
          "$ref": "#/$defs/Needs"
        },
        "disabled": {
          "description": "`true`: the step counts as skipped.",
          "expects": "true or false",
          "type": "boolean"
        },
        "onError": {
          "description": "What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.",
          "$ref": "#/$defs/OnError"
        },
        "output": {
          "description": "Reshapes the step's output; sees the verb's own as `result`.",
          "$ref": "#/$defs/Template"
        }
      },
      "additionalProperties": false
    },
    "ParallelStep": {
      "expects": "a step",
      "description": "Runs branches at the same time. It gives an object of their outputs, by branch.",
      "type": "object",
      "required": [
        "name",
        "parallel"
      ],
      "properties": {
        "parallel": {
          "description": "The branches.",
          "expects": "a list of at least one branch `{name, steps}`",
          "type": "array",
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/Branch"
          }
        },
        "name": {
          "description": "The step's name, unique in its scope; expressions read `steps.NAME.output`.",
          "$ref": "#/$defs/Name"
        },
        "title": {
          "description": "What the canvas shows instead of the name. No part of the flow's version.",
          "expects": "text",
          "type": "string"
        },
        "if": {
          "description": "The step is skipped unless this is true. Evaluated after the step's needs.",
          "$ref": "#/$defs/Condition"
        },
        "needs": {
          "description": "What the step waits for, instead of the step written above it. `[]` starts with the scope.",
          "$ref": "#/$defs/Needs"
        },
        "disabled": {
          "description": "`true`: the step counts as skipped.",
          "expects": "true or false",
          "type": "boolean"
        },
        "onError": {
          "description": "What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.",
          "$ref": "#/$defs/OnError"
        },
        "output": {
          "description": "Reshapes the step's output; sees the verb's own as `result`.",
          "$ref": "#/$defs/Template"
        },
        "timeout": {
          "description": "The longest time for the step's work: of one attempt from its claim (default 10m), of a container from its start (default none).",
          "$ref": "#/$defs/Duration"
        },
        "join": {
          "description": "When it succeeds: `all` (default), `any`, `settled` (waits for all, never fails) or `{atLeast: n}`.",
          "$ref": "#/$defs/Join"
        },
        "cancelRest": {
          "description": "With `any` and `atLeast`: whether the rest is cancelled (default true) or runs on unheeded.",
          "expects": "true or false",
          "type": "boolean"
        },
        "collect": {
          "description": "How the outputs become one: `object` (default of `parallel`), `list` (default of `forEach`), `settled`, `first`, `last` or `merge`.",
          "expects": "`object`, `list`, `settled`, `first`, `last` or `merge`",
          "enum": [
            "object",
            "list",
            "settled",
            "first",
            "last",
            "merge"
          ]
        }
      },
      "additionalProperties": false
    },
    "RepeatStep": {
      "expects": "a step",
      "description": "Runs a scope so many times, or until a condition is true after it. It gives the last iteration's output.",
      "type": "object",
      "required": [
        "name",
        "repeat",
        "steps"
      ],
      "properties": {
        "repeat": {
          "description": "How many times, or `{until: condition, max}`.",
          "$ref": "#/$defs/Repeat"
        },
        "name": {
          "description": "The step's name, unique in its scope; expressions read `steps.NAME.output`.",
          "$ref": "#/$defs/Name"
        },
        "title": {
          "description": "What the canvas shows instead of the name. No part of the flow's version.",
          "expects": "text",
          "type": "string"
        },
        "if": {
          "description": "The step is skipped unless this is true. Evaluated after the step's needs.",
          "$ref": "#/$defs/Condition"
        },
        "needs": {
          "description": "What the step waits for, instead of the step written above it. `[]` starts with the scope.",
          "$ref": "#/$defs/Needs"
        },
        "disabled": {
          "description": "`true`: the step counts as skipped.",
          "expects": "true or false",
          "type": "boolean"
        },
        "onError": {
          "description": "What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.",
          "$ref": "#/$defs/OnError"
        },
        "steps": {
          "description": "The scope's steps. Each waits for the one written above it, unless it says `needs`.",
          "$ref": "#/$defs/Steps"
        },
        "output": {
          "description": "The scope's output. Default: the output of its last written step.",
          "$ref": "#/$defs/Template"
        },
        "vars": {
          "description": "Variables of the scope with their first values; steps change them with `set`.",
          "$ref": "#/$defs/TemplateMap"
        },
        "whenFailed": {
          "description": "When a step of the scope fails, running attempts are cancelled (`cancel`, default) or may end (`finishRunning`).",
          "$ref": "#/$defs/WhenFailed"
        },
        "saga": {
          "description": "`true`: when the scope fails or is cancelled, what has succeeded in it is taken back by `compensate`, the latest first.",
          "expects": "true or false",
          "type": "boolean"
        },
        "timeout": {
          "description": "The longest time for the step's work: of one attempt from its claim (default 10m), of a container from its start (default none).",
          "$ref": "#/$defs/Duration"
        },
        "collect": {
          "description": "What the loop gives: the `last` iteration's output (default), the `first` one's, a `list` of all, `settled` or `merge`.",
          "expects": "`last`, `first`, `list`, `settled` or `merge`",
          "enum": [
            "last",
            "first",
            "list",
            "settled",
            "merge"
          ]
        },
        "maxIterations": {
          "description": "The most iterations that there may be. Default 1000.",
          "expects": "a whole number from 1 to 100000",
          "type": "integer",
          "minimum": 1,
          "maximum": 100000
        },
        "onLimit": {
          "description": "What happens when it would go on beyond: `fail` (default) with `IterationLimit`, or `continue` with what it has, `limitReached` being true.",
          "expects": "`fail` or `continue`",
          "enum": [
            "fail",
            "continue"
          ]
        }
      },
      "additionalProperties": false
    },
    "ReturnStep": {
      "expects": "a step",
      "description": "Ends the flow with success and this output; what still runs is cancelled.",
      "type": "object",
      "required": [
        "name",
        "return"
      ],
      "properties": {
        "return": {
          "description": "The flow's output.",
          "$ref": "#/$defs/Template"
        },
        "name": {
          "description": "The step's name, unique in its scope; expressions read `steps.NAME.output`.",
          "$ref": "#/$defs/Name"
        },
        "title": {
          "description": "What the canvas shows instead of the name. No part of the flow's version.",
          "expects": "text",
          "type": "string"
        },
        "if": {
          "description": "The step is skipped unless this is true. Evaluated after the step's needs.",
          "$ref": "#/$defs/Condition"
        },
        "needs": {
          "description": "What the step waits for, instead of the step written above it. `[]` starts with the scope.",
          "$ref": "#/$defs/Needs"
        },
        "disabled": {
          "description": "`true`: the step counts as skipped.",
          "expects": "true or false",
          "type": "boolean"
        },
        "onError": {
          "description": "What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.",
          "$ref": "#/$defs/OnError"
        },
        "output": {
          "description": "Reshapes the step's output; sees the verb's own as `result`.",
          "$ref": "#/$defs/Template"
        }
      },
      "additionalProperties": false
    },
    "RunStep": {
      "expects": "a step",
      "description": "Runs code that stands in the flow. It gives what the code returns.",
      "type": "object",
      "required": [
        "name",
        "run",
        "runtime"
      ],
      "properties": {
        "run": {
          "description": "The code. It is never interpolated: data reaches it through `with`.",
          "expects": "the code, as text (`run: |`)",
          "type": "string",
          "minLength": 1
        },
        "runtime": {
          "description": "What runs the code: `node`, `python` or `bash`.",
          "$ref": "#/$defs/Runtime"
        },
        "name": {
          "description": "The step's name, unique in its scope; expressions read `steps.NAME.output`.",
          "$ref": "#/$defs/Name"
        },
        "title": {
          "description": "What the canvas shows instead of the name. No part of the flow's version.",
          "expects": "text",
          "type": "string"
        },
        "if": {
          "description": "The step is skipped unless this is true. Evaluated after the step's needs.",
          "$ref": "#/$defs/Condition"
        },
        "needs": {
          "description": "What the step waits for, instead of the step written above it. `[]` starts with the scope.",
          "$ref": "#/$defs/Needs"
        },
        "disabled": {
          "description": "`true`: the step counts as skipped.",
          "expects": "true or false",
          "type": "boolean"
        },
        "onError": {
          "description": "What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.",
          "$ref": "#/$defs/OnError"
        },
        "output": {
          "description": "Reshapes the step's output; sees the verb's own as `result`.",
          "$ref": "#/$defs/Template"
        },
        "timeout": {
          "description": "The longest time for the step's work: of one attempt from its claim (default 10m), of a container from its start (default none).",
          "$ref": "#/$defs/Duration"
        },
        "with": {
          "description": "The input that the code gets.",
          "$ref": "#/$defs/TemplateMap"
        },
        "retry": {
          "description": "Repeats a failed attempt, with growing pauses.",
          "$ref": "#/$defs/Retry"
        },
        "totalTimeout": {
          "description": "The longest time for queueing and all attempts together. Default none.",
          "$ref": "#/$defs/Duration"
        },
        "idempotent": {
          "description": "`true`: the code may safely run twice, so a lost worker or node is made good by another attempt, up to 3 times.",
          "expects": "true or false",
          "type": "boolean"
        },
        "priority": {
          "description": "0 to 100. Higher goes first. Default: the run's.",
          "$ref": "#/$defs/Priority"
        },
        "env": {
          "description": "Environment variables of the code: text, or `{secret: NAME}`.",
          "$ref": "#/$defs/Env"
        },
        "secrets": {
          "description": "Names of the secrets that the code gets.",
          "expects": "a list of secret names",
          "type": "array",
          "items": {
            "$ref": "#/$defs/SecretName"
          }
        },
        "data": {
          "description": "The collections whose records the code may use, with what it may do there. See docs/data.md.",
          "$ref": "#/$defs/Data"
        },
        "files": {
          "description": "The code's access to the project's files: `none` (default of `run`), `read` (default of `file`) or `write`.",
          "expects": "`none`, `read` or `write`",
          "enum": [
            "none",
            "read",
            "write"
          ]
        },
        "resources": {
          "description": "Limits of CPU and memory.",
          "$ref": "#/$defs/Resources"
        },
        "image": {
          "description": "The container image instead of the runtime's own; it must be built from one of them.",
          "expects": "the name of a container image",
          "type": "string",
          "minLength": 1
        },
        "network": {
          "description": "What the code may reach: `none` (default), `project` or `internet`. Held in a cluster; a local run does not wall it off.",
          "expects": "`none`, `project` or `internet`",
          "enum": [
            "none",
            "project",
            "internet"
          ]
        },
        "outputSchema": {
          "description": "A JSON Schema that the code's result must match.",
          "$ref": "#/$defs/JsonSchema"
        },
        "compensate": {
          "description": "Takes the step back when a saga around it fails or is cancelled; sees `input` and `result`.",
          "$ref": "#/$defs/Compensation"
        }
      },
      "additionalProperties": false
    },
    "SetStep": {
      "expects": "a step",
      "description": "Assigns variables. All values are computed before any is assigned.",
      "type": "object",
      "required": [
        "name",
        "set"
      ],
      "properties": {
        "set": {
          "description": "The variables and their new values.",
          "expects": "a mapping of at least one variable to its new value",
          "type": "object",
          "minProperties": 1,
          "additionalProperties": {
            "$ref": "#/$defs/Template"
          }
        },
        "name": {
          "description": "The step's name, unique in its scope; expressions read `steps.NAME.output`.",
          "$ref": "#/$defs/Name"
        },
        "title": {
          "description": "What the canvas shows instead of the name. No part of the flow's version.",
          "expects": "text",
          "type": "string"
        },
        "if": {
          "description": "The step is skipped unless this is true. Evaluated after the step's needs.",
          "$ref": "#/$defs/Condition"
        },
        "needs": {
          "description": "What the step waits for, instead of the step written above it. `[]` starts with the scope.",
          "$ref": "#/$defs/Needs"
        },
        "disabled": {
          "description": "`true`: the step counts as skipped.",
          "expects": "true or false",
          "type": "boolean"
        },
        "onError": {
          "description": "What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.",
          "$ref": "#/$defs/OnError"
        },
        "output": {
          "description": "Reshapes the step's output; sees the verb's own as `result`.",
          "$ref": "#/$defs/Template"
        }
      },
      "additionalProperties": false
    },
    "SwitchStep": {
      "expects": "a step",
      "description": "Runs the first case whose condition is true. It gives that case's output, else null.",
      "type": "object",
      "required": [
        "name",
        "switch"
      ],
      "properties": {
        "switch": {
          "description": "The cases, tried in order.",
          "expects": "a list of at least one case `{case: condition, steps}`",
          "type": "array",
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/Case"
          }
        },
        "default": {
          "description": "Runs when no case is true.",
          "$ref": "#/$defs/Scope"
        },
        "name": {
          "description": "The step's name, unique in its scope; expressions read `steps.NAME.output`.",
          "$ref": "#/$defs/Name"
        },
        "title": {
          "description": "What the canvas shows instead of the name. No part of the flow's version.",
          "expects": "text",
          "type": "string"
        },
        "if": {
          "description": "The step is skipped unless this is true. Evaluated after the step's needs.",
          "$ref": "#/$defs/Condition"
        },
        "needs": {
          "description": "What the step waits for, instead of the step written above it. `[]` starts with the scope.",
          "$ref": "#/$defs/Needs"
        },
        "disabled": {
          "description": "`true`: the step counts as skipped.",
          "expects": "true or false",
          "type": "boolean"
        },
        "onError": {
          "description": "What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.",
          "$ref": "#/$defs/OnError"
        },
        "output": {
          "description": "Reshapes the step's output; sees the verb's own as `result`.",
          "$ref": "#/$defs/Template"
        },
        "timeout": {
          "description": "The longest time for the step's work: of one attempt from its claim (default 10m), of a container from its start (default none).",
          "$ref": "#/$defs/Duration"
        }
      },
      "additionalProperties": false
    },
    "TryStep": {
      "expects": "a step",
      "description": "Runs steps, takes their error, and cleans up. It gives what its steps give, or what the catch gives that took the error.",
      "type": "object",
      "required": [
        "name",
        "try"
      ],
      "properties": {
        "try": {
          "description": "The steps that are tried.",
          "$ref": "#/$defs/Scope"
        },
        "catch": {
          "description": "What takes an error: the first that matches.",
          "$ref": "#/$defs/Catches"
        },
        "finally": {
          "description": "Runs last, however the rest ends, unless the run is terminated.",
          "$ref": "#/$defs/Scope"
        },
        "name": {
          "description": "The step's name, unique in its scope; expressions read `steps.NAME.output`.",
          "$ref": "#/$defs/Name"
        },
        "title": {
          "description": "What the canvas shows instead of the name. No part of the flow's version.",
          "expects": "text",
          "type": "string"
        },
        "if": {
          "description": "The step is skipped unless this is true. Evaluated after the step's needs.",
          "$ref": "#/$defs/Condition"
        },
        "needs": {
          "description": "What the step waits for, instead of the step written above it. `[]` starts with the scope.",
          "$ref": "#/$defs/Needs"
        },
        "disabled": {
          "description": "`true`: the step counts as skipped.",
          "expects": "true or false",
          "type": "boolean"
        },
        "onError": {
          "description": "What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.",
          "$ref": "#/$defs/OnError"
        },
        "output": {
          "description": "Reshapes the step's output; sees the verb's own as `result`.",
          "$ref": "#/$defs/Template"
        },
        "timeout": {
          "description": "The longest time for the step's work: of one attempt from its claim (default 10m), of a container from its start (default none).",
          "$ref": "#/$defs/Duration"
        }
      },
      "additionalProperties": false
    },
    "ValidateStep": {
      "expects": "a step",
      "description": "Checks a value against a JSON Schema; fails with `InvalidInput`. It gives the value.",
      "type": "object",
      "required": [
        "name",
        "validate"
      ],
      "properties": {
        "validate": {
          "description": "The value and the schema that it must match.",
          "$ref": "#/$defs/Validation"
        },
        "name": {
          "description": "The step's name, unique in its scope; expressions read `steps.NAME.output`.",
          "$ref": "#/$defs/Name"
        },
        "title": {
          "description": "What the canvas shows instead of the name. No part of the flow's version.",
          "expects": "text",
          "type": "string"
        },
        "if": {
          "description": "The step is skipped unless this is true. Evaluated after the step's needs.",
          "$ref": "#/$defs/Condition"
        },
        "needs": {
          "description": "What the step waits for, instead of the step written above it. `[]` starts with the scope.",
          "$ref": "#/$defs/Needs"
        },
        "disabled": {
          "description": "`true`: the step counts as skipped.",
          "expects": "true or false",
          "type": "boolean"
        },
        "onError": {
          "description": "What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.",
          "$ref": "#/$defs/OnError"
        },
        "output": {
          "description": "Reshapes the step's output; sees the verb's own as `result`.",
          "$ref": "#/$defs/Template"
        }
      },
      "additionalProperties": false
    },
    "ValueStep": {
      "expects": "a step",
      "description": "Computes a value, without running code. It gives the value.",
      "type": "object",
      "required": [
        "name",
        "value"
      ],
      "properties": {
        "value": {
          "description": "The value, with expressions in it.",
          "$ref": "#/$defs/Template"
        },
        "name": {
          "description": "The step's name, unique in its scope; expressions read `steps.NAME.output`.",
          "$ref": "#/$defs/Name"
        },
        "title": {
          "description": "What the canvas shows instead of the name. No part of the flow's version.",
          "expects": "text",
          "type": "string"
        },
        "if": {
          "description": "The step is skipped unless this is true. Evaluated after the step's needs.",
          "$ref": "#/$defs/Condition"
        },
        "needs": {
          "description": "What the step waits for, instead of the step written above it. `[]` starts with the scope.",
          "$ref": "#/$defs/Needs"
        },
        "disabled": {
          "description": "`true`: the step counts as skipped.",
          "expects": "true or false",
          "type": "boolean"
        },
        "onError": {
          "description": "What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.",
          "$ref": "#/$defs/OnError"
        },
        "output": {
          "description": "Reshapes the step's output; sees the verb's own as `result`.",
          "$ref": "#/$defs/Template"
        }
      },
      "additionalProperties": false
    },
    "WaitForStep": {
      "expects": "a step",
      "description": "Waits for an event of the project, or for a signal to the run. It gives the data: a list if `count` is more than 1.",
      "type": "object",
      "required": [
        "name",
        "waitFor"
      ],
      "properties": {
        "waitFor": {
          "description": "What it waits for: `{event: name}`.",
          "$ref": "#/$defs/EventWait"
        },
        "name": {
          "description": "The step's name, unique in its scope; expressions read `steps.NAME.output`.",
          "$ref": "#/$defs/Name"
        },
        "title": {
          "description": "What the canvas shows instead of the name. No part of the flow's version.",
          "expects": "text",
          "type": "string"
        },
        "if": {
          "description": "The step is skipped unless this is true. Evaluated after the step's needs.",
          "$ref": "#/$defs/Condition"
        },
        "needs": {
          "description": "What the step waits for, instead of the step written above it. `[]` starts with the scope.",
          "$ref": "#/$defs/Needs"
        },
        "disabled": {
          "description": "`true`: the step counts as skipped.",
          "expects": "true or false",
          "type": "boolean"
        },
        "onError": {
          "description": "What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.",
          "$ref": "#/$defs/OnError"
        },
        "output": {
          "description": "Reshapes the step's output; sees the verb's own as `result`.",
          "$ref": "#/$defs/Template"
        }
      },
      "additionalProperties": false
    },
    "WaitStep": {
      "expects": "a step",
      "description": "Waits for a time, or until one; outlives restarts.",
      "type": "object",
      "required": [
        "name",
        "wait"
      ],
      "properties": {
        "wait": {
          "description": "A duration (`10s`), or `{until: instant}`.",
          "expects": "a duration such as `10s`, or `{until: instant}`",
          "anyOf": [
            {
              "$ref": "#/$defs/Duration"
            },
            {
              "$ref": "#/$defs/WaitUntil"
            }
          ]
        },
        "name": {
          "description": "The step's name, unique in its scope; expressions read `steps.NAME.output`.",
          "$ref": "#/$defs/Name"
        },
        "title": {
          "description": "What the canvas shows instead of the name. No part of the flow's version.",
          "expects": "text",
          "type": "string"
        },
        "if": {
          "description": "The step is skipped unless this is true. Evaluated after the step's needs.",
          "$ref": "#/$defs/Condition"
        },
        "needs": {
          "description": "What the step waits for, instead of the step written above it. `[]` starts with the scope.",
          "$ref": "#/$defs/Needs"
        },
        "disabled": {
          "description": "`true`: the step counts as skipped.",
          "expects": "true or false",
          "type": "boolean"
        },
        "onError": {
          "description": "What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.",
          "$ref": "#/$defs/OnError"
        },
        "output": {
          "description": "Reshapes the step's output; sees the verb's own as `result`.",
          "$ref": "#/$defs/Template"
        }
      },
      "additionalProperties": false
    },
    "WhileStep": {
      "expects": "a step",
      "description": "Runs a scope again and again while a condition is true. It gives the last iteration's output.",
      "type": "object",
      "required": [
        "name",
        "while",
        "steps"
      ],
      "properties": {
        "while": {
          "description": "Looked at before each iteration; sees `index`, from 0, and `last`, the iteration's output before (first null).",
          "$ref": "#/$defs/Condition"
        },
        "name": {
          "description": "The step's name, unique in its scope; expressions read `steps.NAME.output`.",
          "$ref": "#/$defs/Name"
        },
        "title": {
          "description": "What the canvas shows instead of the name. No part of the flow's version.",
          "expects": "text",
          "type": "string"
        },
        "if": {
          "description": "The step is skipped unless this is true. Evaluated after the step's needs.",
          "$ref": "#/$defs/Condition"
        },
        "needs": {
          "description": "What the step waits for, instead of the step written above it. `[]` starts with the scope.",
          "$ref": "#/$defs/Needs"
        },
        "disabled": {
          "description": "`true`: the step counts as skipped.",
          "expects": "true or false",
          "type": "boolean"
        },
        "onError": {
          "description": "What a failure does: `fail` (default) fails the scope, `continue` goes on with the output null, `{output: value}` with the value.",
          "$ref": "#/$defs/OnError"
        },
        "steps": {
          "description": "The scope's steps. Each waits for the one written above it, unless it says `needs`.",
          "$ref": "#/$defs/Steps"
        },
        "output": {
          "description": "The scope's output. Default: the output of its last written step.",
          "$ref": "#/$defs/Template"
        },
        "vars": {
          "description": "Variables of the scope with their first values; steps change them with `set`.",
          "$ref": "#/$defs/TemplateMap"
        },
        "whenFailed": {
          "description": "When a step of the scope fails, running attempts are cancelled (`cancel`, default) or may end (`finishRunning`).",
          "$ref": "#/$defs/WhenFailed"
        },
        "saga": {
          "description": "`true`: when the scope fails or is cancelled, what has succeeded in it is taken back by `compensate`, the latest first.",
          "expects": "true or false",
          "type": "boolean"
        },
        "timeout": {
          "description": "The longest time for the step's work: of one attempt from its claim (default 10m), of a container from its start (default none).",
          "$ref": "#/$defs/Duration"
        },
        "collect": {
          "description": "What the loop gives: the `last` iteration's output (default), the `first` one's, a `list` of all, `settled` or `merge`.",
          "expects": "`last`, `first`, `list`, `settled` or `merge`",
          "enum": [
            "last",
            "first",
            "list",
            "settled",
            "merge"
          ]
        },
        "maxIterations": {
          "description": "The most iterations that there may be. Default 1000.",
          "expects": "a whole number from 1 to 100000",
          "type": "integer",
          "minimum": 1,
          "maximum": 100000
        },
        "onLimit": {
          "description": "What happens when it would go on beyond: `fail` (default) with `IterationLimit`, or `continue` with what it has, `limitReached` being true.",
          "expects": "`fail` or `continue`",
          "enum": [
            "fail",
            "continue"
          ]
        }
      },
      "additionalProperties": false
    }
  }
};
