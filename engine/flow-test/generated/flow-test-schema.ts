// DO NOT EDIT: generated from engine/flow-test/flow-test.schema.json by `npm run generate`.
import type { JsonObject } from "../../json.js";

export const flowTestSchema: JsonObject = {
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "https://flowrunner.dev/schemas/v1alpha1/flow-test",
  "title": "FlowTest",
  "description": "Cases that a flow is tried with, without a server and under virtual time.",
  "type": "object",
  "required": [
    "apiVersion",
    "kind",
    "spec"
  ],
  "additionalProperties": false,
  "properties": {
    "apiVersion": {
      "const": "flowrunner.dev/v1alpha1"
    },
    "kind": {
      "const": "FlowTest"
    },
    "metadata": {
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "name": {
          "type": "string"
        }
      }
    },
    "spec": {
      "$ref": "#/$defs/FlowTestSpec"
    }
  },
  "$defs": {
    "FlowTestSpec": {
      "type": "object",
      "required": [
        "cases"
      ],
      "additionalProperties": false,
      "properties": {
        "flow": {
          "description": "The flow's file, from the test's folder. Default: the test's own name without `.test`.",
          "type": "string",
          "minLength": 1
        },
        "mocks": {
          "$ref": "#/$defs/Mocks",
          "description": "What code gives in every case that says nothing else."
        },
        "cases": {
          "type": "array",
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/TestCase"
          }
        }
      }
    },
    "TestCase": {
      "type": "object",
      "required": [
        "name"
      ],
      "additionalProperties": false,
      "properties": {
        "name": {
          "description": "A sentence: what the flow does.",
          "type": "string",
          "minLength": 1
        },
        "inputs": {
          "description": "Default: {}.",
          "tsType": "Json"
        },
        "config": {
          "description": "The project's values. Default: {}.",
          "tsType": "Json"
        },
        "trigger": {
          "description": "What `trigger` is. Default: null.",
          "tsType": "Json"
        },
        "startedBy": {
          "description": "An e-mail address. Default: nobody.",
          "type": "string",
          "minLength": 1
        },
        "startAt": {
          "description": "When the run begins. Default: 2026-01-01T00:00:00Z.",
          "type": "string",
          "format": "date-time"
        },
        "mocks": {
          "$ref": "#/$defs/Mocks",
          "description": "What code gives. Looked at before the test's own."
        },
        "actions": {
          "description": "What is asked of the run, or told it, while it runs.",
          "type": "array",
          "items": {
            "$ref": "#/$defs/Action"
          }
        },
        "expect": {
          "$ref": "#/$defs/Expectation",
          "description": "Default: it succeeds."
        }
      }
    },
    "Mocks": {
      "description": "By the path of a code step, `batch[*].resize` for every item. A list: the first that fits.",
      "type": "object",
      "additionalProperties": {
        "tsType": "Mock | Mock[]",
        "if": {
          "type": "array"
        },
        "then": {
          "minItems": 1,
          "items": {
            "$ref": "#/$defs/Mock"
          }
        },
        "else": {
          "$ref": "#/$defs/Mock"
        }
      }
    },
    "Mock": {
      "description": "How an attempt ends: either `output` or `error`.",
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "attempt": {
          "description": "Only of this attempt, from 1.",
          "type": "integer",
          "minimum": 1
        },
        "if": {
          "description": "CEL. Only where it is true; sees `input`, `attempt` and `path`.",
          "type": "string",
          "minLength": 1
        },
        "output": {
          "description": "Its expressions see what `if` sees.",
          "tsType": "Json"
        },
        "error": {
          "$ref": "#/$defs/MockError"
        },
        "after": {
          "$ref": "#/$defs/Duration",
          "description": "How long the attempt takes. Default: 0s."
        }
      }
    },
    "MockError": {
      "type": "object",
      "required": [
        "message"
      ],
      "additionalProperties": false,
      "properties": {
        "code": {
          "description": "Default: CodeError.",
          "type": "string",
          "minLength": 1
        },
        "message": {
          "type": "string"
        },
        "retryable": {
          "description": "Default: true.",
          "type": "boolean"
        },
        "details": {
          "type": "object",
          "tsType": "JsonObject"
        }
      }
    },
    "Duration": {
      "description": "As `90s` or `2h30m`.",
      "type": "string",
      "minLength": 2
    },
    "Action": {
      "description": "One thing that happens: exactly one of the keys besides `after`.",
      "type": "object",
      "minProperties": 1,
      "additionalProperties": false,
      "properties": {
        "after": {
          "$ref": "#/$defs/Duration",
          "description": "From the run's start. Default: 0s."
        },
        "approve": {
          "$ref": "#/$defs/TestDecision"
        },
        "reject": {
          "$ref": "#/$defs/TestDecision"
        },
        "signal": {
          "type": "object",
          "required": [
            "name"
          ],
          "additionalProperties": false,
          "properties": {
            "name": {
              "type": "string",
              "minLength": 1
            },
            "data": {
              "tsType": "Json"
            }
          }
        },
        "event": {
          "type": "object",
          "required": [
            "name"
          ],
          "additionalProperties": false,
          "properties": {
            "name": {
              "type": "string",
              "minLength": 1
            },
            "key": {
              "type": "string",
              "minLength": 1
            },
            "data": {
              "tsType": "Json"
            }
          }
        },
        "run": {
          "enum": [
            "cancel",
            "terminate",
            "pause",
            "resume",
            "retry"
          ]
        }
      }
    },
    "TestDecision": {
      "type": "object",
      "required": [
        "step"
      ],
      "additionalProperties": false,
      "properties": {
        "step": {
          "description": "Its path.",
          "type": "string",
          "minLength": 1
        },
        "by": {
          "description": "Default: approver@example.com.",
          "type": "string",
          "minLength": 1
        },
        "role": {
          "description": "Default: editor.",
          "enum": [
            "viewer",
            "editor",
            "admin",
            "owner"
          ]
        },
        "comment": {
          "type": "string"
        },
        "form": {
          "tsType": "Json"
        }
      }
    },
    "Expectation": {
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "status": {
          "description": "`refused`: the flow does not take the input. Default: succeeded.",
          "enum": [
            "succeeded",
            "failed",
            "cancelled",
            "refused"
          ]
        },
        "output": {
          "description": "All of it.",
          "tsType": "Json"
        },
        "error": {
          "description": "Members of the run's error.",
          "type": "object",
          "tsType": "JsonObject"
        },
        "steps": {
          "description": "By path: a status, or members of `{status, attempts, output, error}`. What never began is `pending`.",
          "type": "object",
          "additionalProperties": {
            "tsType": "StepStatusName | ExpectedStep",
            "if": {
              "type": "string"
            },
            "then": {
              "$ref": "#/$defs/StepStatusName"
            },
            "else": {
              "$ref": "#/$defs/ExpectedStep"
            }
          }
        },
        "order": {
          "description": "Paths of steps, each of which begins when the one before it has ended.",
          "type": "array",
          "minItems": 2,
          "items": {
            "type": "string"
          }
        },
        "calls": {
          "description": "By the path of a code step, `*` for every item: how often it was called, or the inputs of the calls in order.",
          "type": "object",
          "additionalProperties": {
            "tsType": "number | Json[]",
            "type": [
              "integer",
              "array"
            ],
            "minimum": 0
          }
        },
        "emitted": {
          "description": "Members of `{event, key, data}` of each event that the run publishes, in order.",
          "type": "array",
          "items": {
            "type": "object",
            "tsType": "JsonObject"
          }
        },
        "refused": {
          "description": "Codes of what the run was asked or told and did not take, in order. Default: [].",
          "type": "array",
          "items": {
            "type": "string"
          }
        },
        "took": {
          "$ref": "#/$defs/Duration",
          "description": "From the run's start to its end."
        },
        "that": {
          "description": "CEL, each true; sees `status`, `output`, `error` and `steps`.",
          "type": "array",
          "items": {
            "type": "string",
            "minLength": 1
          }
        }
      }
    },
    "StepStatusName": {
      "enum": [
        "pending",
        "queued",
        "running",
        "waiting",
        "succeeded",
        "failed",
        "skipped",
        "cancelled"
      ]
    },
    "ExpectedStep": {
      "type": "object",
      "additionalProperties": false,
      "properties": {
        "status": {
          "$ref": "#/$defs/StepStatusName"
        },
        "attempts": {
          "type": "integer",
          "minimum": 0
        },
        "output": {
          "tsType": "Json"
        },
        "error": {
          "type": "object",
          "tsType": "JsonObject"
        }
      }
    }
  }
};
