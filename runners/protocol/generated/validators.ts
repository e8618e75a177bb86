// DO NOT EDIT: generated from the JSON Schemas beside it by `npm run generate`.
// @ts-nocheck
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    function ucs2length(str) {
      let len = str.length, length = 0, pos = 0, value;
      for (; pos < len; )
        length++, value = str.charCodeAt(pos++), value >= 55296 && value <= 56319 && pos < len && (value = str.charCodeAt(pos), (value & 64512) === 56320 && pos++);
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// <stdin>
var attemptError = validate20;
var pattern4 = new RegExp("^[A-Za-z][A-Za-z0-9_.-]{0,63}$", "u");
function validate20(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate20.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.code === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.message === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.retryable === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "retryable" }, message: "must have required property 'retryable'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "code" || key0 === "message" || key0 === "retryable" || key0 === "name" || key0 === "trace" || key0 === "details")) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.code !== void 0) {
      let data0 = data.code;
      if (typeof data0 == "string") {
        if (!pattern4.test(data0)) {
          let err4 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_.-]{0,63}$" }, message: 'must match pattern "^[A-Za-z][A-Za-z0-9_.-]{0,63}$"' };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.message !== void 0 && typeof data.message != "string") {
      let err6 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.retryable !== void 0 && typeof data.retryable != "boolean") {
      let err7 = { instancePath: instancePath + "/retryable", schemaPath: "#/properties/retryable/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.name !== void 0 && typeof data.name != "string") {
      let err8 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.trace !== void 0 && typeof data.trace != "string") {
      let err9 = { instancePath: instancePath + "/trace", schemaPath: "#/properties/trace/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
  } else {
    let err10 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
  }
  return validate20.errors = vErrors, errors === 0;
}
validate20.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var attemptView = validate21, schema32 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "https://flowrunner.dev/runner/v1/attempt-view.schema.json", title: "AttemptView", description: "The latest attempt of a run of one step.", type: "object", additionalProperties: !1, required: ["number", "pod", "startedAt", "endedAt", "exit", "usage"], properties: { number: { type: "integer", minimum: 1, description: "1 for the first." }, pod: { anyOf: [{ $ref: "pod.schema.json" }, { type: "null" }], description: "null: nobody has claimed it, or no pod has." }, startedAt: { type: ["integer", "null"], minimum: 0, description: "Epoch milliseconds." }, endedAt: { type: ["integer", "null"], minimum: 0, description: "Epoch milliseconds." }, exit: { type: "object", additionalProperties: !1, required: ["code", "signal", "reason"], properties: { code: { type: ["integer", "null"] }, signal: { type: ["string", "null"], minLength: 1, maxLength: 32 }, reason: { type: ["string", "null"], minLength: 1, maxLength: 64, description: "Code of its error; null: it succeeded, or has not ended." } }, description: "How it ended." }, usage: { anyOf: [{ $ref: "usage.schema.json" }, { type: "null" }], description: "null: nobody told." } } };
var schema34 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "https://flowrunner.dev/runner/v1/usage.schema.json", title: "Usage", description: "What an attempt cost.", type: "object", additionalProperties: !1, required: ["wallMs", "cpuMs", "peakMemoryBytes", "exitCode", "signal", "outOfMemory"], properties: { wallMs: { type: "integer", minimum: 0, description: "From the hand-over to the runtime to its end." }, cpuMs: { type: "integer", minimum: 0, description: "User and system time; 0 where the system does not tell." }, peakMemoryBytes: { type: "integer", minimum: 0, description: "0 where the system does not tell." }, exitCode: { type: ["integer", "null"], description: "null when a signal ended it." }, signal: { type: ["string", "null"], pattern: "^SIG[A-Z0-9+-]+$", description: "null when it exited." }, outOfMemory: { type: "boolean" } } }, func1 = require_ucs2length().default, pattern5 = new RegExp("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$", "u"), pattern6 = new RegExp("^SIG[A-Z0-9+-]+$", "u");
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate21.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.number === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "number" }, message: "must have required property 'number'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.pod === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pod" }, message: "must have required property 'pod'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.startedAt === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "startedAt" }, message: "must have required property 'startedAt'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.endedAt === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "endedAt" }, message: "must have required property 'endedAt'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.exit === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "exit" }, message: "must have required property 'exit'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.usage === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "usage" }, message: "must have required property 'usage'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "number" || key0 === "pod" || key0 === "startedAt" || key0 === "endedAt" || key0 === "exit" || key0 === "usage")) {
        let err6 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    if (data.number !== void 0) {
      let data0 = data.number;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        let err7 = { instancePath: instancePath + "/number", schemaPath: "#/properties/number/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (typeof data0 == "number" && isFinite(data0) && (data0 < 1 || isNaN(data0))) {
        let err8 = { instancePath: instancePath + "/number", schemaPath: "#/properties/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.pod !== void 0) {
      let data1 = data.pod, _errs5 = errors, valid1 = !1, _errs6 = errors;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.namespace === void 0) {
          let err9 = { instancePath: instancePath + "/pod", schemaPath: "pod.schema.json/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (data1.name === void 0) {
          let err10 = { instancePath: instancePath + "/pod", schemaPath: "pod.schema.json/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        if (data1.uid === void 0) {
          let err11 = { instancePath: instancePath + "/pod", schemaPath: "pod.schema.json/required", keyword: "required", params: { missingProperty: "uid" }, message: "must have required property 'uid'" };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        for (let key1 in data1)
          if (!(key1 === "namespace" || key1 === "name" || key1 === "uid")) {
            let err12 = { instancePath: instancePath + "/pod", schemaPath: "pod.schema.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
        if (data1.namespace !== void 0) {
          let data2 = data1.namespace;
          if (typeof data2 == "string") {
            if (func1(data2) > 63) {
              let err13 = { instancePath: instancePath + "/pod/namespace", schemaPath: "pod.schema.json/properties/namespace/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" };
              vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
            }
            if (func1(data2) < 1) {
              let err14 = { instancePath: instancePath + "/pod/namespace", schemaPath: "pod.schema.json/properties/namespace/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
            }
            if (!pattern5.test(data2)) {
              let err15 = { instancePath: instancePath + "/pod/namespace", schemaPath: "pod.schema.json/properties/namespace/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" }, message: 'must match pattern "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"' };
              vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
            }
          } else {
            let err16 = { instancePath: instancePath + "/pod/namespace", schemaPath: "pod.schema.json/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
          }
        }
        if (data1.name !== void 0) {
          let data3 = data1.name;
          if (typeof data3 == "string") {
            if (func1(data3) > 253) {
              let err17 = { instancePath: instancePath + "/pod/name", schemaPath: "pod.schema.json/properties/name/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" };
              vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
            }
            if (func1(data3) < 1) {
              let err18 = { instancePath: instancePath + "/pod/name", schemaPath: "pod.schema.json/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
            }
          } else {
            let err19 = { instancePath: instancePath + "/pod/name", schemaPath: "pod.schema.json/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
        }
        if (data1.uid !== void 0) {
          let data4 = data1.uid;
          if (typeof data4 == "string") {
            if (func1(data4) > 64) {
              let err20 = { instancePath: instancePath + "/pod/uid", schemaPath: "pod.schema.json/properties/uid/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
              vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
            }
            if (func1(data4) < 1) {
              let err21 = { instancePath: instancePath + "/pod/uid", schemaPath: "pod.schema.json/properties/uid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
            }
          } else {
            let err22 = { instancePath: instancePath + "/pod/uid", schemaPath: "pod.schema.json/properties/uid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
        }
      } else {
        let err23 = { instancePath: instancePath + "/pod", schemaPath: "pod.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
      var _valid0 = _errs6 === errors;
      valid1 = valid1 || _valid0;
      let _errs16 = errors;
      if (data1 !== null) {
        let err24 = { instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
      var _valid0 = _errs16 === errors;
      if (valid1 = valid1 || _valid0, valid1)
        errors = _errs5, vErrors !== null && (_errs5 ? vErrors.length = _errs5 : vErrors = null);
      else {
        let err25 = { instancePath: instancePath + "/pod", schemaPath: "#/properties/pod/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data.startedAt !== void 0) {
      let data5 = data.startedAt;
      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5)) && data5 !== null) {
        let err26 = { instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/type", keyword: "type", params: { type: schema32.properties.startedAt.type }, message: "must be integer,null" };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
      if (typeof data5 == "number" && isFinite(data5) && (data5 < 0 || isNaN(data5))) {
        let err27 = { instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
    if (data.endedAt !== void 0) {
      let data6 = data.endedAt;
      if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6)) && data6 !== null) {
        let err28 = { instancePath: instancePath + "/endedAt", schemaPath: "#/properties/endedAt/type", keyword: "type", params: { type: schema32.properties.endedAt.type }, message: "must be integer,null" };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
      if (typeof data6 == "number" && isFinite(data6) && (data6 < 0 || isNaN(data6))) {
        let err29 = { instancePath: instancePath + "/endedAt", schemaPath: "#/properties/endedAt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
    }
    if (data.exit !== void 0) {
      let data7 = data.exit;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        if (data7.code === void 0) {
          let err30 = { instancePath: instancePath + "/exit", schemaPath: "#/properties/exit/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
          vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
        }
        if (data7.signal === void 0) {
          let err31 = { instancePath: instancePath + "/exit", schemaPath: "#/properties/exit/required", keyword: "required", params: { missingProperty: "signal" }, message: "must have required property 'signal'" };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
        if (data7.reason === void 0) {
          let err32 = { instancePath: instancePath + "/exit", schemaPath: "#/properties/exit/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'" };
          vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
        }
        for (let key2 in data7)
          if (!(key2 === "code" || key2 === "signal" || key2 === "reason")) {
            let err33 = { instancePath: instancePath + "/exit", schemaPath: "#/properties/exit/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
          }
        if (data7.code !== void 0) {
          let data8 = data7.code;
          if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8)) && data8 !== null) {
            let err34 = { instancePath: instancePath + "/exit/code", schemaPath: "#/properties/exit/properties/code/type", keyword: "type", params: { type: schema32.properties.exit.properties.code.type }, message: "must be integer,null" };
            vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
          }
        }
        if (data7.signal !== void 0) {
          let data9 = data7.signal;
          if (typeof data9 != "string" && data9 !== null) {
            let err35 = { instancePath: instancePath + "/exit/signal", schemaPath: "#/properties/exit/properties/signal/type", keyword: "type", params: { type: schema32.properties.exit.properties.signal.type }, message: "must be string,null" };
            vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
          }
          if (typeof data9 == "string") {
            if (func1(data9) > 32) {
              let err36 = { instancePath: instancePath + "/exit/signal", schemaPath: "#/properties/exit/properties/signal/maxLength", keyword: "maxLength", params: { limit: 32 }, message: "must NOT have more than 32 characters" };
              vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
            }
            if (func1(data9) < 1) {
              let err37 = { instancePath: instancePath + "/exit/signal", schemaPath: "#/properties/exit/properties/signal/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
            }
          }
        }
        if (data7.reason !== void 0) {
          let data10 = data7.reason;
          if (typeof data10 != "string" && data10 !== null) {
            let err38 = { instancePath: instancePath + "/exit/reason", schemaPath: "#/properties/exit/properties/reason/type", keyword: "type", params: { type: schema32.properties.exit.properties.reason.type }, message: "must be string,null" };
            vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
          }
          if (typeof data10 == "string") {
            if (func1(data10) > 64) {
              let err39 = { instancePath: instancePath + "/exit/reason", schemaPath: "#/properties/exit/properties/reason/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
              vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
            }
            if (func1(data10) < 1) {
              let err40 = { instancePath: instancePath + "/exit/reason", schemaPath: "#/properties/exit/properties/reason/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
            }
          }
        }
      } else {
        let err41 = { instancePath: instancePath + "/exit", schemaPath: "#/properties/exit/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
    }
    if (data.usage !== void 0) {
      let data11 = data.usage, _errs32 = errors, valid5 = !1, _errs33 = errors;
      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
        if (data11.wallMs === void 0) {
          let err42 = { instancePath: instancePath + "/usage", schemaPath: "usage.schema.json/required", keyword: "required", params: { missingProperty: "wallMs" }, message: "must have required property 'wallMs'" };
          vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
        }
        if (data11.cpuMs === void 0) {
          let err43 = { instancePath: instancePath + "/usage", schemaPath: "usage.schema.json/required", keyword: "required", params: { missingProperty: "cpuMs" }, message: "must have required property 'cpuMs'" };
          vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
        }
        if (data11.peakMemoryBytes === void 0) {
          let err44 = { instancePath: instancePath + "/usage", schemaPath: "usage.schema.json/required", keyword: "required", params: { missingProperty: "peakMemoryBytes" }, message: "must have required property 'peakMemoryBytes'" };
          vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
        }
        if (data11.exitCode === void 0) {
          let err45 = { instancePath: instancePath + "/usage", schemaPath: "usage.schema.json/required", keyword: "required", params: { missingProperty: "exitCode" }, message: "must have required property 'exitCode'" };
          vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
        }
        if (data11.signal === void 0) {
          let err46 = { instancePath: instancePath + "/usage", schemaPath: "usage.schema.json/required", keyword: "required", params: { missingProperty: "signal" }, message: "must have required property 'signal'" };
          vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
        }
        if (data11.outOfMemory === void 0) {
          let err47 = { instancePath: instancePath + "/usage", schemaPath: "usage.schema.json/required", keyword: "required", params: { missingProperty: "outOfMemory" }, message: "must have required property 'outOfMemory'" };
          vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
        }
        for (let key3 in data11)
          if (!(key3 === "wallMs" || key3 === "cpuMs" || key3 === "peakMemoryBytes" || key3 === "exitCode" || key3 === "signal" || key3 === "outOfMemory")) {
            let err48 = { instancePath: instancePath + "/usage", schemaPath: "usage.schema.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
          }
        if (data11.wallMs !== void 0) {
          let data12 = data11.wallMs;
          if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
            let err49 = { instancePath: instancePath + "/usage/wallMs", schemaPath: "usage.schema.json/properties/wallMs/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
          }
          if (typeof data12 == "number" && isFinite(data12) && (data12 < 0 || isNaN(data12))) {
            let err50 = { instancePath: instancePath + "/usage/wallMs", schemaPath: "usage.schema.json/properties/wallMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
          }
        }
        if (data11.cpuMs !== void 0) {
          let data13 = data11.cpuMs;
          if (!(typeof data13 == "number" && !(data13 % 1) && !isNaN(data13) && isFinite(data13))) {
            let err51 = { instancePath: instancePath + "/usage/cpuMs", schemaPath: "usage.schema.json/properties/cpuMs/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
          }
          if (typeof data13 == "number" && isFinite(data13) && (data13 < 0 || isNaN(data13))) {
            let err52 = { instancePath: instancePath + "/usage/cpuMs", schemaPath: "usage.schema.json/properties/cpuMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
          }
        }
        if (data11.peakMemoryBytes !== void 0) {
          let data14 = data11.peakMemoryBytes;
          if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
            let err53 = { instancePath: instancePath + "/usage/peakMemoryBytes", schemaPath: "usage.schema.json/properties/peakMemoryBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
          }
          if (typeof data14 == "number" && isFinite(data14) && (data14 < 0 || isNaN(data14))) {
            let err54 = { instancePath: instancePath + "/usage/peakMemoryBytes", schemaPath: "usage.schema.json/properties/peakMemoryBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
          }
        }
        if (data11.exitCode !== void 0) {
          let data15 = data11.exitCode;
          if (!(typeof data15 == "number" && !(data15 % 1) && !isNaN(data15) && isFinite(data15)) && data15 !== null) {
            let err55 = { instancePath: instancePath + "/usage/exitCode", schemaPath: "usage.schema.json/properties/exitCode/type", keyword: "type", params: { type: schema34.properties.exitCode.type }, message: "must be integer,null" };
            vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
          }
        }
        if (data11.signal !== void 0) {
          let data16 = data11.signal;
          if (typeof data16 != "string" && data16 !== null) {
            let err56 = { instancePath: instancePath + "/usage/signal", schemaPath: "usage.schema.json/properties/signal/type", keyword: "type", params: { type: schema34.properties.signal.type }, message: "must be string,null" };
            vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
          }
          if (typeof data16 == "string" && !pattern6.test(data16)) {
            let err57 = { instancePath: instancePath + "/usage/signal", schemaPath: "usage.schema.json/properties/signal/pattern", keyword: "pattern", params: { pattern: "^SIG[A-Z0-9+-]+$" }, message: 'must match pattern "^SIG[A-Z0-9+-]+$"' };
            vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
          }
        }
        if (data11.outOfMemory !== void 0 && typeof data11.outOfMemory != "boolean") {
          let err58 = { instancePath: instancePath + "/usage/outOfMemory", schemaPath: "usage.schema.json/properties/outOfMemory/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
          vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
        }
      } else {
        let err59 = { instancePath: instancePath + "/usage", schemaPath: "usage.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
      }
      var _valid1 = _errs33 === errors;
      valid5 = valid5 || _valid1;
      let _errs49 = errors;
      if (data11 !== null) {
        let err60 = { instancePath: instancePath + "/usage", schemaPath: "#/properties/usage/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
      }
      var _valid1 = _errs49 === errors;
      if (valid5 = valid5 || _valid1, valid5)
        errors = _errs32, vErrors !== null && (_errs32 ? vErrors.length = _errs32 : vErrors = null);
      else {
        let err61 = { instancePath: instancePath + "/usage", schemaPath: "#/properties/usage/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
      }
    }
  } else {
    let err62 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
  }
  return validate21.errors = vErrors, errors === 0;
}
validate21.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var claimAnswer = validate22, schema35 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "https://flowrunner.dev/runner/v1/claim-answer.schema.json", title: "ClaimAnswer", description: "Answer 200 to a claim: one attempt, all that is needed to run it.", type: "object", additionalProperties: !1, required: ["v", "attempt", "token", "run", "idempotencyKey", "runtime", "program", "input", "secrets", "env", "files", "data", "limits", "deadline", "graceMs", "heartbeatMs", "leaseMs", "lock"], properties: { v: { const: 1 }, attempt: { type: "object", additionalProperties: !1, required: ["id", "epoch", "path", "step", "number", "generation"], properties: { id: { type: "string", minLength: 1, maxLength: 512, description: "Names the attempt in every later call." }, epoch: { type: "integer", minimum: 1, description: "The fence: every later call is checked against it." }, path: { type: "string", description: "The step's path in the run, e.g. `batch[3].resize#1`." }, step: { type: "string", description: "The step's name." }, number: { type: "integer", minimum: 1, description: "1 for the first attempt of the step." }, generation: { type: "integer", minimum: 0, description: "0, and one more for each retry of the run that ran the step again." } } }, token: { type: "string", minLength: 16, maxLength: 512, description: "Callback token of this attempt alone; never leaves the agent." }, run: { $ref: "run-context.schema.json" }, idempotencyKey: { type: "string", description: "The same on every attempt and retry of the step." }, runtime: { type: "string", pattern: "^[a-z][a-z0-9-]{0,31}$", description: "Name of the runtime in the registry." }, program: { $ref: "program.schema.json" }, input: { description: "The step's input, any JSON value." }, secrets: { $ref: "secrets.schema.json" }, env: { type: "object", description: "Environment variables; a secret is named and must be in `secrets`.", propertyNames: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }, additionalProperties: { oneOf: [{ type: "object", additionalProperties: !1, required: ["value"], properties: { value: { type: "string" } }, description: "A plain value." }, { type: "object", additionalProperties: !1, required: ["secret"], properties: { secret: { type: "string" } }, description: "The name of a secret." }] } }, files: { $ref: "files-access.schema.json" }, data: { anyOf: [{ $ref: "data-access.schema.json" }, { type: "null" }], description: "null unless the step declares `data`." }, limits: { type: "object", additionalProperties: !1, required: ["outputBytes", "logBytes", "lineBytes", "memoryBytes"], properties: { outputBytes: { type: "integer", minimum: 1, description: "Output as JSON text, UTF-8." }, logBytes: { type: "integer", minimum: 1, description: "Log of the attempt; head and tail are kept, the gap is marked." }, lineBytes: { type: "integer", minimum: 1, description: "One line of log; longer ones are cut and marked." }, memoryBytes: { type: ["integer", "null"], minimum: 1, description: "Resident memory of everything the attempt started; null is unlimited." } } }, deadline: { type: "integer", minimum: 0, description: "When the attempt times out (epoch milliseconds)" }, graceMs: { type: "integer", minimum: 0, description: "Between SIGTERM and SIGKILL." }, heartbeatMs: { type: "integer", minimum: 1, description: "Between heartbeats." }, leaseMs: { type: "integer", minimum: 1, description: "Without a heartbeat for this long the attempt is lost." }, lock: { type: "boolean", description: "The step holds a lock: without an answer for nearly `leaseMs` the agent kills the code." } } };
var schema39 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "https://flowrunner.dev/runner/v1/files-access.schema.json", title: "FilesAccess", description: "The project's files: where they are, and what user code may do there.", type: "object", additionalProperties: !1, required: ["root", "access"], properties: { root: { type: ["string", "null"], description: "Absolute path of the folder; null where there are no files. `file:` steps and packages are found below it whatever the access." }, access: { type: "string", enum: ["none", "read", "write"], description: "What the step asked for." } } };
var func11 = Object.prototype.hasOwnProperty, pattern7 = new RegExp("^[a-z][a-z0-9-]{0,31}$", "u"), pattern8 = new RegExp("^[A-Za-z_][A-Za-z0-9_]*$", "u");
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate22.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.attempt === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "attempt" }, message: "must have required property 'attempt'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.token === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "token" }, message: "must have required property 'token'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.run === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "run" }, message: "must have required property 'run'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.idempotencyKey === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "idempotencyKey" }, message: "must have required property 'idempotencyKey'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.runtime === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "runtime" }, message: "must have required property 'runtime'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.program === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "program" }, message: "must have required property 'program'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.input === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "input" }, message: "must have required property 'input'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.secrets === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "secrets" }, message: "must have required property 'secrets'" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.env === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "env" }, message: "must have required property 'env'" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.files === void 0) {
      let err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property 'files'" };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.data === void 0) {
      let err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.limits === void 0) {
      let err12 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "limits" }, message: "must have required property 'limits'" };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.deadline === void 0) {
      let err13 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "deadline" }, message: "must have required property 'deadline'" };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
    if (data.graceMs === void 0) {
      let err14 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "graceMs" }, message: "must have required property 'graceMs'" };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.heartbeatMs === void 0) {
      let err15 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "heartbeatMs" }, message: "must have required property 'heartbeatMs'" };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.leaseMs === void 0) {
      let err16 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "leaseMs" }, message: "must have required property 'leaseMs'" };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.lock === void 0) {
      let err17 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "lock" }, message: "must have required property 'lock'" };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    for (let key0 in data)
      if (!func11.call(schema35.properties, key0)) {
        let err18 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    if (data.v !== void 0 && data.v !== 1) {
      let err19 = { instancePath: instancePath + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
    }
    if (data.attempt !== void 0) {
      let data1 = data.attempt;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.id === void 0) {
          let err20 = { instancePath: instancePath + "/attempt", schemaPath: "#/properties/attempt/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
        if (data1.epoch === void 0) {
          let err21 = { instancePath: instancePath + "/attempt", schemaPath: "#/properties/attempt/required", keyword: "required", params: { missingProperty: "epoch" }, message: "must have required property 'epoch'" };
          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
        }
        if (data1.path === void 0) {
          let err22 = { instancePath: instancePath + "/attempt", schemaPath: "#/properties/attempt/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
        if (data1.step === void 0) {
          let err23 = { instancePath: instancePath + "/attempt", schemaPath: "#/properties/attempt/required", keyword: "required", params: { missingProperty: "step" }, message: "must have required property 'step'" };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
        if (data1.number === void 0) {
          let err24 = { instancePath: instancePath + "/attempt", schemaPath: "#/properties/attempt/required", keyword: "required", params: { missingProperty: "number" }, message: "must have required property 'number'" };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
        if (data1.generation === void 0) {
          let err25 = { instancePath: instancePath + "/attempt", schemaPath: "#/properties/attempt/required", keyword: "required", params: { missingProperty: "generation" }, message: "must have required property 'generation'" };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
        for (let key1 in data1)
          if (!(key1 === "id" || key1 === "epoch" || key1 === "path" || key1 === "step" || key1 === "number" || key1 === "generation")) {
            let err26 = { instancePath: instancePath + "/attempt", schemaPath: "#/properties/attempt/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
          }
        if (data1.id !== void 0) {
          let data2 = data1.id;
          if (typeof data2 == "string") {
            if (func1(data2) > 512) {
              let err27 = { instancePath: instancePath + "/attempt/id", schemaPath: "#/properties/attempt/properties/id/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" };
              vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
            }
            if (func1(data2) < 1) {
              let err28 = { instancePath: instancePath + "/attempt/id", schemaPath: "#/properties/attempt/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
            }
          } else {
            let err29 = { instancePath: instancePath + "/attempt/id", schemaPath: "#/properties/attempt/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
          }
        }
        if (data1.epoch !== void 0) {
          let data3 = data1.epoch;
          if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
            let err30 = { instancePath: instancePath + "/attempt/epoch", schemaPath: "#/properties/attempt/properties/epoch/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
          }
          if (typeof data3 == "number" && isFinite(data3) && (data3 < 1 || isNaN(data3))) {
            let err31 = { instancePath: instancePath + "/attempt/epoch", schemaPath: "#/properties/attempt/properties/epoch/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
          }
        }
        if (data1.path !== void 0 && typeof data1.path != "string") {
          let err32 = { instancePath: instancePath + "/attempt/path", schemaPath: "#/properties/attempt/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
        }
        if (data1.step !== void 0 && typeof data1.step != "string") {
          let err33 = { instancePath: instancePath + "/attempt/step", schemaPath: "#/properties/attempt/properties/step/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
        }
        if (data1.number !== void 0) {
          let data6 = data1.number;
          if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
            let err34 = { instancePath: instancePath + "/attempt/number", schemaPath: "#/properties/attempt/properties/number/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
          }
          if (typeof data6 == "number" && isFinite(data6) && (data6 < 1 || isNaN(data6))) {
            let err35 = { instancePath: instancePath + "/attempt/number", schemaPath: "#/properties/attempt/properties/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
          }
        }
        if (data1.generation !== void 0) {
          let data7 = data1.generation;
          if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
            let err36 = { instancePath: instancePath + "/attempt/generation", schemaPath: "#/properties/attempt/properties/generation/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
          }
          if (typeof data7 == "number" && isFinite(data7) && (data7 < 0 || isNaN(data7))) {
            let err37 = { instancePath: instancePath + "/attempt/generation", schemaPath: "#/properties/attempt/properties/generation/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
          }
        }
      } else {
        let err38 = { instancePath: instancePath + "/attempt", schemaPath: "#/properties/attempt/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
      }
    }
    if (data.token !== void 0) {
      let data8 = data.token;
      if (typeof data8 == "string") {
        if (func1(data8) > 512) {
          let err39 = { instancePath: instancePath + "/token", schemaPath: "#/properties/token/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" };
          vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
        }
        if (func1(data8) < 16) {
          let err40 = { instancePath: instancePath + "/token", schemaPath: "#/properties/token/minLength", keyword: "minLength", params: { limit: 16 }, message: "must NOT have fewer than 16 characters" };
          vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
        }
      } else {
        let err41 = { instancePath: instancePath + "/token", schemaPath: "#/properties/token/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
    }
    if (data.run !== void 0) {
      let data9 = data.run;
      if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
        if (data9.id === void 0) {
          let err42 = { instancePath: instancePath + "/run", schemaPath: "run-context.schema.json/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
          vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
        }
        if (data9.flow === void 0) {
          let err43 = { instancePath: instancePath + "/run", schemaPath: "run-context.schema.json/required", keyword: "required", params: { missingProperty: "flow" }, message: "must have required property 'flow'" };
          vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
        }
        if (data9.version === void 0) {
          let err44 = { instancePath: instancePath + "/run", schemaPath: "run-context.schema.json/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" };
          vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
        }
        if (data9.startedAt === void 0) {
          let err45 = { instancePath: instancePath + "/run", schemaPath: "run-context.schema.json/required", keyword: "required", params: { missingProperty: "startedAt" }, message: "must have required property 'startedAt'" };
          vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
        }
        if (data9.attempt === void 0) {
          let err46 = { instancePath: instancePath + "/run", schemaPath: "run-context.schema.json/required", keyword: "required", params: { missingProperty: "attempt" }, message: "must have required property 'attempt'" };
          vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
        }
        for (let key2 in data9)
          if (!(key2 === "id" || key2 === "flow" || key2 === "version" || key2 === "startedAt" || key2 === "attempt")) {
            let err47 = { instancePath: instancePath + "/run", schemaPath: "run-context.schema.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
          }
        if (data9.id !== void 0 && typeof data9.id != "string") {
          let err48 = { instancePath: instancePath + "/run/id", schemaPath: "run-context.schema.json/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
        }
        if (data9.flow !== void 0 && typeof data9.flow != "string") {
          let err49 = { instancePath: instancePath + "/run/flow", schemaPath: "run-context.schema.json/properties/flow/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
        }
        if (data9.version !== void 0 && typeof data9.version != "string") {
          let err50 = { instancePath: instancePath + "/run/version", schemaPath: "run-context.schema.json/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
        }
        if (data9.startedAt !== void 0 && typeof data9.startedAt != "string") {
          let err51 = { instancePath: instancePath + "/run/startedAt", schemaPath: "run-context.schema.json/properties/startedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
        }
        if (data9.attempt !== void 0) {
          let data14 = data9.attempt;
          if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
            let err52 = { instancePath: instancePath + "/run/attempt", schemaPath: "run-context.schema.json/properties/attempt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
          }
          if (typeof data14 == "number" && isFinite(data14) && (data14 < 1 || isNaN(data14))) {
            let err53 = { instancePath: instancePath + "/run/attempt", schemaPath: "run-context.schema.json/properties/attempt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
          }
        }
      } else {
        let err54 = { instancePath: instancePath + "/run", schemaPath: "run-context.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
      }
    }
    if (data.idempotencyKey !== void 0 && typeof data.idempotencyKey != "string") {
      let err55 = { instancePath: instancePath + "/idempotencyKey", schemaPath: "#/properties/idempotencyKey/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
    }
    if (data.runtime !== void 0) {
      let data16 = data.runtime;
      if (typeof data16 == "string") {
        if (!pattern7.test(data16)) {
          let err56 = { instancePath: instancePath + "/runtime", schemaPath: "#/properties/runtime/pattern", keyword: "pattern", params: { pattern: "^[a-z][a-z0-9-]{0,31}$" }, message: 'must match pattern "^[a-z][a-z0-9-]{0,31}$"' };
          vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
        }
      } else {
        let err57 = { instancePath: instancePath + "/runtime", schemaPath: "#/properties/runtime/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
      }
    }
    if (data.program !== void 0) {
      let data17 = data.program, _errs40 = errors, valid5 = !1, passing0 = null, _errs41 = errors;
      if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
        if (data17.code === void 0) {
          let err58 = { instancePath: instancePath + "/program", schemaPath: "program.schema.json/oneOf/0/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
          vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
        }
        for (let key3 in data17)
          if (key3 !== "code") {
            let err59 = { instancePath: instancePath + "/program", schemaPath: "program.schema.json/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
          }
        if (data17.code !== void 0 && typeof data17.code != "string") {
          let err60 = { instancePath: instancePath + "/program/code", schemaPath: "program.schema.json/oneOf/0/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
        }
      } else {
        let err61 = { instancePath: instancePath + "/program", schemaPath: "program.schema.json/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
      }
      var _valid0 = _errs41 === errors;
      if (_valid0) {
        valid5 = !0, passing0 = 0;
        var props0 = !0;
      }
      let _errs46 = errors;
      if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
        if (data17.file === void 0) {
          let err62 = { instancePath: instancePath + "/program", schemaPath: "program.schema.json/oneOf/1/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'" };
          vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
        }
        for (let key4 in data17)
          if (key4 !== "file") {
            let err63 = { instancePath: instancePath + "/program", schemaPath: "program.schema.json/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
          }
        if (data17.file !== void 0) {
          let data19 = data17.file;
          if (typeof data19 == "string") {
            if (func1(data19) > 4096) {
              let err64 = { instancePath: instancePath + "/program/file", schemaPath: "program.schema.json/oneOf/1/properties/file/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
              vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
            }
            if (func1(data19) < 1) {
              let err65 = { instancePath: instancePath + "/program/file", schemaPath: "program.schema.json/oneOf/1/properties/file/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
            }
          } else {
            let err66 = { instancePath: instancePath + "/program/file", schemaPath: "program.schema.json/oneOf/1/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
          }
        }
      } else {
        let err67 = { instancePath: instancePath + "/program", schemaPath: "program.schema.json/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
      }
      var _valid0 = _errs46 === errors;
      if (_valid0 && valid5 ? (valid5 = !1, passing0 = [passing0, 1]) : _valid0 && (valid5 = !0, passing0 = 1, props0 !== !0 && (props0 = !0)), valid5)
        errors = _errs40, vErrors !== null && (_errs40 ? vErrors.length = _errs40 : vErrors = null);
      else {
        let err68 = { instancePath: instancePath + "/program", schemaPath: "program.schema.json/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
        vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
      }
    }
    if (data.secrets !== void 0) {
      let data20 = data.secrets;
      if (data20 && typeof data20 == "object" && !Array.isArray(data20)) {
        for (let key5 in data20) {
          let _errs54 = errors;
          if (typeof key5 == "string" && !pattern8.test(key5)) {
            let err69 = { instancePath: instancePath + "/secrets", schemaPath: "secrets.schema.json/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }, message: 'must match pattern "^[A-Za-z_][A-Za-z0-9_]*$"', propertyName: key5 };
            vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
          }
          var valid9 = _errs54 === errors;
          if (!valid9) {
            let err70 = { instancePath: instancePath + "/secrets", schemaPath: "secrets.schema.json/propertyNames", keyword: "propertyNames", params: { propertyName: key5 }, message: "property name must be valid" };
            vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
          }
        }
        for (let key6 in data20)
          if (typeof data20[key6] != "string") {
            let err71 = { instancePath: instancePath + "/secrets/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "secrets.schema.json/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
          }
      } else {
        let err72 = { instancePath: instancePath + "/secrets", schemaPath: "secrets.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
      }
    }
    if (data.env !== void 0) {
      let data22 = data.env;
      if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
        for (let key7 in data22) {
          let _errs60 = errors;
          if (typeof key7 == "string" && !pattern8.test(key7)) {
            let err73 = { instancePath: instancePath + "/env", schemaPath: "#/properties/env/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }, message: 'must match pattern "^[A-Za-z_][A-Za-z0-9_]*$"', propertyName: key7 };
            vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
          }
          var valid11 = _errs60 === errors;
          if (!valid11) {
            let err74 = { instancePath: instancePath + "/env", schemaPath: "#/properties/env/propertyNames", keyword: "propertyNames", params: { propertyName: key7 }, message: "property name must be valid" };
            vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
          }
        }
        for (let key8 in data22) {
          let data23 = data22[key8], _errs63 = errors, valid13 = !1, passing1 = null, _errs64 = errors;
          if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
            if (data23.value === void 0) {
              let err75 = { instancePath: instancePath + "/env/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/env/additionalProperties/oneOf/0/required", keyword: "required", params: { missingProperty: "value" }, message: "must have required property 'value'" };
              vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
            }
            for (let key9 in data23)
              if (key9 !== "value") {
                let err76 = { instancePath: instancePath + "/env/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/env/additionalProperties/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
              }
            if (data23.value !== void 0 && typeof data23.value != "string") {
              let err77 = { instancePath: instancePath + "/env/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/value", schemaPath: "#/properties/env/additionalProperties/oneOf/0/properties/value/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
            }
          } else {
            let err78 = { instancePath: instancePath + "/env/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/env/additionalProperties/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
          }
          var _valid1 = _errs64 === errors;
          if (_valid1) {
            valid13 = !0, passing1 = 0;
            var props1 = !0;
          }
          let _errs69 = errors;
          if (data23 && typeof data23 == "object" && !Array.isArray(data23)) {
            if (data23.secret === void 0) {
              let err79 = { instancePath: instancePath + "/env/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/env/additionalProperties/oneOf/1/required", keyword: "required", params: { missingProperty: "secret" }, message: "must have required property 'secret'" };
              vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
            }
            for (let key10 in data23)
              if (key10 !== "secret") {
                let err80 = { instancePath: instancePath + "/env/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/env/additionalProperties/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
              }
            if (data23.secret !== void 0 && typeof data23.secret != "string") {
              let err81 = { instancePath: instancePath + "/env/" + key8.replace(/~/g, "~0").replace(/\//g, "~1") + "/secret", schemaPath: "#/properties/env/additionalProperties/oneOf/1/properties/secret/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
            }
          } else {
            let err82 = { instancePath: instancePath + "/env/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/env/additionalProperties/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
          }
          var _valid1 = _errs69 === errors;
          if (_valid1 && valid13 ? (valid13 = !1, passing1 = [passing1, 1]) : _valid1 && (valid13 = !0, passing1 = 1, props1 !== !0 && (props1 = !0)), valid13)
            errors = _errs63, vErrors !== null && (_errs63 ? vErrors.length = _errs63 : vErrors = null);
          else {
            let err83 = { instancePath: instancePath + "/env/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/env/additionalProperties/oneOf", keyword: "oneOf", params: { passingSchemas: passing1 }, message: "must match exactly one schema in oneOf" };
            vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
          }
        }
      } else {
        let err84 = { instancePath: instancePath + "/env", schemaPath: "#/properties/env/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
      }
    }
    if (data.files !== void 0) {
      let data26 = data.files;
      if (data26 && typeof data26 == "object" && !Array.isArray(data26)) {
        if (data26.root === void 0) {
          let err85 = { instancePath: instancePath + "/files", schemaPath: "files-access.schema.json/required", keyword: "required", params: { missingProperty: "root" }, message: "must have required property 'root'" };
          vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
        }
        if (data26.access === void 0) {
          let err86 = { instancePath: instancePath + "/files", schemaPath: "files-access.schema.json/required", keyword: "required", params: { missingProperty: "access" }, message: "must have required property 'access'" };
          vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
        }
        for (let key11 in data26)
          if (!(key11 === "root" || key11 === "access")) {
            let err87 = { instancePath: instancePath + "/files", schemaPath: "files-access.schema.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
          }
        if (data26.root !== void 0) {
          let data27 = data26.root;
          if (typeof data27 != "string" && data27 !== null) {
            let err88 = { instancePath: instancePath + "/files/root", schemaPath: "files-access.schema.json/properties/root/type", keyword: "type", params: { type: schema39.properties.root.type }, message: "must be string,null" };
            vErrors === null ? vErrors = [err88] : vErrors.push(err88), errors++;
          }
        }
        if (data26.access !== void 0) {
          let data28 = data26.access;
          if (typeof data28 != "string") {
            let err89 = { instancePath: instancePath + "/files/access", schemaPath: "files-access.schema.json/properties/access/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err89] : vErrors.push(err89), errors++;
          }
          if (!(data28 === "none" || data28 === "read" || data28 === "write")) {
            let err90 = { instancePath: instancePath + "/files/access", schemaPath: "files-access.schema.json/properties/access/enum", keyword: "enum", params: { allowedValues: schema39.properties.access.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err90] : vErrors.push(err90), errors++;
          }
        }
      } else {
        let err91 = { instancePath: instancePath + "/files", schemaPath: "files-access.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err91] : vErrors.push(err91), errors++;
      }
    }
    if (data.data !== void 0) {
      let data29 = data.data, _errs83 = errors, valid18 = !1, _errs84 = errors;
      if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
        if (data29.url === void 0) {
          let err92 = { instancePath: instancePath + "/data", schemaPath: "data-access.schema.json/required", keyword: "required", params: { missingProperty: "url" }, message: "must have required property 'url'" };
          vErrors === null ? vErrors = [err92] : vErrors.push(err92), errors++;
        }
        if (data29.token === void 0) {
          let err93 = { instancePath: instancePath + "/data", schemaPath: "data-access.schema.json/required", keyword: "required", params: { missingProperty: "token" }, message: "must have required property 'token'" };
          vErrors === null ? vErrors = [err93] : vErrors.push(err93), errors++;
        }
        for (let key12 in data29)
          if (!(key12 === "url" || key12 === "token")) {
            let err94 = { instancePath: instancePath + "/data", schemaPath: "data-access.schema.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err94] : vErrors.push(err94), errors++;
          }
        if (data29.url !== void 0 && typeof data29.url != "string") {
          let err95 = { instancePath: instancePath + "/data/url", schemaPath: "data-access.schema.json/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err95] : vErrors.push(err95), errors++;
        }
        if (data29.token !== void 0 && typeof data29.token != "string") {
          let err96 = { instancePath: instancePath + "/data/token", schemaPath: "data-access.schema.json/properties/token/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err96] : vErrors.push(err96), errors++;
        }
      } else {
        let err97 = { instancePath: instancePath + "/data", schemaPath: "data-access.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err97] : vErrors.push(err97), errors++;
      }
      var _valid2 = _errs84 === errors;
      valid18 = valid18 || _valid2;
      let _errs92 = errors;
      if (data29 !== null) {
        let err98 = { instancePath: instancePath + "/data", schemaPath: "#/properties/data/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        vErrors === null ? vErrors = [err98] : vErrors.push(err98), errors++;
      }
      var _valid2 = _errs92 === errors;
      if (valid18 = valid18 || _valid2, valid18)
        errors = _errs83, vErrors !== null && (_errs83 ? vErrors.length = _errs83 : vErrors = null);
      else {
        let err99 = { instancePath: instancePath + "/data", schemaPath: "#/properties/data/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        vErrors === null ? vErrors = [err99] : vErrors.push(err99), errors++;
      }
    }
    if (data.limits !== void 0) {
      let data32 = data.limits;
      if (data32 && typeof data32 == "object" && !Array.isArray(data32)) {
        if (data32.outputBytes === void 0) {
          let err100 = { instancePath: instancePath + "/limits", schemaPath: "#/properties/limits/required", keyword: "required", params: { missingProperty: "outputBytes" }, message: "must have required property 'outputBytes'" };
          vErrors === null ? vErrors = [err100] : vErrors.push(err100), errors++;
        }
        if (data32.logBytes === void 0) {
          let err101 = { instancePath: instancePath + "/limits", schemaPath: "#/properties/limits/required", keyword: "required", params: { missingProperty: "logBytes" }, message: "must have required property 'logBytes'" };
          vErrors === null ? vErrors = [err101] : vErrors.push(err101), errors++;
        }
        if (data32.lineBytes === void 0) {
          let err102 = { instancePath: instancePath + "/limits", schemaPath: "#/properties/limits/required", keyword: "required", params: { missingProperty: "lineBytes" }, message: "must have required property 'lineBytes'" };
          vErrors === null ? vErrors = [err102] : vErrors.push(err102), errors++;
        }
        if (data32.memoryBytes === void 0) {
          let err103 = { instancePath: instancePath + "/limits", schemaPath: "#/properties/limits/required", keyword: "required", params: { missingProperty: "memoryBytes" }, message: "must have required property 'memoryBytes'" };
          vErrors === null ? vErrors = [err103] : vErrors.push(err103), errors++;
        }
        for (let key13 in data32)
          if (!(key13 === "outputBytes" || key13 === "logBytes" || key13 === "lineBytes" || key13 === "memoryBytes")) {
            let err104 = { instancePath: instancePath + "/limits", schemaPath: "#/properties/limits/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key13 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err104] : vErrors.push(err104), errors++;
          }
        if (data32.outputBytes !== void 0) {
          let data33 = data32.outputBytes;
          if (!(typeof data33 == "number" && !(data33 % 1) && !isNaN(data33) && isFinite(data33))) {
            let err105 = { instancePath: instancePath + "/limits/outputBytes", schemaPath: "#/properties/limits/properties/outputBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err105] : vErrors.push(err105), errors++;
          }
          if (typeof data33 == "number" && isFinite(data33) && (data33 < 1 || isNaN(data33))) {
            let err106 = { instancePath: instancePath + "/limits/outputBytes", schemaPath: "#/properties/limits/properties/outputBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            vErrors === null ? vErrors = [err106] : vErrors.push(err106), errors++;
          }
        }
        if (data32.logBytes !== void 0) {
          let data34 = data32.logBytes;
          if (!(typeof data34 == "number" && !(data34 % 1) && !isNaN(data34) && isFinite(data34))) {
            let err107 = { instancePath: instancePath + "/limits/logBytes", schemaPath: "#/properties/limits/properties/logBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err107] : vErrors.push(err107), errors++;
          }
          if (typeof data34 == "number" && isFinite(data34) && (data34 < 1 || isNaN(data34))) {
            let err108 = { instancePath: instancePath + "/limits/logBytes", schemaPath: "#/properties/limits/properties/logBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            vErrors === null ? vErrors = [err108] : vErrors.push(err108), errors++;
          }
        }
        if (data32.lineBytes !== void 0) {
          let data35 = data32.lineBytes;
          if (!(typeof data35 == "number" && !(data35 % 1) && !isNaN(data35) && isFinite(data35))) {
            let err109 = { instancePath: instancePath + "/limits/lineBytes", schemaPath: "#/properties/limits/properties/lineBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err109] : vErrors.push(err109), errors++;
          }
          if (typeof data35 == "number" && isFinite(data35) && (data35 < 1 || isNaN(data35))) {
            let err110 = { instancePath: instancePath + "/limits/lineBytes", schemaPath: "#/properties/limits/properties/lineBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            vErrors === null ? vErrors = [err110] : vErrors.push(err110), errors++;
          }
        }
        if (data32.memoryBytes !== void 0) {
          let data36 = data32.memoryBytes;
          if (!(typeof data36 == "number" && !(data36 % 1) && !isNaN(data36) && isFinite(data36)) && data36 !== null) {
            let err111 = { instancePath: instancePath + "/limits/memoryBytes", schemaPath: "#/properties/limits/properties/memoryBytes/type", keyword: "type", params: { type: schema35.properties.limits.properties.memoryBytes.type }, message: "must be integer,null" };
            vErrors === null ? vErrors = [err111] : vErrors.push(err111), errors++;
          }
          if (typeof data36 == "number" && isFinite(data36) && (data36 < 1 || isNaN(data36))) {
            let err112 = { instancePath: instancePath + "/limits/memoryBytes", schemaPath: "#/properties/limits/properties/memoryBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            vErrors === null ? vErrors = [err112] : vErrors.push(err112), errors++;
          }
        }
      } else {
        let err113 = { instancePath: instancePath + "/limits", schemaPath: "#/properties/limits/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err113] : vErrors.push(err113), errors++;
      }
    }
    if (data.deadline !== void 0) {
      let data37 = data.deadline;
      if (!(typeof data37 == "number" && !(data37 % 1) && !isNaN(data37) && isFinite(data37))) {
        let err114 = { instancePath: instancePath + "/deadline", schemaPath: "#/properties/deadline/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err114] : vErrors.push(err114), errors++;
      }
      if (typeof data37 == "number" && isFinite(data37) && (data37 < 0 || isNaN(data37))) {
        let err115 = { instancePath: instancePath + "/deadline", schemaPath: "#/properties/deadline/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err115] : vErrors.push(err115), errors++;
      }
    }
    if (data.graceMs !== void 0) {
      let data38 = data.graceMs;
      if (!(typeof data38 == "number" && !(data38 % 1) && !isNaN(data38) && isFinite(data38))) {
        let err116 = { instancePath: instancePath + "/graceMs", schemaPath: "#/properties/graceMs/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err116] : vErrors.push(err116), errors++;
      }
      if (typeof data38 == "number" && isFinite(data38) && (data38 < 0 || isNaN(data38))) {
        let err117 = { instancePath: instancePath + "/graceMs", schemaPath: "#/properties/graceMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err117] : vErrors.push(err117), errors++;
      }
    }
    if (data.heartbeatMs !== void 0) {
      let data39 = data.heartbeatMs;
      if (!(typeof data39 == "number" && !(data39 % 1) && !isNaN(data39) && isFinite(data39))) {
        let err118 = { instancePath: instancePath + "/heartbeatMs", schemaPath: "#/properties/heartbeatMs/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err118] : vErrors.push(err118), errors++;
      }
      if (typeof data39 == "number" && isFinite(data39) && (data39 < 1 || isNaN(data39))) {
        let err119 = { instancePath: instancePath + "/heartbeatMs", schemaPath: "#/properties/heartbeatMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err119] : vErrors.push(err119), errors++;
      }
    }
    if (data.leaseMs !== void 0) {
      let data40 = data.leaseMs;
      if (!(typeof data40 == "number" && !(data40 % 1) && !isNaN(data40) && isFinite(data40))) {
        let err120 = { instancePath: instancePath + "/leaseMs", schemaPath: "#/properties/leaseMs/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err120] : vErrors.push(err120), errors++;
      }
      if (typeof data40 == "number" && isFinite(data40) && (data40 < 1 || isNaN(data40))) {
        let err121 = { instancePath: instancePath + "/leaseMs", schemaPath: "#/properties/leaseMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err121] : vErrors.push(err121), errors++;
      }
    }
    if (data.lock !== void 0 && typeof data.lock != "boolean") {
      let err122 = { instancePath: instancePath + "/lock", schemaPath: "#/properties/lock/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err122] : vErrors.push(err122), errors++;
    }
  } else {
    let err123 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err123] : vErrors.push(err123), errors++;
  }
  return validate22.errors = vErrors, errors === 0;
}
validate22.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var claimRequest = validate23;
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate23.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.nonce === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "nonce" }, message: "must have required property 'nonce'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.agentVersion === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "agentVersion" }, message: "must have required property 'agentVersion'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "v" || key0 === "nonce" || key0 === "agentVersion")) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.v !== void 0 && data.v !== 1) {
      let err4 = { instancePath: instancePath + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.nonce !== void 0) {
      let data1 = data.nonce;
      if (typeof data1 == "string") {
        if (func1(data1) > 64) {
          let err5 = { instancePath: instancePath + "/nonce", schemaPath: "#/properties/nonce/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (func1(data1) < 16) {
          let err6 = { instancePath: instancePath + "/nonce", schemaPath: "#/properties/nonce/minLength", keyword: "minLength", params: { limit: 16 }, message: "must NOT have fewer than 16 characters" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/nonce", schemaPath: "#/properties/nonce/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.agentVersion !== void 0) {
      let data2 = data.agentVersion;
      if (typeof data2 == "string") {
        if (func1(data2) > 64) {
          let err8 = { instancePath: instancePath + "/agentVersion", schemaPath: "#/properties/agentVersion/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/agentVersion", schemaPath: "#/properties/agentVersion/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
  } else {
    let err10 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
  }
  return validate23.errors = vErrors, errors === 0;
}
validate23.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var dataAccess = validate24;
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate24.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.url === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "url" }, message: "must have required property 'url'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.token === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "token" }, message: "must have required property 'token'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "url" || key0 === "token")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.url !== void 0 && typeof data.url != "string") {
      let err3 = { instancePath: instancePath + "/url", schemaPath: "#/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.token !== void 0 && typeof data.token != "string") {
      let err4 = { instancePath: instancePath + "/token", schemaPath: "#/properties/token/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
  } else {
    let err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate24.errors = vErrors, errors === 0;
}
validate24.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var demandAnswer = validate25, schema43 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "https://flowrunner.dev/runner/v1/demand-answer.schema.json", title: "DemandAnswer", description: "Answer 200 to a launcher's poll: the state of all pools at one revision; pools that had work in the last ten minutes among them. 204: nothing is new, ask again.", type: "object", additionalProperties: !1, required: ["source", "revision", "pools", "ended", "cancelled", "runs"], properties: { source: { type: "string", minLength: 1, maxLength: 64, description: "The process whose revisions these are; another one's are not to be compared with them." }, revision: { type: "integer", minimum: 0, description: "Grows with every change." }, pools: { type: "array", items: { type: "object", additionalProperties: !1, required: ["pool", "serves", "runtime", "queued", "oldestQueuedMs", "waiting", "claimed", "arrivals", "project", "namespace", "requirements", "timeoutMs", "attempt"], properties: { pool: { type: "string", minLength: 1, maxLength: 1024 }, serves: { type: "string", enum: ["attempts", "files"], description: "`files`: one worker, never two at once, that serves the project's files and runs no code; `queued` counts requests that wait, nothing is ever claimed, and runtime and requirements say nothing." }, runtime: { type: "string", minLength: 1, maxLength: 64 }, queued: { type: "integer", minimum: 0, description: "Attempts that are ready and that nobody has claimed." }, oldestQueuedMs: { type: ["integer", "null"], minimum: 0, description: "Age of the oldest of them in milliseconds; null if there is none." }, waiting: { type: "integer", minimum: 0, description: "Workers whose claim is open." }, claimed: { type: "integer", minimum: 0, description: "Attempts claimed and not ended." }, arrivals: { type: "integer", minimum: 0, description: "Attempts that have ever become ready here." }, project: { type: "string", minLength: 1, maxLength: 200 }, namespace: { type: ["string", "null"], minLength: 1, maxLength: 63, description: "Where its pods belong; null: the project has no namespace." }, requirements: { $ref: "pool-requirements.schema.json" }, timeoutMs: { type: "integer", minimum: 0, description: "The longest time that an attempt queued or claimed here may take." }, attempt: { type: ["string", "null"], minLength: 1, maxLength: 200, description: "The one attempt that this pool is for: one worker, never a warm one. null: a pool for any number." } } } }, ended: { type: "array", maxItems: 2e4, items: { type: "string", minLength: 1, maxLength: 200 }, description: "Attempts that ended since the revision asked about." }, cancelled: { type: "array", maxItems: 2e4, items: { type: "string", minLength: 1, maxLength: 200 }, description: "Attempts whose cancellation was asked for since then." }, runs: { type: "array", maxItems: 2e4, items: { type: "string", minLength: 1, maxLength: 200 }, description: "Runs of cluster origin that changed since then." } } }, schema44 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "https://flowrunner.dev/runner/v1/pool-requirements.schema.json", title: "PoolRequirements", description: "What a pool's pods are made of, beside the runtime.", type: "object", additionalProperties: !1, required: ["image", "resources", "files", "network"], properties: { image: { type: ["string", "null"], minLength: 1, maxLength: 512, description: "null: the platform's own image of the runtime." }, resources: { type: "object", additionalProperties: !1, required: ["cpuMillis", "memoryBytes"], properties: { cpuMillis: { type: ["integer", "null"], minimum: 1 }, memoryBytes: { type: ["integer", "null"], minimum: 1 } }, description: "Limits; null: the installation's default." }, files: { type: "string", enum: ["none", "read", "write"], description: "What user code may do with the project's files." }, network: { type: "string", enum: ["none", "project", "internet"], description: "What user code may reach." } } };
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate25.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.source === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.revision === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "revision" }, message: "must have required property 'revision'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.pools === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pools" }, message: "must have required property 'pools'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.ended === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ended" }, message: "must have required property 'ended'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.cancelled === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "cancelled" }, message: "must have required property 'cancelled'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.runs === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "runs" }, message: "must have required property 'runs'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "source" || key0 === "revision" || key0 === "pools" || key0 === "ended" || key0 === "cancelled" || key0 === "runs")) {
        let err6 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    if (data.source !== void 0) {
      let data0 = data.source;
      if (typeof data0 == "string") {
        if (func1(data0) > 64) {
          let err7 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (func1(data0) < 1) {
          let err8 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.revision !== void 0) {
      let data1 = data.revision;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err10 = { instancePath: instancePath + "/revision", schemaPath: "#/properties/revision/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1) && (data1 < 0 || isNaN(data1))) {
        let err11 = { instancePath: instancePath + "/revision", schemaPath: "#/properties/revision/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.pools !== void 0) {
      let data2 = data.pools;
      if (Array.isArray(data2)) {
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
            if (data3.pool === void 0) {
              let err12 = { instancePath: instancePath + "/pools/" + i0, schemaPath: "#/properties/pools/items/required", keyword: "required", params: { missingProperty: "pool" }, message: "must have required property 'pool'" };
              vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
            }
            if (data3.serves === void 0) {
              let err13 = { instancePath: instancePath + "/pools/" + i0, schemaPath: "#/properties/pools/items/required", keyword: "required", params: { missingProperty: "serves" }, message: "must have required property 'serves'" };
              vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
            }
            if (data3.runtime === void 0) {
              let err14 = { instancePath: instancePath + "/pools/" + i0, schemaPath: "#/properties/pools/items/required", keyword: "required", params: { missingProperty: "runtime" }, message: "must have required property 'runtime'" };
              vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
            }
            if (data3.queued === void 0) {
              let err15 = { instancePath: instancePath + "/pools/" + i0, schemaPath: "#/properties/pools/items/required", keyword: "required", params: { missingProperty: "queued" }, message: "must have required property 'queued'" };
              vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
            }
            if (data3.oldestQueuedMs === void 0) {
              let err16 = { instancePath: instancePath + "/pools/" + i0, schemaPath: "#/properties/pools/items/required", keyword: "required", params: { missingProperty: "oldestQueuedMs" }, message: "must have required property 'oldestQueuedMs'" };
              vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
            }
            if (data3.waiting === void 0) {
              let err17 = { instancePath: instancePath + "/pools/" + i0, schemaPath: "#/properties/pools/items/required", keyword: "required", params: { missingProperty: "waiting" }, message: "must have required property 'waiting'" };
              vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
            }
            if (data3.claimed === void 0) {
              let err18 = { instancePath: instancePath + "/pools/" + i0, schemaPath: "#/properties/pools/items/required", keyword: "required", params: { missingProperty: "claimed" }, message: "must have required property 'claimed'" };
              vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
            }
            if (data3.arrivals === void 0) {
              let err19 = { instancePath: instancePath + "/pools/" + i0, schemaPath: "#/properties/pools/items/required", keyword: "required", params: { missingProperty: "arrivals" }, message: "must have required property 'arrivals'" };
              vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
            }
            if (data3.project === void 0) {
              let err20 = { instancePath: instancePath + "/pools/" + i0, schemaPath: "#/properties/pools/items/required", keyword: "required", params: { missingProperty: "project" }, message: "must have required property 'project'" };
              vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
            }
            if (data3.namespace === void 0) {
              let err21 = { instancePath: instancePath + "/pools/" + i0, schemaPath: "#/properties/pools/items/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'" };
              vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
            }
            if (data3.requirements === void 0) {
              let err22 = { instancePath: instancePath + "/pools/" + i0, schemaPath: "#/properties/pools/items/required", keyword: "required", params: { missingProperty: "requirements" }, message: "must have required property 'requirements'" };
              vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
            }
            if (data3.timeoutMs === void 0) {
              let err23 = { instancePath: instancePath + "/pools/" + i0, schemaPath: "#/properties/pools/items/required", keyword: "required", params: { missingProperty: "timeoutMs" }, message: "must have required property 'timeoutMs'" };
              vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
            }
            if (data3.attempt === void 0) {
              let err24 = { instancePath: instancePath + "/pools/" + i0, schemaPath: "#/properties/pools/items/required", keyword: "required", params: { missingProperty: "attempt" }, message: "must have required property 'attempt'" };
              vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
            }
            for (let key1 in data3)
              if (!func11.call(schema43.properties.pools.items.properties, key1)) {
                let err25 = { instancePath: instancePath + "/pools/" + i0, schemaPath: "#/properties/pools/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
              }
            if (data3.pool !== void 0) {
              let data4 = data3.pool;
              if (typeof data4 == "string") {
                if (func1(data4) > 1024) {
                  let err26 = { instancePath: instancePath + "/pools/" + i0 + "/pool", schemaPath: "#/properties/pools/items/properties/pool/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
                  vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
                }
                if (func1(data4) < 1) {
                  let err27 = { instancePath: instancePath + "/pools/" + i0 + "/pool", schemaPath: "#/properties/pools/items/properties/pool/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
                }
              } else {
                let err28 = { instancePath: instancePath + "/pools/" + i0 + "/pool", schemaPath: "#/properties/pools/items/properties/pool/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
              }
            }
            if (data3.serves !== void 0) {
              let data5 = data3.serves;
              if (typeof data5 != "string") {
                let err29 = { instancePath: instancePath + "/pools/" + i0 + "/serves", schemaPath: "#/properties/pools/items/properties/serves/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
              }
              if (!(data5 === "attempts" || data5 === "files")) {
                let err30 = { instancePath: instancePath + "/pools/" + i0 + "/serves", schemaPath: "#/properties/pools/items/properties/serves/enum", keyword: "enum", params: { allowedValues: schema43.properties.pools.items.properties.serves.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
              }
            }
            if (data3.runtime !== void 0) {
              let data6 = data3.runtime;
              if (typeof data6 == "string") {
                if (func1(data6) > 64) {
                  let err31 = { instancePath: instancePath + "/pools/" + i0 + "/runtime", schemaPath: "#/properties/pools/items/properties/runtime/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
                  vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
                }
                if (func1(data6) < 1) {
                  let err32 = { instancePath: instancePath + "/pools/" + i0 + "/runtime", schemaPath: "#/properties/pools/items/properties/runtime/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
                }
              } else {
                let err33 = { instancePath: instancePath + "/pools/" + i0 + "/runtime", schemaPath: "#/properties/pools/items/properties/runtime/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
              }
            }
            if (data3.queued !== void 0) {
              let data7 = data3.queued;
              if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
                let err34 = { instancePath: instancePath + "/pools/" + i0 + "/queued", schemaPath: "#/properties/pools/items/properties/queued/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
              }
              if (typeof data7 == "number" && isFinite(data7) && (data7 < 0 || isNaN(data7))) {
                let err35 = { instancePath: instancePath + "/pools/" + i0 + "/queued", schemaPath: "#/properties/pools/items/properties/queued/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
              }
            }
            if (data3.oldestQueuedMs !== void 0) {
              let data8 = data3.oldestQueuedMs;
              if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8)) && data8 !== null) {
                let err36 = { instancePath: instancePath + "/pools/" + i0 + "/oldestQueuedMs", schemaPath: "#/properties/pools/items/properties/oldestQueuedMs/type", keyword: "type", params: { type: schema43.properties.pools.items.properties.oldestQueuedMs.type }, message: "must be integer,null" };
                vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
              }
              if (typeof data8 == "number" && isFinite(data8) && (data8 < 0 || isNaN(data8))) {
                let err37 = { instancePath: instancePath + "/pools/" + i0 + "/oldestQueuedMs", schemaPath: "#/properties/pools/items/properties/oldestQueuedMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
              }
            }
            if (data3.waiting !== void 0) {
              let data9 = data3.waiting;
              if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
                let err38 = { instancePath: instancePath + "/pools/" + i0 + "/waiting", schemaPath: "#/properties/pools/items/properties/waiting/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
              }
              if (typeof data9 == "number" && isFinite(data9) && (data9 < 0 || isNaN(data9))) {
                let err39 = { instancePath: instancePath + "/pools/" + i0 + "/waiting", schemaPath: "#/properties/pools/items/properties/waiting/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
              }
            }
            if (data3.claimed !== void 0) {
              let data10 = data3.claimed;
              if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
                let err40 = { instancePath: instancePath + "/pools/" + i0 + "/claimed", schemaPath: "#/properties/pools/items/properties/claimed/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
              }
              if (typeof data10 == "number" && isFinite(data10) && (data10 < 0 || isNaN(data10))) {
                let err41 = { instancePath: instancePath + "/pools/" + i0 + "/claimed", schemaPath: "#/properties/pools/items/properties/claimed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
              }
            }
            if (data3.arrivals !== void 0) {
              let data11 = data3.arrivals;
              if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
                let err42 = { instancePath: instancePath + "/pools/" + i0 + "/arrivals", schemaPath: "#/properties/pools/items/properties/arrivals/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
              }
              if (typeof data11 == "number" && isFinite(data11) && (data11 < 0 || isNaN(data11))) {
                let err43 = { instancePath: instancePath + "/pools/" + i0 + "/arrivals", schemaPath: "#/properties/pools/items/properties/arrivals/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
              }
            }
            if (data3.project !== void 0) {
              let data12 = data3.project;
              if (typeof data12 == "string") {
                if (func1(data12) > 200) {
                  let err44 = { instancePath: instancePath + "/pools/" + i0 + "/project", schemaPath: "#/properties/pools/items/properties/project/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
                  vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
                }
                if (func1(data12) < 1) {
                  let err45 = { instancePath: instancePath + "/pools/" + i0 + "/project", schemaPath: "#/properties/pools/items/properties/project/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
                }
              } else {
                let err46 = { instancePath: instancePath + "/pools/" + i0 + "/project", schemaPath: "#/properties/pools/items/properties/project/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
              }
            }
            if (data3.namespace !== void 0) {
              let data13 = data3.namespace;
              if (typeof data13 != "string" && data13 !== null) {
                let err47 = { instancePath: instancePath + "/pools/" + i0 + "/namespace", schemaPath: "#/properties/pools/items/properties/namespace/type", keyword: "type", params: { type: schema43.properties.pools.items.properties.namespace.type }, message: "must be string,null" };
                vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
              }
              if (typeof data13 == "string") {
                if (func1(data13) > 63) {
                  let err48 = { instancePath: instancePath + "/pools/" + i0 + "/namespace", schemaPath: "#/properties/pools/items/properties/namespace/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" };
                  vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
                }
                if (func1(data13) < 1) {
                  let err49 = { instancePath: instancePath + "/pools/" + i0 + "/namespace", schemaPath: "#/properties/pools/items/properties/namespace/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
                }
              }
            }
            if (data3.requirements !== void 0) {
              let data14 = data3.requirements;
              if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
                if (data14.image === void 0) {
                  let err50 = { instancePath: instancePath + "/pools/" + i0 + "/requirements", schemaPath: "pool-requirements.schema.json/required", keyword: "required", params: { missingProperty: "image" }, message: "must have required property 'image'" };
                  vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
                }
                if (data14.resources === void 0) {
                  let err51 = { instancePath: instancePath + "/pools/" + i0 + "/requirements", schemaPath: "pool-requirements.schema.json/required", keyword: "required", params: { missingProperty: "resources" }, message: "must have required property 'resources'" };
                  vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
                }
                if (data14.files === void 0) {
                  let err52 = { instancePath: instancePath + "/pools/" + i0 + "/requirements", schemaPath: "pool-requirements.schema.json/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property 'files'" };
                  vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
                }
                if (data14.network === void 0) {
                  let err53 = { instancePath: instancePath + "/pools/" + i0 + "/requirements", schemaPath: "pool-requirements.schema.json/required", keyword: "required", params: { missingProperty: "network" }, message: "must have required property 'network'" };
                  vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
                }
                for (let key2 in data14)
                  if (!(key2 === "image" || key2 === "resources" || key2 === "files" || key2 === "network")) {
                    let err54 = { instancePath: instancePath + "/pools/" + i0 + "/requirements", schemaPath: "pool-requirements.schema.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
                    vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
                  }
                if (data14.image !== void 0) {
                  let data15 = data14.image;
                  if (typeof data15 != "string" && data15 !== null) {
                    let err55 = { instancePath: instancePath + "/pools/" + i0 + "/requirements/image", schemaPath: "pool-requirements.schema.json/properties/image/type", keyword: "type", params: { type: schema44.properties.image.type }, message: "must be string,null" };
                    vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
                  }
                  if (typeof data15 == "string") {
                    if (func1(data15) > 512) {
                      let err56 = { instancePath: instancePath + "/pools/" + i0 + "/requirements/image", schemaPath: "pool-requirements.schema.json/properties/image/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" };
                      vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
                    }
                    if (func1(data15) < 1) {
                      let err57 = { instancePath: instancePath + "/pools/" + i0 + "/requirements/image", schemaPath: "pool-requirements.schema.json/properties/image/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
                    }
                  }
                }
                if (data14.resources !== void 0) {
                  let data16 = data14.resources;
                  if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
                    if (data16.cpuMillis === void 0) {
                      let err58 = { instancePath: instancePath + "/pools/" + i0 + "/requirements/resources", schemaPath: "pool-requirements.schema.json/properties/resources/required", keyword: "required", params: { missingProperty: "cpuMillis" }, message: "must have required property 'cpuMillis'" };
                      vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
                    }
                    if (data16.memoryBytes === void 0) {
                      let err59 = { instancePath: instancePath + "/pools/" + i0 + "/requirements/resources", schemaPath: "pool-requirements.schema.json/properties/resources/required", keyword: "required", params: { missingProperty: "memoryBytes" }, message: "must have required property 'memoryBytes'" };
                      vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
                    }
                    for (let key3 in data16)
                      if (!(key3 === "cpuMillis" || key3 === "memoryBytes")) {
                        let err60 = { instancePath: instancePath + "/pools/" + i0 + "/requirements/resources", schemaPath: "pool-requirements.schema.json/properties/resources/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                        vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
                      }
                    if (data16.cpuMillis !== void 0) {
                      let data17 = data16.cpuMillis;
                      if (!(typeof data17 == "number" && !(data17 % 1) && !isNaN(data17) && isFinite(data17)) && data17 !== null) {
                        let err61 = { instancePath: instancePath + "/pools/" + i0 + "/requirements/resources/cpuMillis", schemaPath: "pool-requirements.schema.json/properties/resources/properties/cpuMillis/type", keyword: "type", params: { type: schema44.properties.resources.properties.cpuMillis.type }, message: "must be integer,null" };
                        vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
                      }
                      if (typeof data17 == "number" && isFinite(data17) && (data17 < 1 || isNaN(data17))) {
                        let err62 = { instancePath: instancePath + "/pools/" + i0 + "/requirements/resources/cpuMillis", schemaPath: "pool-requirements.schema.json/properties/resources/properties/cpuMillis/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                        vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
                      }
                    }
                    if (data16.memoryBytes !== void 0) {
                      let data18 = data16.memoryBytes;
                      if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18) && isFinite(data18)) && data18 !== null) {
                        let err63 = { instancePath: instancePath + "/pools/" + i0 + "/requirements/resources/memoryBytes", schemaPath: "pool-requirements.schema.json/properties/resources/properties/memoryBytes/type", keyword: "type", params: { type: schema44.properties.resources.properties.memoryBytes.type }, message: "must be integer,null" };
                        vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
                      }
                      if (typeof data18 == "number" && isFinite(data18) && (data18 < 1 || isNaN(data18))) {
                        let err64 = { instancePath: instancePath + "/pools/" + i0 + "/requirements/resources/memoryBytes", schemaPath: "pool-requirements.schema.json/properties/resources/properties/memoryBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                        vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
                      }
                    }
                  } else {
                    let err65 = { instancePath: instancePath + "/pools/" + i0 + "/requirements/resources", schemaPath: "pool-requirements.schema.json/properties/resources/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                    vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
                  }
                }
                if (data14.files !== void 0) {
                  let data19 = data14.files;
                  if (typeof data19 != "string") {
                    let err66 = { instancePath: instancePath + "/pools/" + i0 + "/requirements/files", schemaPath: "pool-requirements.schema.json/properties/files/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
                  }
                  if (!(data19 === "none" || data19 === "read" || data19 === "write")) {
                    let err67 = { instancePath: instancePath + "/pools/" + i0 + "/requirements/files", schemaPath: "pool-requirements.schema.json/properties/files/enum", keyword: "enum", params: { allowedValues: schema44.properties.files.enum }, message: "must be equal to one of the allowed values" };
                    vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
                  }
                }
                if (data14.network !== void 0) {
                  let data20 = data14.network;
                  if (typeof data20 != "string") {
                    let err68 = { instancePath: instancePath + "/pools/" + i0 + "/requirements/network", schemaPath: "pool-requirements.schema.json/properties/network/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
                  }
                  if (!(data20 === "none" || data20 === "project" || data20 === "internet")) {
                    let err69 = { instancePath: instancePath + "/pools/" + i0 + "/requirements/network", schemaPath: "pool-requirements.schema.json/properties/network/enum", keyword: "enum", params: { allowedValues: schema44.properties.network.enum }, message: "must be equal to one of the allowed values" };
                    vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
                  }
                }
              } else {
                let err70 = { instancePath: instancePath + "/pools/" + i0 + "/requirements", schemaPath: "pool-requirements.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
              }
            }
            if (data3.timeoutMs !== void 0) {
              let data21 = data3.timeoutMs;
              if (!(typeof data21 == "number" && !(data21 % 1) && !isNaN(data21) && isFinite(data21))) {
                let err71 = { instancePath: instancePath + "/pools/" + i0 + "/timeoutMs", schemaPath: "#/properties/pools/items/properties/timeoutMs/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
              }
              if (typeof data21 == "number" && isFinite(data21) && (data21 < 0 || isNaN(data21))) {
                let err72 = { instancePath: instancePath + "/pools/" + i0 + "/timeoutMs", schemaPath: "#/properties/pools/items/properties/timeoutMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
              }
            }
            if (data3.attempt !== void 0) {
              let data22 = data3.attempt;
              if (typeof data22 != "string" && data22 !== null) {
                let err73 = { instancePath: instancePath + "/pools/" + i0 + "/attempt", schemaPath: "#/properties/pools/items/properties/attempt/type", keyword: "type", params: { type: schema43.properties.pools.items.properties.attempt.type }, message: "must be string,null" };
                vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
              }
              if (typeof data22 == "string") {
                if (func1(data22) > 200) {
                  let err74 = { instancePath: instancePath + "/pools/" + i0 + "/attempt", schemaPath: "#/properties/pools/items/properties/attempt/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
                  vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
                }
                if (func1(data22) < 1) {
                  let err75 = { instancePath: instancePath + "/pools/" + i0 + "/attempt", schemaPath: "#/properties/pools/items/properties/attempt/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
                }
              }
            }
          } else {
            let err76 = { instancePath: instancePath + "/pools/" + i0, schemaPath: "#/properties/pools/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
          }
        }
      } else {
        let err77 = { instancePath: instancePath + "/pools", schemaPath: "#/properties/pools/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
      }
    }
    if (data.ended !== void 0) {
      let data23 = data.ended;
      if (Array.isArray(data23)) {
        if (data23.length > 2e4) {
          let err78 = { instancePath: instancePath + "/ended", schemaPath: "#/properties/ended/maxItems", keyword: "maxItems", params: { limit: 2e4 }, message: "must NOT have more than 20000 items" };
          vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
        }
        let len1 = data23.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data24 = data23[i1];
          if (typeof data24 == "string") {
            if (func1(data24) > 200) {
              let err79 = { instancePath: instancePath + "/ended/" + i1, schemaPath: "#/properties/ended/items/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
              vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
            }
            if (func1(data24) < 1) {
              let err80 = { instancePath: instancePath + "/ended/" + i1, schemaPath: "#/properties/ended/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
            }
          } else {
            let err81 = { instancePath: instancePath + "/ended/" + i1, schemaPath: "#/properties/ended/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
          }
        }
      } else {
        let err82 = { instancePath: instancePath + "/ended", schemaPath: "#/properties/ended/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
      }
    }
    if (data.cancelled !== void 0) {
      let data25 = data.cancelled;
      if (Array.isArray(data25)) {
        if (data25.length > 2e4) {
          let err83 = { instancePath: instancePath + "/cancelled", schemaPath: "#/properties/cancelled/maxItems", keyword: "maxItems", params: { limit: 2e4 }, message: "must NOT have more than 20000 items" };
          vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
        }
        let len2 = data25.length;
        for (let i2 = 0; i2 < len2; i2++) {
          let data26 = data25[i2];
          if (typeof data26 == "string") {
            if (func1(data26) > 200) {
              let err84 = { instancePath: instancePath + "/cancelled/" + i2, schemaPath: "#/properties/cancelled/items/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
              vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
            }
            if (func1(data26) < 1) {
              let err85 = { instancePath: instancePath + "/cancelled/" + i2, schemaPath: "#/properties/cancelled/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
            }
          } else {
            let err86 = { instancePath: instancePath + "/cancelled/" + i2, schemaPath: "#/properties/cancelled/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
          }
        }
      } else {
        let err87 = { instancePath: instancePath + "/cancelled", schemaPath: "#/properties/cancelled/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
      }
    }
    if (data.runs !== void 0) {
      let data27 = data.runs;
      if (Array.isArray(data27)) {
        if (data27.length > 2e4) {
          let err88 = { instancePath: instancePath + "/runs", schemaPath: "#/properties/runs/maxItems", keyword: "maxItems", params: { limit: 2e4 }, message: "must NOT have more than 20000 items" };
          vErrors === null ? vErrors = [err88] : vErrors.push(err88), errors++;
        }
        let len3 = data27.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data28 = data27[i3];
          if (typeof data28 == "string") {
            if (func1(data28) > 200) {
              let err89 = { instancePath: instancePath + "/runs/" + i3, schemaPath: "#/properties/runs/items/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
              vErrors === null ? vErrors = [err89] : vErrors.push(err89), errors++;
            }
            if (func1(data28) < 1) {
              let err90 = { instancePath: instancePath + "/runs/" + i3, schemaPath: "#/properties/runs/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err90] : vErrors.push(err90), errors++;
            }
          } else {
            let err91 = { instancePath: instancePath + "/runs/" + i3, schemaPath: "#/properties/runs/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err91] : vErrors.push(err91), errors++;
          }
        }
      } else {
        let err92 = { instancePath: instancePath + "/runs", schemaPath: "#/properties/runs/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err92] : vErrors.push(err92), errors++;
      }
    }
  } else {
    let err93 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err93] : vErrors.push(err93), errors++;
  }
  return validate25.errors = vErrors, errors === 0;
}
validate25.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var demandRequest = validate26, schema45 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "https://flowrunner.dev/runner/v1/demand-request.schema.json", title: "DemandRequest", description: "Body of POST /internal/v1/demand, a launcher's long poll.", type: "object", additionalProperties: !1, required: ["v", "source", "sinceRevision"], properties: { v: { const: 1 }, source: { type: ["string", "null"], maxLength: 64, description: "`source` of the answer before this; null: there was none." }, sinceRevision: { type: "integer", minimum: 0, description: "`revision` of the answer before this; 0: there was none." }, epoch: { type: "integer", minimum: 1, description: "A controller's; a launcher has none." } } };
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate26.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.source === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "source" }, message: "must have required property 'source'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.sinceRevision === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "sinceRevision" }, message: "must have required property 'sinceRevision'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "v" || key0 === "source" || key0 === "sinceRevision" || key0 === "epoch")) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.v !== void 0 && data.v !== 1) {
      let err4 = { instancePath: instancePath + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.source !== void 0) {
      let data1 = data.source;
      if (typeof data1 != "string" && data1 !== null) {
        let err5 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/type", keyword: "type", params: { type: schema45.properties.source.type }, message: "must be string,null" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      if (typeof data1 == "string" && func1(data1) > 64) {
        let err6 = { instancePath: instancePath + "/source", schemaPath: "#/properties/source/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.sinceRevision !== void 0) {
      let data2 = data.sinceRevision;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        let err7 = { instancePath: instancePath + "/sinceRevision", schemaPath: "#/properties/sinceRevision/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2) && (data2 < 0 || isNaN(data2))) {
        let err8 = { instancePath: instancePath + "/sinceRevision", schemaPath: "#/properties/sinceRevision/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.epoch !== void 0) {
      let data3 = data.epoch;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        let err9 = { instancePath: instancePath + "/epoch", schemaPath: "#/properties/epoch/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      if (typeof data3 == "number" && isFinite(data3) && (data3 < 1 || isNaN(data3))) {
        let err10 = { instancePath: instancePath + "/epoch", schemaPath: "#/properties/epoch/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
  } else {
    let err11 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
  }
  return validate26.errors = vErrors, errors === 0;
}
validate26.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var fileEntry = validate27, schema46 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "https://flowrunner.dev/runner/v1/file-entry.schema.json", title: "FileEntry", description: "What stands at a path of a project's files.", type: "object", additionalProperties: !1, required: ["name", "kind", "bytes", "modifiedAt", "etag"], properties: { name: { type: "string", minLength: 1, maxLength: 255, description: "The last of its path. Code of a user may have given it any." }, kind: { type: "string", enum: ["file", "folder", "other"], description: "`other`: a link, a pipe, a device; nobody follows or opens it." }, bytes: { type: "integer", minimum: 0 }, modifiedAt: { type: "integer", description: "Epoch milliseconds." }, etag: { type: "string", minLength: 1, maxLength: 128, description: "Another one for whatever else is or was there." } } };
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate27.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.name === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.kind === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.bytes === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "bytes" }, message: "must have required property 'bytes'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.modifiedAt === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "modifiedAt" }, message: "must have required property 'modifiedAt'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.etag === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "etag" }, message: "must have required property 'etag'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "name" || key0 === "kind" || key0 === "bytes" || key0 === "modifiedAt" || key0 === "etag")) {
        let err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 == "string") {
        if (func1(data0) > 255) {
          let err6 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (func1(data0) < 1) {
          let err7 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.kind !== void 0) {
      let data1 = data.kind;
      if (typeof data1 != "string") {
        let err9 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      if (!(data1 === "file" || data1 === "folder" || data1 === "other")) {
        let err10 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/enum", keyword: "enum", params: { allowedValues: schema46.properties.kind.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.bytes !== void 0) {
      let data2 = data.bytes;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        let err11 = { instancePath: instancePath + "/bytes", schemaPath: "#/properties/bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2) && (data2 < 0 || isNaN(data2))) {
        let err12 = { instancePath: instancePath + "/bytes", schemaPath: "#/properties/bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.modifiedAt !== void 0) {
      let data3 = data.modifiedAt;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        let err13 = { instancePath: instancePath + "/modifiedAt", schemaPath: "#/properties/modifiedAt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.etag !== void 0) {
      let data4 = data.etag;
      if (typeof data4 == "string") {
        if (func1(data4) > 128) {
          let err14 = { instancePath: instancePath + "/etag", schemaPath: "#/properties/etag/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        if (func1(data4) < 1) {
          let err15 = { instancePath: instancePath + "/etag", schemaPath: "#/properties/etag/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
      } else {
        let err16 = { instancePath: instancePath + "/etag", schemaPath: "#/properties/etag/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
  } else {
    let err17 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
  }
  return validate27.errors = vErrors, errors === 0;
}
validate27.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var fileExpectation = validate28;
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate28.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs0 = errors, valid0 = !1, passing0 = null, _errs1 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      let err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (key0 !== "kind") {
        let err1 = { instancePath, schemaPath: "#/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.kind !== void 0 && data.kind !== "nothing") {
      let err2 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/0/properties/kind/const", keyword: "const", params: { allowedValue: "nothing" }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
  } else {
    let err3 = { instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = !0, passing0 = 0;
    var props0 = !0;
  }
  let _errs5 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      let err4 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    for (let key1 in data)
      if (key1 !== "kind") {
        let err5 = { instancePath, schemaPath: "#/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    if (data.kind !== void 0 && data.kind !== "something") {
      let err6 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/1/properties/kind/const", keyword: "const", params: { allowedValue: "something" }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  var _valid0 = _errs5 === errors;
  if (_valid0 && valid0)
    valid0 = !1, passing0 = [passing0, 1];
  else {
    _valid0 && (valid0 = !0, passing0 = 1, props0 !== !0 && (props0 = !0));
    let _errs9 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.kind === void 0) {
        let err8 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (data.etag === void 0) {
        let err9 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "etag" }, message: "must have required property 'etag'" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      for (let key2 in data)
        if (!(key2 === "kind" || key2 === "etag")) {
          let err10 = { instancePath, schemaPath: "#/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      if (data.kind !== void 0 && data.kind !== "exactly") {
        let err11 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/2/properties/kind/const", keyword: "const", params: { allowedValue: "exactly" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
      if (data.etag !== void 0) {
        let data3 = data.etag;
        if (typeof data3 == "string") {
          if (func1(data3) > 1024) {
            let err12 = { instancePath: instancePath + "/etag", schemaPath: "#/oneOf/2/properties/etag/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
          if (func1(data3) < 1) {
            let err13 = { instancePath: instancePath + "/etag", schemaPath: "#/oneOf/2/properties/etag/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
          }
        } else {
          let err14 = { instancePath: instancePath + "/etag", schemaPath: "#/oneOf/2/properties/etag/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      }
    } else {
      let err15 = { instancePath, schemaPath: "#/oneOf/2/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    var _valid0 = _errs9 === errors;
    _valid0 && valid0 ? (valid0 = !1, passing0 = [passing0, 2]) : _valid0 && (valid0 = !0, passing0 = 2, props0 !== !0 && (props0 = !0));
  }
  if (valid0)
    errors = _errs0, vErrors !== null && (_errs0 ? vErrors.length = _errs0 : vErrors = null);
  else {
    let err16 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
  }
  return validate28.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate28.evaluated = { dynamicProps: !0, dynamicItems: !1 };
var fileOperation = validate29;
function validate29(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate29.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs0 = errors, valid0 = !1, passing0 = null, _errs1 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      let err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.operation === void 0) {
      let err1 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "operation" }, message: "must have required property 'operation'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.folder === void 0) {
      let err2 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "folder" }, message: "must have required property 'folder'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.after === void 0) {
      let err3 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "after" }, message: "must have required property 'after'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.limit === void 0) {
      let err4 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "limit" }, message: "must have required property 'limit'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "v" || key0 === "operation" || key0 === "folder" || key0 === "after" || key0 === "limit")) {
        let err5 = { instancePath, schemaPath: "#/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    if (data.v !== void 0 && data.v !== 1) {
      let err6 = { instancePath: instancePath + "/v", schemaPath: "#/oneOf/0/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.operation !== void 0 && data.operation !== "list") {
      let err7 = { instancePath: instancePath + "/operation", schemaPath: "#/oneOf/0/properties/operation/const", keyword: "const", params: { allowedValue: "list" }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.folder !== void 0) {
      let data2 = data.folder;
      if (typeof data2 == "string") {
        if (func1(data2) > 1024) {
          let err8 = { instancePath: instancePath + "/folder", schemaPath: "#/oneOf/0/properties/folder/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/folder", schemaPath: "#/oneOf/0/properties/folder/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.after !== void 0) {
      let data3 = data.after;
      if (typeof data3 == "string") {
        if (func1(data3) > 1024) {
          let err10 = { instancePath: instancePath + "/after", schemaPath: "#/oneOf/0/properties/after/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/after", schemaPath: "#/oneOf/0/properties/after/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.limit !== void 0) {
      let data4 = data.limit;
      if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        let err12 = { instancePath: instancePath + "/limit", schemaPath: "#/oneOf/0/properties/limit/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 > 500 || isNaN(data4)) {
          let err13 = { instancePath: instancePath + "/limit", schemaPath: "#/oneOf/0/properties/limit/maximum", keyword: "maximum", params: { comparison: "<=", limit: 500 }, message: "must be <= 500" };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (data4 < 1 || isNaN(data4)) {
          let err14 = { instancePath: instancePath + "/limit", schemaPath: "#/oneOf/0/properties/limit/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      }
    }
  } else {
    let err15 = { instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = !0, passing0 = 0;
    var props0 = !0;
  }
  let _errs12 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      let err16 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
    if (data.operation === void 0) {
      let err17 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "operation" }, message: "must have required property 'operation'" };
      vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
    }
    if (data.path === void 0) {
      let err18 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
      vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
    }
    if (data.range === void 0) {
      let err19 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "range" }, message: "must have required property 'range'" };
      vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
    }
    for (let key1 in data)
      if (!(key1 === "v" || key1 === "operation" || key1 === "path" || key1 === "range")) {
        let err20 = { instancePath, schemaPath: "#/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    if (data.v !== void 0 && data.v !== 1) {
      let err21 = { instancePath: instancePath + "/v", schemaPath: "#/oneOf/1/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
    }
    if (data.operation !== void 0 && data.operation !== "read") {
      let err22 = { instancePath: instancePath + "/operation", schemaPath: "#/oneOf/1/properties/operation/const", keyword: "const", params: { allowedValue: "read" }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
    }
    if (data.path !== void 0) {
      let data7 = data.path;
      if (typeof data7 == "string") {
        if (func1(data7) > 1024) {
          let err23 = { instancePath: instancePath + "/path", schemaPath: "#/oneOf/1/properties/path/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
        if (func1(data7) < 1) {
          let err24 = { instancePath: instancePath + "/path", schemaPath: "#/oneOf/1/properties/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
      } else {
        let err25 = { instancePath: instancePath + "/path", schemaPath: "#/oneOf/1/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data.range !== void 0) {
      let data8 = data.range, _errs20 = errors, valid3 = !1, _errs21 = errors;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8)) {
        if (data8.first === void 0) {
          let err26 = { instancePath: instancePath + "/range", schemaPath: "#/oneOf/1/properties/range/anyOf/0/required", keyword: "required", params: { missingProperty: "first" }, message: "must have required property 'first'" };
          vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
        }
        if (data8.last === void 0) {
          let err27 = { instancePath: instancePath + "/range", schemaPath: "#/oneOf/1/properties/range/anyOf/0/required", keyword: "required", params: { missingProperty: "last" }, message: "must have required property 'last'" };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
        for (let key2 in data8)
          if (!(key2 === "first" || key2 === "last")) {
            let err28 = { instancePath: instancePath + "/range", schemaPath: "#/oneOf/1/properties/range/anyOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
          }
        if (data8.first !== void 0) {
          let data9 = data8.first;
          if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
            let err29 = { instancePath: instancePath + "/range/first", schemaPath: "#/oneOf/1/properties/range/anyOf/0/properties/first/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
          }
          if (typeof data9 == "number" && isFinite(data9) && (data9 < 0 || isNaN(data9))) {
            let err30 = { instancePath: instancePath + "/range/first", schemaPath: "#/oneOf/1/properties/range/anyOf/0/properties/first/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
          }
        }
        if (data8.last !== void 0) {
          let data10 = data8.last;
          if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
            let err31 = { instancePath: instancePath + "/range/last", schemaPath: "#/oneOf/1/properties/range/anyOf/0/properties/last/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
          }
          if (typeof data10 == "number" && isFinite(data10) && (data10 < 0 || isNaN(data10))) {
            let err32 = { instancePath: instancePath + "/range/last", schemaPath: "#/oneOf/1/properties/range/anyOf/0/properties/last/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
          }
        }
      } else {
        let err33 = { instancePath: instancePath + "/range", schemaPath: "#/oneOf/1/properties/range/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
      var _valid1 = _errs21 === errors;
      valid3 = valid3 || _valid1;
      let _errs28 = errors;
      if (data8 !== null) {
        let err34 = { instancePath: instancePath + "/range", schemaPath: "#/oneOf/1/properties/range/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
      var _valid1 = _errs28 === errors;
      if (valid3 = valid3 || _valid1, valid3)
        errors = _errs20, vErrors !== null && (_errs20 ? vErrors.length = _errs20 : vErrors = null);
      else {
        let err35 = { instancePath: instancePath + "/range", schemaPath: "#/oneOf/1/properties/range/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
    }
  } else {
    let err36 = { instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
  }
  var _valid0 = _errs12 === errors;
  if (_valid0 && valid0)
    valid0 = !1, passing0 = [passing0, 1];
  else {
    _valid0 && (valid0 = !0, passing0 = 1, props0 !== !0 && (props0 = !0));
    let _errs30 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.v === void 0) {
        let err37 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
        vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
      }
      if (data.operation === void 0) {
        let err38 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "operation" }, message: "must have required property 'operation'" };
        vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
      }
      if (data.path === void 0) {
        let err39 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
        vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
      }
      if (data.expected === void 0) {
        let err40 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "expected" }, message: "must have required property 'expected'" };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
      if (data.limits === void 0) {
        let err41 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "limits" }, message: "must have required property 'limits'" };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
      for (let key3 in data)
        if (!(key3 === "v" || key3 === "operation" || key3 === "path" || key3 === "expected" || key3 === "limits")) {
          let err42 = { instancePath, schemaPath: "#/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
        }
      if (data.v !== void 0 && data.v !== 1) {
        let err43 = { instancePath: instancePath + "/v", schemaPath: "#/oneOf/2/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
      }
      if (data.operation !== void 0 && data.operation !== "write") {
        let err44 = { instancePath: instancePath + "/operation", schemaPath: "#/oneOf/2/properties/operation/const", keyword: "const", params: { allowedValue: "write" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
      }
      if (data.path !== void 0) {
        let data13 = data.path;
        if (typeof data13 == "string") {
          if (func1(data13) > 1024) {
            let err45 = { instancePath: instancePath + "/path", schemaPath: "#/oneOf/2/properties/path/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
            vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
          }
          if (func1(data13) < 1) {
            let err46 = { instancePath: instancePath + "/path", schemaPath: "#/oneOf/2/properties/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
            vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
          }
        } else {
          let err47 = { instancePath: instancePath + "/path", schemaPath: "#/oneOf/2/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
        }
      }
      if (data.expected !== void 0) {
        let data14 = data.expected, _errs38 = errors, valid6 = !1, _errs39 = errors, _errs41 = errors, valid8 = !1, passing1 = null, _errs42 = errors;
        if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
          if (data14.kind === void 0) {
            let err48 = { instancePath: instancePath + "/expected", schemaPath: "file-expectation.schema.json/oneOf/0/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
            vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
          }
          for (let key4 in data14)
            if (key4 !== "kind") {
              let err49 = { instancePath: instancePath + "/expected", schemaPath: "file-expectation.schema.json/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
              vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
            }
          if (data14.kind !== void 0 && data14.kind !== "nothing") {
            let err50 = { instancePath: instancePath + "/expected/kind", schemaPath: "file-expectation.schema.json/oneOf/0/properties/kind/const", keyword: "const", params: { allowedValue: "nothing" }, message: "must be equal to constant" };
            vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
          }
        } else {
          let err51 = { instancePath: instancePath + "/expected", schemaPath: "file-expectation.schema.json/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
        }
        var _valid3 = _errs42 === errors;
        if (_valid3) {
          valid8 = !0, passing1 = 0;
          var props2 = !0;
        }
        let _errs46 = errors;
        if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
          if (data14.kind === void 0) {
            let err52 = { instancePath: instancePath + "/expected", schemaPath: "file-expectation.schema.json/oneOf/1/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
            vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
          }
          for (let key5 in data14)
            if (key5 !== "kind") {
              let err53 = { instancePath: instancePath + "/expected", schemaPath: "file-expectation.schema.json/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" };
              vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
            }
          if (data14.kind !== void 0 && data14.kind !== "something") {
            let err54 = { instancePath: instancePath + "/expected/kind", schemaPath: "file-expectation.schema.json/oneOf/1/properties/kind/const", keyword: "const", params: { allowedValue: "something" }, message: "must be equal to constant" };
            vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
          }
        } else {
          let err55 = { instancePath: instancePath + "/expected", schemaPath: "file-expectation.schema.json/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
        }
        var _valid3 = _errs46 === errors;
        if (_valid3 && valid8)
          valid8 = !1, passing1 = [passing1, 1];
        else {
          _valid3 && (valid8 = !0, passing1 = 1, props2 !== !0 && (props2 = !0));
          let _errs50 = errors;
          if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
            if (data14.kind === void 0) {
              let err56 = { instancePath: instancePath + "/expected", schemaPath: "file-expectation.schema.json/oneOf/2/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
              vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
            }
            if (data14.etag === void 0) {
              let err57 = { instancePath: instancePath + "/expected", schemaPath: "file-expectation.schema.json/oneOf/2/required", keyword: "required", params: { missingProperty: "etag" }, message: "must have required property 'etag'" };
              vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
            }
            for (let key6 in data14)
              if (!(key6 === "kind" || key6 === "etag")) {
                let err58 = { instancePath: instancePath + "/expected", schemaPath: "file-expectation.schema.json/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
              }
            if (data14.kind !== void 0 && data14.kind !== "exactly") {
              let err59 = { instancePath: instancePath + "/expected/kind", schemaPath: "file-expectation.schema.json/oneOf/2/properties/kind/const", keyword: "const", params: { allowedValue: "exactly" }, message: "must be equal to constant" };
              vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
            }
            if (data14.etag !== void 0) {
              let data18 = data14.etag;
              if (typeof data18 == "string") {
                if (func1(data18) > 1024) {
                  let err60 = { instancePath: instancePath + "/expected/etag", schemaPath: "file-expectation.schema.json/oneOf/2/properties/etag/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
                  vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
                }
                if (func1(data18) < 1) {
                  let err61 = { instancePath: instancePath + "/expected/etag", schemaPath: "file-expectation.schema.json/oneOf/2/properties/etag/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
                }
              } else {
                let err62 = { instancePath: instancePath + "/expected/etag", schemaPath: "file-expectation.schema.json/oneOf/2/properties/etag/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
              }
            }
          } else {
            let err63 = { instancePath: instancePath + "/expected", schemaPath: "file-expectation.schema.json/oneOf/2/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
          }
          var _valid3 = _errs50 === errors;
          _valid3 && valid8 ? (valid8 = !1, passing1 = [passing1, 2]) : _valid3 && (valid8 = !0, passing1 = 2, props2 !== !0 && (props2 = !0));
        }
        if (valid8)
          errors = _errs41, vErrors !== null && (_errs41 ? vErrors.length = _errs41 : vErrors = null);
        else {
          let err64 = { instancePath: instancePath + "/expected", schemaPath: "file-expectation.schema.json/oneOf", keyword: "oneOf", params: { passingSchemas: passing1 }, message: "must match exactly one schema in oneOf" };
          vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
        }
        var _valid2 = _errs39 === errors;
        valid6 = valid6 || _valid2;
        let _errs56 = errors;
        if (data14 !== null) {
          let err65 = { instancePath: instancePath + "/expected", schemaPath: "#/oneOf/2/properties/expected/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
          vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
        }
        var _valid2 = _errs56 === errors;
        if (valid6 = valid6 || _valid2, valid6)
          errors = _errs38, vErrors !== null && (_errs38 ? vErrors.length = _errs38 : vErrors = null);
        else {
          let err66 = { instancePath: instancePath + "/expected", schemaPath: "#/oneOf/2/properties/expected/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
          vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
        }
      }
      if (data.limits !== void 0) {
        let data19 = data.limits;
        if (data19 && typeof data19 == "object" && !Array.isArray(data19)) {
          if (data19.fileBytes === void 0) {
            let err67 = { instancePath: instancePath + "/limits", schemaPath: "#/oneOf/2/properties/limits/required", keyword: "required", params: { missingProperty: "fileBytes" }, message: "must have required property 'fileBytes'" };
            vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
          }
          if (data19.projectFileBytes === void 0) {
            let err68 = { instancePath: instancePath + "/limits", schemaPath: "#/oneOf/2/properties/limits/required", keyword: "required", params: { missingProperty: "projectFileBytes" }, message: "must have required property 'projectFileBytes'" };
            vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
          }
          for (let key7 in data19)
            if (!(key7 === "fileBytes" || key7 === "projectFileBytes")) {
              let err69 = { instancePath: instancePath + "/limits", schemaPath: "#/oneOf/2/properties/limits/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties" };
              vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
            }
          if (data19.fileBytes !== void 0) {
            let data20 = data19.fileBytes;
            if (!(typeof data20 == "number" && !(data20 % 1) && !isNaN(data20) && isFinite(data20))) {
              let err70 = { instancePath: instancePath + "/limits/fileBytes", schemaPath: "#/oneOf/2/properties/limits/properties/fileBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
              vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
            }
            if (typeof data20 == "number" && isFinite(data20) && (data20 < 1 || isNaN(data20))) {
              let err71 = { instancePath: instancePath + "/limits/fileBytes", schemaPath: "#/oneOf/2/properties/limits/properties/fileBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
            }
          }
          if (data19.projectFileBytes !== void 0) {
            let data21 = data19.projectFileBytes;
            if (!(typeof data21 == "number" && !(data21 % 1) && !isNaN(data21) && isFinite(data21))) {
              let err72 = { instancePath: instancePath + "/limits/projectFileBytes", schemaPath: "#/oneOf/2/properties/limits/properties/projectFileBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
              vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
            }
            if (typeof data21 == "number" && isFinite(data21) && (data21 < 1 || isNaN(data21))) {
              let err73 = { instancePath: instancePath + "/limits/projectFileBytes", schemaPath: "#/oneOf/2/properties/limits/properties/projectFileBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
              vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
            }
          }
        } else {
          let err74 = { instancePath: instancePath + "/limits", schemaPath: "#/oneOf/2/properties/limits/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
        }
      }
    } else {
      let err75 = { instancePath, schemaPath: "#/oneOf/2/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
    }
    var _valid0 = _errs30 === errors;
    if (_valid0 && valid0)
      valid0 = !1, passing0 = [passing0, 2];
    else {
      _valid0 && (valid0 = !0, passing0 = 2, props0 !== !0 && (props0 = !0));
      let _errs65 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.v === void 0) {
          let err76 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
          vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
        }
        if (data.operation === void 0) {
          let err77 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "operation" }, message: "must have required property 'operation'" };
          vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
        }
        if (data.from === void 0) {
          let err78 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "from" }, message: "must have required property 'from'" };
          vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
        }
        if (data.to === void 0) {
          let err79 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "to" }, message: "must have required property 'to'" };
          vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
        }
        for (let key8 in data)
          if (!(key8 === "v" || key8 === "operation" || key8 === "from" || key8 === "to")) {
            let err80 = { instancePath, schemaPath: "#/oneOf/3/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
          }
        if (data.v !== void 0 && data.v !== 1) {
          let err81 = { instancePath: instancePath + "/v", schemaPath: "#/oneOf/3/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
          vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
        }
        if (data.operation !== void 0 && data.operation !== "move") {
          let err82 = { instancePath: instancePath + "/operation", schemaPath: "#/oneOf/3/properties/operation/const", keyword: "const", params: { allowedValue: "move" }, message: "must be equal to constant" };
          vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
        }
        if (data.from !== void 0) {
          let data24 = data.from;
          if (typeof data24 == "string") {
            if (func1(data24) > 1024) {
              let err83 = { instancePath: instancePath + "/from", schemaPath: "#/oneOf/3/properties/from/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
              vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
            }
            if (func1(data24) < 1) {
              let err84 = { instancePath: instancePath + "/from", schemaPath: "#/oneOf/3/properties/from/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
            }
          } else {
            let err85 = { instancePath: instancePath + "/from", schemaPath: "#/oneOf/3/properties/from/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
          }
        }
        if (data.to !== void 0) {
          let data25 = data.to;
          if (typeof data25 == "string") {
            if (func1(data25) > 1024) {
              let err86 = { instancePath: instancePath + "/to", schemaPath: "#/oneOf/3/properties/to/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
              vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
            }
            if (func1(data25) < 1) {
              let err87 = { instancePath: instancePath + "/to", schemaPath: "#/oneOf/3/properties/to/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
            }
          } else {
            let err88 = { instancePath: instancePath + "/to", schemaPath: "#/oneOf/3/properties/to/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err88] : vErrors.push(err88), errors++;
          }
        }
      } else {
        let err89 = { instancePath, schemaPath: "#/oneOf/3/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err89] : vErrors.push(err89), errors++;
      }
      var _valid0 = _errs65 === errors;
      if (_valid0 && valid0)
        valid0 = !1, passing0 = [passing0, 3];
      else {
        _valid0 && (valid0 = !0, passing0 = 3, props0 !== !0 && (props0 = !0));
        let _errs74 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.v === void 0) {
            let err90 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
            vErrors === null ? vErrors = [err90] : vErrors.push(err90), errors++;
          }
          if (data.operation === void 0) {
            let err91 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "operation" }, message: "must have required property 'operation'" };
            vErrors === null ? vErrors = [err91] : vErrors.push(err91), errors++;
          }
          if (data.path === void 0) {
            let err92 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
            vErrors === null ? vErrors = [err92] : vErrors.push(err92), errors++;
          }
          if (data.recursive === void 0) {
            let err93 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "recursive" }, message: "must have required property 'recursive'" };
            vErrors === null ? vErrors = [err93] : vErrors.push(err93), errors++;
          }
          if (data.expected === void 0) {
            let err94 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "expected" }, message: "must have required property 'expected'" };
            vErrors === null ? vErrors = [err94] : vErrors.push(err94), errors++;
          }
          for (let key9 in data)
            if (!(key9 === "v" || key9 === "operation" || key9 === "path" || key9 === "recursive" || key9 === "expected")) {
              let err95 = { instancePath, schemaPath: "#/oneOf/4/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties" };
              vErrors === null ? vErrors = [err95] : vErrors.push(err95), errors++;
            }
          if (data.v !== void 0 && data.v !== 1) {
            let err96 = { instancePath: instancePath + "/v", schemaPath: "#/oneOf/4/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
            vErrors === null ? vErrors = [err96] : vErrors.push(err96), errors++;
          }
          if (data.operation !== void 0 && data.operation !== "delete") {
            let err97 = { instancePath: instancePath + "/operation", schemaPath: "#/oneOf/4/properties/operation/const", keyword: "const", params: { allowedValue: "delete" }, message: "must be equal to constant" };
            vErrors === null ? vErrors = [err97] : vErrors.push(err97), errors++;
          }
          if (data.path !== void 0) {
            let data28 = data.path;
            if (typeof data28 == "string") {
              if (func1(data28) > 1024) {
                let err98 = { instancePath: instancePath + "/path", schemaPath: "#/oneOf/4/properties/path/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
                vErrors === null ? vErrors = [err98] : vErrors.push(err98), errors++;
              }
              if (func1(data28) < 1) {
                let err99 = { instancePath: instancePath + "/path", schemaPath: "#/oneOf/4/properties/path/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                vErrors === null ? vErrors = [err99] : vErrors.push(err99), errors++;
              }
            } else {
              let err100 = { instancePath: instancePath + "/path", schemaPath: "#/oneOf/4/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err100] : vErrors.push(err100), errors++;
            }
          }
          if (data.recursive !== void 0 && typeof data.recursive != "boolean") {
            let err101 = { instancePath: instancePath + "/recursive", schemaPath: "#/oneOf/4/properties/recursive/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
            vErrors === null ? vErrors = [err101] : vErrors.push(err101), errors++;
          }
          if (data.expected !== void 0) {
            let data30 = data.expected, _errs84 = errors, valid15 = !1, _errs85 = errors, _errs87 = errors, valid17 = !1, passing2 = null, _errs88 = errors;
            if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
              if (data30.kind === void 0) {
                let err102 = { instancePath: instancePath + "/expected", schemaPath: "file-expectation.schema.json/oneOf/0/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
                vErrors === null ? vErrors = [err102] : vErrors.push(err102), errors++;
              }
              for (let key10 in data30)
                if (key10 !== "kind") {
                  let err103 = { instancePath: instancePath + "/expected", schemaPath: "file-expectation.schema.json/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties" };
                  vErrors === null ? vErrors = [err103] : vErrors.push(err103), errors++;
                }
              if (data30.kind !== void 0 && data30.kind !== "nothing") {
                let err104 = { instancePath: instancePath + "/expected/kind", schemaPath: "file-expectation.schema.json/oneOf/0/properties/kind/const", keyword: "const", params: { allowedValue: "nothing" }, message: "must be equal to constant" };
                vErrors === null ? vErrors = [err104] : vErrors.push(err104), errors++;
              }
            } else {
              let err105 = { instancePath: instancePath + "/expected", schemaPath: "file-expectation.schema.json/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
              vErrors === null ? vErrors = [err105] : vErrors.push(err105), errors++;
            }
            var _valid5 = _errs88 === errors;
            if (_valid5) {
              valid17 = !0, passing2 = 0;
              var props3 = !0;
            }
            let _errs92 = errors;
            if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
              if (data30.kind === void 0) {
                let err106 = { instancePath: instancePath + "/expected", schemaPath: "file-expectation.schema.json/oneOf/1/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
                vErrors === null ? vErrors = [err106] : vErrors.push(err106), errors++;
              }
              for (let key11 in data30)
                if (key11 !== "kind") {
                  let err107 = { instancePath: instancePath + "/expected", schemaPath: "file-expectation.schema.json/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key11 }, message: "must NOT have additional properties" };
                  vErrors === null ? vErrors = [err107] : vErrors.push(err107), errors++;
                }
              if (data30.kind !== void 0 && data30.kind !== "something") {
                let err108 = { instancePath: instancePath + "/expected/kind", schemaPath: "file-expectation.schema.json/oneOf/1/properties/kind/const", keyword: "const", params: { allowedValue: "something" }, message: "must be equal to constant" };
                vErrors === null ? vErrors = [err108] : vErrors.push(err108), errors++;
              }
            } else {
              let err109 = { instancePath: instancePath + "/expected", schemaPath: "file-expectation.schema.json/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
              vErrors === null ? vErrors = [err109] : vErrors.push(err109), errors++;
            }
            var _valid5 = _errs92 === errors;
            if (_valid5 && valid17)
              valid17 = !1, passing2 = [passing2, 1];
            else {
              _valid5 && (valid17 = !0, passing2 = 1, props3 !== !0 && (props3 = !0));
              let _errs96 = errors;
              if (data30 && typeof data30 == "object" && !Array.isArray(data30)) {
                if (data30.kind === void 0) {
                  let err110 = { instancePath: instancePath + "/expected", schemaPath: "file-expectation.schema.json/oneOf/2/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
                  vErrors === null ? vErrors = [err110] : vErrors.push(err110), errors++;
                }
                if (data30.etag === void 0) {
                  let err111 = { instancePath: instancePath + "/expected", schemaPath: "file-expectation.schema.json/oneOf/2/required", keyword: "required", params: { missingProperty: "etag" }, message: "must have required property 'etag'" };
                  vErrors === null ? vErrors = [err111] : vErrors.push(err111), errors++;
                }
                for (let key12 in data30)
                  if (!(key12 === "kind" || key12 === "etag")) {
                    let err112 = { instancePath: instancePath + "/expected", schemaPath: "file-expectation.schema.json/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, message: "must NOT have additional properties" };
                    vErrors === null ? vErrors = [err112] : vErrors.push(err112), errors++;
                  }
                if (data30.kind !== void 0 && data30.kind !== "exactly") {
                  let err113 = { instancePath: instancePath + "/expected/kind", schemaPath: "file-expectation.schema.json/oneOf/2/properties/kind/const", keyword: "const", params: { allowedValue: "exactly" }, message: "must be equal to constant" };
                  vErrors === null ? vErrors = [err113] : vErrors.push(err113), errors++;
                }
                if (data30.etag !== void 0) {
                  let data34 = data30.etag;
                  if (typeof data34 == "string") {
                    if (func1(data34) > 1024) {
                      let err114 = { instancePath: instancePath + "/expected/etag", schemaPath: "file-expectation.schema.json/oneOf/2/properties/etag/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
                      vErrors === null ? vErrors = [err114] : vErrors.push(err114), errors++;
                    }
                    if (func1(data34) < 1) {
                      let err115 = { instancePath: instancePath + "/expected/etag", schemaPath: "file-expectation.schema.json/oneOf/2/properties/etag/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                      vErrors === null ? vErrors = [err115] : vErrors.push(err115), errors++;
                    }
                  } else {
                    let err116 = { instancePath: instancePath + "/expected/etag", schemaPath: "file-expectation.schema.json/oneOf/2/properties/etag/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    vErrors === null ? vErrors = [err116] : vErrors.push(err116), errors++;
                  }
                }
              } else {
                let err117 = { instancePath: instancePath + "/expected", schemaPath: "file-expectation.schema.json/oneOf/2/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err117] : vErrors.push(err117), errors++;
              }
              var _valid5 = _errs96 === errors;
              _valid5 && valid17 ? (valid17 = !1, passing2 = [passing2, 2]) : _valid5 && (valid17 = !0, passing2 = 2, props3 !== !0 && (props3 = !0));
            }
            if (valid17)
              errors = _errs87, vErrors !== null && (_errs87 ? vErrors.length = _errs87 : vErrors = null);
            else {
              let err118 = { instancePath: instancePath + "/expected", schemaPath: "file-expectation.schema.json/oneOf", keyword: "oneOf", params: { passingSchemas: passing2 }, message: "must match exactly one schema in oneOf" };
              vErrors === null ? vErrors = [err118] : vErrors.push(err118), errors++;
            }
            var _valid4 = _errs85 === errors;
            valid15 = valid15 || _valid4;
            let _errs102 = errors;
            if (data30 !== null) {
              let err119 = { instancePath: instancePath + "/expected", schemaPath: "#/oneOf/4/properties/expected/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
              vErrors === null ? vErrors = [err119] : vErrors.push(err119), errors++;
            }
            var _valid4 = _errs102 === errors;
            if (valid15 = valid15 || _valid4, valid15)
              errors = _errs84, vErrors !== null && (_errs84 ? vErrors.length = _errs84 : vErrors = null);
            else {
              let err120 = { instancePath: instancePath + "/expected", schemaPath: "#/oneOf/4/properties/expected/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
              vErrors === null ? vErrors = [err120] : vErrors.push(err120), errors++;
            }
          }
        } else {
          let err121 = { instancePath, schemaPath: "#/oneOf/4/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          vErrors === null ? vErrors = [err121] : vErrors.push(err121), errors++;
        }
        var _valid0 = _errs74 === errors;
        _valid0 && valid0 ? (valid0 = !1, passing0 = [passing0, 4]) : _valid0 && (valid0 = !0, passing0 = 4, props0 !== !0 && (props0 = !0));
      }
    }
  }
  if (valid0)
    errors = _errs0, vErrors !== null && (_errs0 ? vErrors.length = _errs0 : vErrors = null);
  else {
    let err122 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    vErrors === null ? vErrors = [err122] : vErrors.push(err122), errors++;
  }
  return validate29.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate29.evaluated = { dynamicProps: !0, dynamicItems: !1 };
var fileOutcome = validate30, schema51 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "https://flowrunner.dev/runner/v1/file-outcome.schema.json", title: "FileOutcome", description: "Head line of the body that tells what became of a request.", oneOf: [{ type: "object", additionalProperties: !1, required: ["v", "outcome", "entries"], properties: { v: { const: 1 }, outcome: { const: "listed" }, entries: { type: "array", maxItems: 500, items: { $ref: "file-entry.schema.json" } } }, description: "Of `list`." }, { type: "object", additionalProperties: !1, required: ["v", "outcome", "entry", "range"], properties: { v: { const: 1 }, outcome: { const: "read" }, entry: { $ref: "file-entry.schema.json" }, range: { type: "object", additionalProperties: !1, required: ["first", "last"], properties: { first: { type: "integer", minimum: 0 }, last: { type: "integer", minimum: -1, description: "One less than `first` where there are no bytes." } }, description: "The bytes that follow are these of the file: all of them, and no more." } }, description: "Of `read`." }, { type: "object", additionalProperties: !1, required: ["v", "outcome", "entry", "isNew"], properties: { v: { const: 1 }, outcome: { const: "written" }, entry: { $ref: "file-entry.schema.json" }, isNew: { type: "boolean", description: "Whether there was no file." } }, description: "Of `write`: it lasts." }, { type: "object", additionalProperties: !1, required: ["v", "outcome", "entry"], properties: { v: { const: 1 }, outcome: { const: "moved" }, entry: { $ref: "file-entry.schema.json" } }, description: "Of `move`." }, { type: "object", additionalProperties: !1, required: ["v", "outcome"], properties: { v: { const: 1 }, outcome: { const: "deleted" } }, description: "Of `delete`." }, { type: "object", additionalProperties: !1, required: ["v", "outcome", "code", "message", "details"], properties: { v: { const: 1 }, outcome: { const: "refused" }, code: { type: "string", enum: ["InvalidPath", "Forbidden", "NotFound", "NotAFile", "NotEmpty", "AlreadyExists", "PreconditionFailed", "RangeNotSatisfiable", "LimitExceeded"] }, message: { type: "string", minLength: 1, maxLength: 4096, description: "For whoever asked." }, details: { type: "object", description: "What a program may want to know besides.", additionalProperties: { type: ["string", "number", "boolean", "null"] } } }, description: "It is not done, for a reason that its caller is told." }, { type: "object", additionalProperties: !1, required: ["v", "outcome", "message"], properties: { v: { const: 1 }, outcome: { const: "failed" }, message: { type: "string", maxLength: 4096, description: "For the server's log; nobody else is told." } }, description: "The worker or the volume failed." }] };
function validate30(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate30.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs0 = errors, valid0 = !1, passing0 = null, _errs1 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      let err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.outcome === void 0) {
      let err1 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "outcome" }, message: "must have required property 'outcome'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.entries === void 0) {
      let err2 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "entries" }, message: "must have required property 'entries'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "v" || key0 === "outcome" || key0 === "entries")) {
        let err3 = { instancePath, schemaPath: "#/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.v !== void 0 && data.v !== 1) {
      let err4 = { instancePath: instancePath + "/v", schemaPath: "#/oneOf/0/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.outcome !== void 0 && data.outcome !== "listed") {
      let err5 = { instancePath: instancePath + "/outcome", schemaPath: "#/oneOf/0/properties/outcome/const", keyword: "const", params: { allowedValue: "listed" }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.entries !== void 0) {
      let data2 = data.entries;
      if (Array.isArray(data2)) {
        if (data2.length > 500) {
          let err6 = { instancePath: instancePath + "/entries", schemaPath: "#/oneOf/0/properties/entries/maxItems", keyword: "maxItems", params: { limit: 500 }, message: "must NOT have more than 500 items" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
            if (data3.name === void 0) {
              let err7 = { instancePath: instancePath + "/entries/" + i0, schemaPath: "file-entry.schema.json/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
            }
            if (data3.kind === void 0) {
              let err8 = { instancePath: instancePath + "/entries/" + i0, schemaPath: "file-entry.schema.json/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
              vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
            }
            if (data3.bytes === void 0) {
              let err9 = { instancePath: instancePath + "/entries/" + i0, schemaPath: "file-entry.schema.json/required", keyword: "required", params: { missingProperty: "bytes" }, message: "must have required property 'bytes'" };
              vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
            }
            if (data3.modifiedAt === void 0) {
              let err10 = { instancePath: instancePath + "/entries/" + i0, schemaPath: "file-entry.schema.json/required", keyword: "required", params: { missingProperty: "modifiedAt" }, message: "must have required property 'modifiedAt'" };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
            if (data3.etag === void 0) {
              let err11 = { instancePath: instancePath + "/entries/" + i0, schemaPath: "file-entry.schema.json/required", keyword: "required", params: { missingProperty: "etag" }, message: "must have required property 'etag'" };
              vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
            }
            for (let key1 in data3)
              if (!(key1 === "name" || key1 === "kind" || key1 === "bytes" || key1 === "modifiedAt" || key1 === "etag")) {
                let err12 = { instancePath: instancePath + "/entries/" + i0, schemaPath: "file-entry.schema.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
              }
            if (data3.name !== void 0) {
              let data4 = data3.name;
              if (typeof data4 == "string") {
                if (func1(data4) > 255) {
                  let err13 = { instancePath: instancePath + "/entries/" + i0 + "/name", schemaPath: "file-entry.schema.json/properties/name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" };
                  vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
                }
                if (func1(data4) < 1) {
                  let err14 = { instancePath: instancePath + "/entries/" + i0 + "/name", schemaPath: "file-entry.schema.json/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
                }
              } else {
                let err15 = { instancePath: instancePath + "/entries/" + i0 + "/name", schemaPath: "file-entry.schema.json/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
              }
            }
            if (data3.kind !== void 0) {
              let data5 = data3.kind;
              if (typeof data5 != "string") {
                let err16 = { instancePath: instancePath + "/entries/" + i0 + "/kind", schemaPath: "file-entry.schema.json/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
              }
              if (!(data5 === "file" || data5 === "folder" || data5 === "other")) {
                let err17 = { instancePath: instancePath + "/entries/" + i0 + "/kind", schemaPath: "file-entry.schema.json/properties/kind/enum", keyword: "enum", params: { allowedValues: schema46.properties.kind.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
              }
            }
            if (data3.bytes !== void 0) {
              let data6 = data3.bytes;
              if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
                let err18 = { instancePath: instancePath + "/entries/" + i0 + "/bytes", schemaPath: "file-entry.schema.json/properties/bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
              }
              if (typeof data6 == "number" && isFinite(data6) && (data6 < 0 || isNaN(data6))) {
                let err19 = { instancePath: instancePath + "/entries/" + i0 + "/bytes", schemaPath: "file-entry.schema.json/properties/bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
              }
            }
            if (data3.modifiedAt !== void 0) {
              let data7 = data3.modifiedAt;
              if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
                let err20 = { instancePath: instancePath + "/entries/" + i0 + "/modifiedAt", schemaPath: "file-entry.schema.json/properties/modifiedAt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
              }
            }
            if (data3.etag !== void 0) {
              let data8 = data3.etag;
              if (typeof data8 == "string") {
                if (func1(data8) > 128) {
                  let err21 = { instancePath: instancePath + "/entries/" + i0 + "/etag", schemaPath: "file-entry.schema.json/properties/etag/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" };
                  vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
                }
                if (func1(data8) < 1) {
                  let err22 = { instancePath: instancePath + "/entries/" + i0 + "/etag", schemaPath: "file-entry.schema.json/properties/etag/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
                }
              } else {
                let err23 = { instancePath: instancePath + "/entries/" + i0 + "/etag", schemaPath: "file-entry.schema.json/properties/etag/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
              }
            }
          } else {
            let err24 = { instancePath: instancePath + "/entries/" + i0, schemaPath: "file-entry.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
          }
        }
      } else {
        let err25 = { instancePath: instancePath + "/entries", schemaPath: "#/oneOf/0/properties/entries/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
  } else {
    let err26 = { instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = !0, passing0 = 0;
    var props0 = !0;
  }
  let _errs22 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      let err27 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
      vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
    }
    if (data.outcome === void 0) {
      let err28 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "outcome" }, message: "must have required property 'outcome'" };
      vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
    }
    if (data.entry === void 0) {
      let err29 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "entry" }, message: "must have required property 'entry'" };
      vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
    }
    if (data.range === void 0) {
      let err30 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "range" }, message: "must have required property 'range'" };
      vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
    }
    for (let key2 in data)
      if (!(key2 === "v" || key2 === "outcome" || key2 === "entry" || key2 === "range")) {
        let err31 = { instancePath, schemaPath: "#/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
    if (data.v !== void 0 && data.v !== 1) {
      let err32 = { instancePath: instancePath + "/v", schemaPath: "#/oneOf/1/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
    }
    if (data.outcome !== void 0 && data.outcome !== "read") {
      let err33 = { instancePath: instancePath + "/outcome", schemaPath: "#/oneOf/1/properties/outcome/const", keyword: "const", params: { allowedValue: "read" }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
    }
    if (data.entry !== void 0) {
      let data11 = data.entry;
      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
        if (data11.name === void 0) {
          let err34 = { instancePath: instancePath + "/entry", schemaPath: "file-entry.schema.json/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
          vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
        }
        if (data11.kind === void 0) {
          let err35 = { instancePath: instancePath + "/entry", schemaPath: "file-entry.schema.json/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
          vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
        }
        if (data11.bytes === void 0) {
          let err36 = { instancePath: instancePath + "/entry", schemaPath: "file-entry.schema.json/required", keyword: "required", params: { missingProperty: "bytes" }, message: "must have required property 'bytes'" };
          vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
        }
        if (data11.modifiedAt === void 0) {
          let err37 = { instancePath: instancePath + "/entry", schemaPath: "file-entry.schema.json/required", keyword: "required", params: { missingProperty: "modifiedAt" }, message: "must have required property 'modifiedAt'" };
          vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
        }
        if (data11.etag === void 0) {
          let err38 = { instancePath: instancePath + "/entry", schemaPath: "file-entry.schema.json/required", keyword: "required", params: { missingProperty: "etag" }, message: "must have required property 'etag'" };
          vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
        }
        for (let key3 in data11)
          if (!(key3 === "name" || key3 === "kind" || key3 === "bytes" || key3 === "modifiedAt" || key3 === "etag")) {
            let err39 = { instancePath: instancePath + "/entry", schemaPath: "file-entry.schema.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
          }
        if (data11.name !== void 0) {
          let data12 = data11.name;
          if (typeof data12 == "string") {
            if (func1(data12) > 255) {
              let err40 = { instancePath: instancePath + "/entry/name", schemaPath: "file-entry.schema.json/properties/name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" };
              vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
            }
            if (func1(data12) < 1) {
              let err41 = { instancePath: instancePath + "/entry/name", schemaPath: "file-entry.schema.json/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
            }
          } else {
            let err42 = { instancePath: instancePath + "/entry/name", schemaPath: "file-entry.schema.json/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
          }
        }
        if (data11.kind !== void 0) {
          let data13 = data11.kind;
          if (typeof data13 != "string") {
            let err43 = { instancePath: instancePath + "/entry/kind", schemaPath: "file-entry.schema.json/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
          }
          if (!(data13 === "file" || data13 === "folder" || data13 === "other")) {
            let err44 = { instancePath: instancePath + "/entry/kind", schemaPath: "file-entry.schema.json/properties/kind/enum", keyword: "enum", params: { allowedValues: schema46.properties.kind.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
          }
        }
        if (data11.bytes !== void 0) {
          let data14 = data11.bytes;
          if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
            let err45 = { instancePath: instancePath + "/entry/bytes", schemaPath: "file-entry.schema.json/properties/bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
          }
          if (typeof data14 == "number" && isFinite(data14) && (data14 < 0 || isNaN(data14))) {
            let err46 = { instancePath: instancePath + "/entry/bytes", schemaPath: "file-entry.schema.json/properties/bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
          }
        }
        if (data11.modifiedAt !== void 0) {
          let data15 = data11.modifiedAt;
          if (!(typeof data15 == "number" && !(data15 % 1) && !isNaN(data15) && isFinite(data15))) {
            let err47 = { instancePath: instancePath + "/entry/modifiedAt", schemaPath: "file-entry.schema.json/properties/modifiedAt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
          }
        }
        if (data11.etag !== void 0) {
          let data16 = data11.etag;
          if (typeof data16 == "string") {
            if (func1(data16) > 128) {
              let err48 = { instancePath: instancePath + "/entry/etag", schemaPath: "file-entry.schema.json/properties/etag/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" };
              vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
            }
            if (func1(data16) < 1) {
              let err49 = { instancePath: instancePath + "/entry/etag", schemaPath: "file-entry.schema.json/properties/etag/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
            }
          } else {
            let err50 = { instancePath: instancePath + "/entry/etag", schemaPath: "file-entry.schema.json/properties/etag/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
          }
        }
      } else {
        let err51 = { instancePath: instancePath + "/entry", schemaPath: "file-entry.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
      }
    }
    if (data.range !== void 0) {
      let data17 = data.range;
      if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
        if (data17.first === void 0) {
          let err52 = { instancePath: instancePath + "/range", schemaPath: "#/oneOf/1/properties/range/required", keyword: "required", params: { missingProperty: "first" }, message: "must have required property 'first'" };
          vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
        }
        if (data17.last === void 0) {
          let err53 = { instancePath: instancePath + "/range", schemaPath: "#/oneOf/1/properties/range/required", keyword: "required", params: { missingProperty: "last" }, message: "must have required property 'last'" };
          vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
        }
        for (let key4 in data17)
          if (!(key4 === "first" || key4 === "last")) {
            let err54 = { instancePath: instancePath + "/range", schemaPath: "#/oneOf/1/properties/range/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
          }
        if (data17.first !== void 0) {
          let data18 = data17.first;
          if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18) && isFinite(data18))) {
            let err55 = { instancePath: instancePath + "/range/first", schemaPath: "#/oneOf/1/properties/range/properties/first/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
          }
          if (typeof data18 == "number" && isFinite(data18) && (data18 < 0 || isNaN(data18))) {
            let err56 = { instancePath: instancePath + "/range/first", schemaPath: "#/oneOf/1/properties/range/properties/first/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
          }
        }
        if (data17.last !== void 0) {
          let data19 = data17.last;
          if (!(typeof data19 == "number" && !(data19 % 1) && !isNaN(data19) && isFinite(data19))) {
            let err57 = { instancePath: instancePath + "/range/last", schemaPath: "#/oneOf/1/properties/range/properties/last/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
          }
          if (typeof data19 == "number" && isFinite(data19) && (data19 < -1 || isNaN(data19))) {
            let err58 = { instancePath: instancePath + "/range/last", schemaPath: "#/oneOf/1/properties/range/properties/last/minimum", keyword: "minimum", params: { comparison: ">=", limit: -1 }, message: "must be >= -1" };
            vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
          }
        }
      } else {
        let err59 = { instancePath: instancePath + "/range", schemaPath: "#/oneOf/1/properties/range/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
      }
    }
  } else {
    let err60 = { instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
  }
  var _valid0 = _errs22 === errors;
  if (_valid0 && valid0)
    valid0 = !1, passing0 = [passing0, 1];
  else {
    _valid0 && (valid0 = !0, passing0 = 1, props0 !== !0 && (props0 = !0));
    let _errs48 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.v === void 0) {
        let err61 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
        vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
      }
      if (data.outcome === void 0) {
        let err62 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "outcome" }, message: "must have required property 'outcome'" };
        vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
      }
      if (data.entry === void 0) {
        let err63 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "entry" }, message: "must have required property 'entry'" };
        vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
      }
      if (data.isNew === void 0) {
        let err64 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "isNew" }, message: "must have required property 'isNew'" };
        vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
      }
      for (let key5 in data)
        if (!(key5 === "v" || key5 === "outcome" || key5 === "entry" || key5 === "isNew")) {
          let err65 = { instancePath, schemaPath: "#/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
        }
      if (data.v !== void 0 && data.v !== 1) {
        let err66 = { instancePath: instancePath + "/v", schemaPath: "#/oneOf/2/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
      }
      if (data.outcome !== void 0 && data.outcome !== "written") {
        let err67 = { instancePath: instancePath + "/outcome", schemaPath: "#/oneOf/2/properties/outcome/const", keyword: "const", params: { allowedValue: "written" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
      }
      if (data.entry !== void 0) {
        let data22 = data.entry;
        if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
          if (data22.name === void 0) {
            let err68 = { instancePath: instancePath + "/entry", schemaPath: "file-entry.schema.json/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
            vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
          }
          if (data22.kind === void 0) {
            let err69 = { instancePath: instancePath + "/entry", schemaPath: "file-entry.schema.json/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
            vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
          }
          if (data22.bytes === void 0) {
            let err70 = { instancePath: instancePath + "/entry", schemaPath: "file-entry.schema.json/required", keyword: "required", params: { missingProperty: "bytes" }, message: "must have required property 'bytes'" };
            vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
          }
          if (data22.modifiedAt === void 0) {
            let err71 = { instancePath: instancePath + "/entry", schemaPath: "file-entry.schema.json/required", keyword: "required", params: { missingProperty: "modifiedAt" }, message: "must have required property 'modifiedAt'" };
            vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
          }
          if (data22.etag === void 0) {
            let err72 = { instancePath: instancePath + "/entry", schemaPath: "file-entry.schema.json/required", keyword: "required", params: { missingProperty: "etag" }, message: "must have required property 'etag'" };
            vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
          }
          for (let key6 in data22)
            if (!(key6 === "name" || key6 === "kind" || key6 === "bytes" || key6 === "modifiedAt" || key6 === "etag")) {
              let err73 = { instancePath: instancePath + "/entry", schemaPath: "file-entry.schema.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" };
              vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
            }
          if (data22.name !== void 0) {
            let data23 = data22.name;
            if (typeof data23 == "string") {
              if (func1(data23) > 255) {
                let err74 = { instancePath: instancePath + "/entry/name", schemaPath: "file-entry.schema.json/properties/name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" };
                vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
              }
              if (func1(data23) < 1) {
                let err75 = { instancePath: instancePath + "/entry/name", schemaPath: "file-entry.schema.json/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
              }
            } else {
              let err76 = { instancePath: instancePath + "/entry/name", schemaPath: "file-entry.schema.json/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
            }
          }
          if (data22.kind !== void 0) {
            let data24 = data22.kind;
            if (typeof data24 != "string") {
              let err77 = { instancePath: instancePath + "/entry/kind", schemaPath: "file-entry.schema.json/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
            }
            if (!(data24 === "file" || data24 === "folder" || data24 === "other")) {
              let err78 = { instancePath: instancePath + "/entry/kind", schemaPath: "file-entry.schema.json/properties/kind/enum", keyword: "enum", params: { allowedValues: schema46.properties.kind.enum }, message: "must be equal to one of the allowed values" };
              vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
            }
          }
          if (data22.bytes !== void 0) {
            let data25 = data22.bytes;
            if (!(typeof data25 == "number" && !(data25 % 1) && !isNaN(data25) && isFinite(data25))) {
              let err79 = { instancePath: instancePath + "/entry/bytes", schemaPath: "file-entry.schema.json/properties/bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
              vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
            }
            if (typeof data25 == "number" && isFinite(data25) && (data25 < 0 || isNaN(data25))) {
              let err80 = { instancePath: instancePath + "/entry/bytes", schemaPath: "file-entry.schema.json/properties/bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
              vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
            }
          }
          if (data22.modifiedAt !== void 0) {
            let data26 = data22.modifiedAt;
            if (!(typeof data26 == "number" && !(data26 % 1) && !isNaN(data26) && isFinite(data26))) {
              let err81 = { instancePath: instancePath + "/entry/modifiedAt", schemaPath: "file-entry.schema.json/properties/modifiedAt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
              vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
            }
          }
          if (data22.etag !== void 0) {
            let data27 = data22.etag;
            if (typeof data27 == "string") {
              if (func1(data27) > 128) {
                let err82 = { instancePath: instancePath + "/entry/etag", schemaPath: "file-entry.schema.json/properties/etag/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" };
                vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
              }
              if (func1(data27) < 1) {
                let err83 = { instancePath: instancePath + "/entry/etag", schemaPath: "file-entry.schema.json/properties/etag/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
              }
            } else {
              let err84 = { instancePath: instancePath + "/entry/etag", schemaPath: "file-entry.schema.json/properties/etag/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
            }
          }
        } else {
          let err85 = { instancePath: instancePath + "/entry", schemaPath: "file-entry.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
        }
      }
      if (data.isNew !== void 0 && typeof data.isNew != "boolean") {
        let err86 = { instancePath: instancePath + "/isNew", schemaPath: "#/oneOf/2/properties/isNew/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
        vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
      }
    } else {
      let err87 = { instancePath, schemaPath: "#/oneOf/2/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
    }
    var _valid0 = _errs48 === errors;
    if (_valid0 && valid0)
      valid0 = !1, passing0 = [passing0, 2];
    else {
      _valid0 && (valid0 = !0, passing0 = 2, props0 !== !0 && (props0 = !0));
      let _errs69 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.v === void 0) {
          let err88 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
          vErrors === null ? vErrors = [err88] : vErrors.push(err88), errors++;
        }
        if (data.outcome === void 0) {
          let err89 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "outcome" }, message: "must have required property 'outcome'" };
          vErrors === null ? vErrors = [err89] : vErrors.push(err89), errors++;
        }
        if (data.entry === void 0) {
          let err90 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "entry" }, message: "must have required property 'entry'" };
          vErrors === null ? vErrors = [err90] : vErrors.push(err90), errors++;
        }
        for (let key7 in data)
          if (!(key7 === "v" || key7 === "outcome" || key7 === "entry")) {
            let err91 = { instancePath, schemaPath: "#/oneOf/3/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err91] : vErrors.push(err91), errors++;
          }
        if (data.v !== void 0 && data.v !== 1) {
          let err92 = { instancePath: instancePath + "/v", schemaPath: "#/oneOf/3/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
          vErrors === null ? vErrors = [err92] : vErrors.push(err92), errors++;
        }
        if (data.outcome !== void 0 && data.outcome !== "moved") {
          let err93 = { instancePath: instancePath + "/outcome", schemaPath: "#/oneOf/3/properties/outcome/const", keyword: "const", params: { allowedValue: "moved" }, message: "must be equal to constant" };
          vErrors === null ? vErrors = [err93] : vErrors.push(err93), errors++;
        }
        if (data.entry !== void 0) {
          let data31 = data.entry;
          if (data31 && typeof data31 == "object" && !Array.isArray(data31)) {
            if (data31.name === void 0) {
              let err94 = { instancePath: instancePath + "/entry", schemaPath: "file-entry.schema.json/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
              vErrors === null ? vErrors = [err94] : vErrors.push(err94), errors++;
            }
            if (data31.kind === void 0) {
              let err95 = { instancePath: instancePath + "/entry", schemaPath: "file-entry.schema.json/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
              vErrors === null ? vErrors = [err95] : vErrors.push(err95), errors++;
            }
            if (data31.bytes === void 0) {
              let err96 = { instancePath: instancePath + "/entry", schemaPath: "file-entry.schema.json/required", keyword: "required", params: { missingProperty: "bytes" }, message: "must have required property 'bytes'" };
              vErrors === null ? vErrors = [err96] : vErrors.push(err96), errors++;
            }
            if (data31.modifiedAt === void 0) {
              let err97 = { instancePath: instancePath + "/entry", schemaPath: "file-entry.schema.json/required", keyword: "required", params: { missingProperty: "modifiedAt" }, message: "must have required property 'modifiedAt'" };
              vErrors === null ? vErrors = [err97] : vErrors.push(err97), errors++;
            }
            if (data31.etag === void 0) {
              let err98 = { instancePath: instancePath + "/entry", schemaPath: "file-entry.schema.json/required", keyword: "required", params: { missingProperty: "etag" }, message: "must have required property 'etag'" };
              vErrors === null ? vErrors = [err98] : vErrors.push(err98), errors++;
            }
            for (let key8 in data31)
              if (!(key8 === "name" || key8 === "kind" || key8 === "bytes" || key8 === "modifiedAt" || key8 === "etag")) {
                let err99 = { instancePath: instancePath + "/entry", schemaPath: "file-entry.schema.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err99] : vErrors.push(err99), errors++;
              }
            if (data31.name !== void 0) {
              let data32 = data31.name;
              if (typeof data32 == "string") {
                if (func1(data32) > 255) {
                  let err100 = { instancePath: instancePath + "/entry/name", schemaPath: "file-entry.schema.json/properties/name/maxLength", keyword: "maxLength", params: { limit: 255 }, message: "must NOT have more than 255 characters" };
                  vErrors === null ? vErrors = [err100] : vErrors.push(err100), errors++;
                }
                if (func1(data32) < 1) {
                  let err101 = { instancePath: instancePath + "/entry/name", schemaPath: "file-entry.schema.json/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  vErrors === null ? vErrors = [err101] : vErrors.push(err101), errors++;
                }
              } else {
                let err102 = { instancePath: instancePath + "/entry/name", schemaPath: "file-entry.schema.json/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err102] : vErrors.push(err102), errors++;
              }
            }
            if (data31.kind !== void 0) {
              let data33 = data31.kind;
              if (typeof data33 != "string") {
                let err103 = { instancePath: instancePath + "/entry/kind", schemaPath: "file-entry.schema.json/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err103] : vErrors.push(err103), errors++;
              }
              if (!(data33 === "file" || data33 === "folder" || data33 === "other")) {
                let err104 = { instancePath: instancePath + "/entry/kind", schemaPath: "file-entry.schema.json/properties/kind/enum", keyword: "enum", params: { allowedValues: schema46.properties.kind.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err104] : vErrors.push(err104), errors++;
              }
            }
            if (data31.bytes !== void 0) {
              let data34 = data31.bytes;
              if (!(typeof data34 == "number" && !(data34 % 1) && !isNaN(data34) && isFinite(data34))) {
                let err105 = { instancePath: instancePath + "/entry/bytes", schemaPath: "file-entry.schema.json/properties/bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err105] : vErrors.push(err105), errors++;
              }
              if (typeof data34 == "number" && isFinite(data34) && (data34 < 0 || isNaN(data34))) {
                let err106 = { instancePath: instancePath + "/entry/bytes", schemaPath: "file-entry.schema.json/properties/bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err106] : vErrors.push(err106), errors++;
              }
            }
            if (data31.modifiedAt !== void 0) {
              let data35 = data31.modifiedAt;
              if (!(typeof data35 == "number" && !(data35 % 1) && !isNaN(data35) && isFinite(data35))) {
                let err107 = { instancePath: instancePath + "/entry/modifiedAt", schemaPath: "file-entry.schema.json/properties/modifiedAt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err107] : vErrors.push(err107), errors++;
              }
            }
            if (data31.etag !== void 0) {
              let data36 = data31.etag;
              if (typeof data36 == "string") {
                if (func1(data36) > 128) {
                  let err108 = { instancePath: instancePath + "/entry/etag", schemaPath: "file-entry.schema.json/properties/etag/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" };
                  vErrors === null ? vErrors = [err108] : vErrors.push(err108), errors++;
                }
                if (func1(data36) < 1) {
                  let err109 = { instancePath: instancePath + "/entry/etag", schemaPath: "file-entry.schema.json/properties/etag/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  vErrors === null ? vErrors = [err109] : vErrors.push(err109), errors++;
                }
              } else {
                let err110 = { instancePath: instancePath + "/entry/etag", schemaPath: "file-entry.schema.json/properties/etag/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err110] : vErrors.push(err110), errors++;
              }
            }
          } else {
            let err111 = { instancePath: instancePath + "/entry", schemaPath: "file-entry.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err111] : vErrors.push(err111), errors++;
          }
        }
      } else {
        let err112 = { instancePath, schemaPath: "#/oneOf/3/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err112] : vErrors.push(err112), errors++;
      }
      var _valid0 = _errs69 === errors;
      if (_valid0 && valid0)
        valid0 = !1, passing0 = [passing0, 3];
      else {
        _valid0 && (valid0 = !0, passing0 = 3, props0 !== !0 && (props0 = !0));
        let _errs88 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.v === void 0) {
            let err113 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
            vErrors === null ? vErrors = [err113] : vErrors.push(err113), errors++;
          }
          if (data.outcome === void 0) {
            let err114 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "outcome" }, message: "must have required property 'outcome'" };
            vErrors === null ? vErrors = [err114] : vErrors.push(err114), errors++;
          }
          for (let key9 in data)
            if (!(key9 === "v" || key9 === "outcome")) {
              let err115 = { instancePath, schemaPath: "#/oneOf/4/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties" };
              vErrors === null ? vErrors = [err115] : vErrors.push(err115), errors++;
            }
          if (data.v !== void 0 && data.v !== 1) {
            let err116 = { instancePath: instancePath + "/v", schemaPath: "#/oneOf/4/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
            vErrors === null ? vErrors = [err116] : vErrors.push(err116), errors++;
          }
          if (data.outcome !== void 0 && data.outcome !== "deleted") {
            let err117 = { instancePath: instancePath + "/outcome", schemaPath: "#/oneOf/4/properties/outcome/const", keyword: "const", params: { allowedValue: "deleted" }, message: "must be equal to constant" };
            vErrors === null ? vErrors = [err117] : vErrors.push(err117), errors++;
          }
        } else {
          let err118 = { instancePath, schemaPath: "#/oneOf/4/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          vErrors === null ? vErrors = [err118] : vErrors.push(err118), errors++;
        }
        var _valid0 = _errs88 === errors;
        if (_valid0 && valid0)
          valid0 = !1, passing0 = [passing0, 4];
        else {
          _valid0 && (valid0 = !0, passing0 = 4, props0 !== !0 && (props0 = !0));
          let _errs93 = errors;
          if (data && typeof data == "object" && !Array.isArray(data)) {
            if (data.v === void 0) {
              let err119 = { instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
              vErrors === null ? vErrors = [err119] : vErrors.push(err119), errors++;
            }
            if (data.outcome === void 0) {
              let err120 = { instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: "outcome" }, message: "must have required property 'outcome'" };
              vErrors === null ? vErrors = [err120] : vErrors.push(err120), errors++;
            }
            if (data.code === void 0) {
              let err121 = { instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
              vErrors === null ? vErrors = [err121] : vErrors.push(err121), errors++;
            }
            if (data.message === void 0) {
              let err122 = { instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
              vErrors === null ? vErrors = [err122] : vErrors.push(err122), errors++;
            }
            if (data.details === void 0) {
              let err123 = { instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: "details" }, message: "must have required property 'details'" };
              vErrors === null ? vErrors = [err123] : vErrors.push(err123), errors++;
            }
            for (let key10 in data)
              if (!(key10 === "v" || key10 === "outcome" || key10 === "code" || key10 === "message" || key10 === "details")) {
                let err124 = { instancePath, schemaPath: "#/oneOf/5/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err124] : vErrors.push(err124), errors++;
              }
            if (data.v !== void 0 && data.v !== 1) {
              let err125 = { instancePath: instancePath + "/v", schemaPath: "#/oneOf/5/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
              vErrors === null ? vErrors = [err125] : vErrors.push(err125), errors++;
            }
            if (data.outcome !== void 0 && data.outcome !== "refused") {
              let err126 = { instancePath: instancePath + "/outcome", schemaPath: "#/oneOf/5/properties/outcome/const", keyword: "const", params: { allowedValue: "refused" }, message: "must be equal to constant" };
              vErrors === null ? vErrors = [err126] : vErrors.push(err126), errors++;
            }
            if (data.code !== void 0) {
              let data41 = data.code;
              if (typeof data41 != "string") {
                let err127 = { instancePath: instancePath + "/code", schemaPath: "#/oneOf/5/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err127] : vErrors.push(err127), errors++;
              }
              if (!(data41 === "InvalidPath" || data41 === "Forbidden" || data41 === "NotFound" || data41 === "NotAFile" || data41 === "NotEmpty" || data41 === "AlreadyExists" || data41 === "PreconditionFailed" || data41 === "RangeNotSatisfiable" || data41 === "LimitExceeded")) {
                let err128 = { instancePath: instancePath + "/code", schemaPath: "#/oneOf/5/properties/code/enum", keyword: "enum", params: { allowedValues: schema51.oneOf[5].properties.code.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err128] : vErrors.push(err128), errors++;
              }
            }
            if (data.message !== void 0) {
              let data42 = data.message;
              if (typeof data42 == "string") {
                if (func1(data42) > 4096) {
                  let err129 = { instancePath: instancePath + "/message", schemaPath: "#/oneOf/5/properties/message/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
                  vErrors === null ? vErrors = [err129] : vErrors.push(err129), errors++;
                }
                if (func1(data42) < 1) {
                  let err130 = { instancePath: instancePath + "/message", schemaPath: "#/oneOf/5/properties/message/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  vErrors === null ? vErrors = [err130] : vErrors.push(err130), errors++;
                }
              } else {
                let err131 = { instancePath: instancePath + "/message", schemaPath: "#/oneOf/5/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err131] : vErrors.push(err131), errors++;
              }
            }
            if (data.details !== void 0) {
              let data43 = data.details;
              if (data43 && typeof data43 == "object" && !Array.isArray(data43))
                for (let key11 in data43) {
                  let data44 = data43[key11];
                  if (typeof data44 != "string" && !(typeof data44 == "number" && isFinite(data44)) && typeof data44 != "boolean" && data44 !== null) {
                    let err132 = { instancePath: instancePath + "/details/" + key11.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/oneOf/5/properties/details/additionalProperties/type", keyword: "type", params: { type: schema51.oneOf[5].properties.details.additionalProperties.type }, message: "must be string,number,boolean,null" };
                    vErrors === null ? vErrors = [err132] : vErrors.push(err132), errors++;
                  }
                }
              else {
                let err133 = { instancePath: instancePath + "/details", schemaPath: "#/oneOf/5/properties/details/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err133] : vErrors.push(err133), errors++;
              }
            }
          } else {
            let err134 = { instancePath, schemaPath: "#/oneOf/5/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err134] : vErrors.push(err134), errors++;
          }
          var _valid0 = _errs93 === errors;
          if (_valid0 && valid0)
            valid0 = !1, passing0 = [passing0, 5];
          else {
            _valid0 && (valid0 = !0, passing0 = 5, props0 !== !0 && (props0 = !0));
            let _errs107 = errors;
            if (data && typeof data == "object" && !Array.isArray(data)) {
              if (data.v === void 0) {
                let err135 = { instancePath, schemaPath: "#/oneOf/6/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
                vErrors === null ? vErrors = [err135] : vErrors.push(err135), errors++;
              }
              if (data.outcome === void 0) {
                let err136 = { instancePath, schemaPath: "#/oneOf/6/required", keyword: "required", params: { missingProperty: "outcome" }, message: "must have required property 'outcome'" };
                vErrors === null ? vErrors = [err136] : vErrors.push(err136), errors++;
              }
              if (data.message === void 0) {
                let err137 = { instancePath, schemaPath: "#/oneOf/6/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
                vErrors === null ? vErrors = [err137] : vErrors.push(err137), errors++;
              }
              for (let key12 in data)
                if (!(key12 === "v" || key12 === "outcome" || key12 === "message")) {
                  let err138 = { instancePath, schemaPath: "#/oneOf/6/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key12 }, message: "must NOT have additional properties" };
                  vErrors === null ? vErrors = [err138] : vErrors.push(err138), errors++;
                }
              if (data.v !== void 0 && data.v !== 1) {
                let err139 = { instancePath: instancePath + "/v", schemaPath: "#/oneOf/6/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
                vErrors === null ? vErrors = [err139] : vErrors.push(err139), errors++;
              }
              if (data.outcome !== void 0 && data.outcome !== "failed") {
                let err140 = { instancePath: instancePath + "/outcome", schemaPath: "#/oneOf/6/properties/outcome/const", keyword: "const", params: { allowedValue: "failed" }, message: "must be equal to constant" };
                vErrors === null ? vErrors = [err140] : vErrors.push(err140), errors++;
              }
              if (data.message !== void 0) {
                let data47 = data.message;
                if (typeof data47 == "string") {
                  if (func1(data47) > 4096) {
                    let err141 = { instancePath: instancePath + "/message", schemaPath: "#/oneOf/6/properties/message/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
                    vErrors === null ? vErrors = [err141] : vErrors.push(err141), errors++;
                  }
                } else {
                  let err142 = { instancePath: instancePath + "/message", schemaPath: "#/oneOf/6/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                  vErrors === null ? vErrors = [err142] : vErrors.push(err142), errors++;
                }
              }
            } else {
              let err143 = { instancePath, schemaPath: "#/oneOf/6/type", keyword: "type", params: { type: "object" }, message: "must be object" };
              vErrors === null ? vErrors = [err143] : vErrors.push(err143), errors++;
            }
            var _valid0 = _errs107 === errors;
            _valid0 && valid0 ? (valid0 = !1, passing0 = [passing0, 6]) : _valid0 && (valid0 = !0, passing0 = 6, props0 !== !0 && (props0 = !0));
          }
        }
      }
    }
  }
  if (valid0)
    errors = _errs0, vErrors !== null && (_errs0 ? vErrors.length = _errs0 : vErrors = null);
  else {
    let err144 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    vErrors === null ? vErrors = [err144] : vErrors.push(err144), errors++;
  }
  return validate30.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate30.evaluated = { dynamicProps: !0, dynamicItems: !1 };
var filesAccess = validate31;
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate31.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.root === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "root" }, message: "must have required property 'root'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.access === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "access" }, message: "must have required property 'access'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "root" || key0 === "access")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.root !== void 0) {
      let data0 = data.root;
      if (typeof data0 != "string" && data0 !== null) {
        let err3 = { instancePath: instancePath + "/root", schemaPath: "#/properties/root/type", keyword: "type", params: { type: schema39.properties.root.type }, message: "must be string,null" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.access !== void 0) {
      let data1 = data.access;
      if (typeof data1 != "string") {
        let err4 = { instancePath: instancePath + "/access", schemaPath: "#/properties/access/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (!(data1 === "none" || data1 === "read" || data1 === "write")) {
        let err5 = { instancePath: instancePath + "/access", schemaPath: "#/properties/access/enum", keyword: "enum", params: { allowedValues: schema39.properties.access.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
  } else {
    let err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate31.errors = vErrors, errors === 0;
}
validate31.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var filesNotice = validate32;
var pattern10 = new RegExp("^[A-Za-z0-9_-]+$", "u"), pattern11 = new RegExp("^https?://[^/?#@\\s]+$", "u");
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate32.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.request === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "request" }, message: "must have required property 'request'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.server === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "server" }, message: "must have required property 'server'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "v" || key0 === "request" || key0 === "server")) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.v !== void 0 && data.v !== 1) {
      let err4 = { instancePath: instancePath + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.request !== void 0) {
      let data1 = data.request;
      if (typeof data1 == "string") {
        if (func1(data1) > 64) {
          let err5 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (func1(data1) < 1) {
          let err6 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (!pattern10.test(data1)) {
          let err7 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z0-9_-]+$" }, message: 'must match pattern "^[A-Za-z0-9_-]+$"' };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/request", schemaPath: "#/properties/request/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.server !== void 0) {
      let data2 = data.server;
      if (typeof data2 == "string") {
        if (func1(data2) > 256) {
          let err9 = { instancePath: instancePath + "/server", schemaPath: "#/properties/server/maxLength", keyword: "maxLength", params: { limit: 256 }, message: "must NOT have more than 256 characters" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (func1(data2) < 1) {
          let err10 = { instancePath: instancePath + "/server", schemaPath: "#/properties/server/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        if (!pattern11.test(data2)) {
          let err11 = { instancePath: instancePath + "/server", schemaPath: "#/properties/server/pattern", keyword: "pattern", params: { pattern: "^https?://[^/?#@\\s]+$" }, message: 'must match pattern "^https?://[^/?#@\\s]+$"' };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/server", schemaPath: "#/properties/server/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
  } else {
    let err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
  }
  return validate32.errors = vErrors, errors === 0;
}
validate32.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var filesPoll = validate33;
function validate33(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate33.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.except === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "except" }, message: "must have required property 'except'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.agentVersion === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "agentVersion" }, message: "must have required property 'agentVersion'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "v" || key0 === "except" || key0 === "agentVersion")) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.v !== void 0 && data.v !== 1) {
      let err4 = { instancePath: instancePath + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.except !== void 0) {
      let data1 = data.except;
      if (Array.isArray(data1)) {
        if (data1.length > 64) {
          let err5 = { instancePath: instancePath + "/except", schemaPath: "#/properties/except/maxItems", keyword: "maxItems", params: { limit: 64 }, message: "must NOT have more than 64 items" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 == "string") {
            if (func1(data2) > 64) {
              let err6 = { instancePath: instancePath + "/except/" + i0, schemaPath: "#/properties/except/items/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
              vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
            }
            if (func1(data2) < 1) {
              let err7 = { instancePath: instancePath + "/except/" + i0, schemaPath: "#/properties/except/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
            }
          } else {
            let err8 = { instancePath: instancePath + "/except/" + i0, schemaPath: "#/properties/except/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
        }
      } else {
        let err9 = { instancePath: instancePath + "/except", schemaPath: "#/properties/except/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.agentVersion !== void 0) {
      let data3 = data.agentVersion;
      if (typeof data3 == "string") {
        if (func1(data3) > 64) {
          let err10 = { instancePath: instancePath + "/agentVersion", schemaPath: "#/properties/agentVersion/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/agentVersion", schemaPath: "#/properties/agentVersion/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
  } else {
    let err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
  }
  return validate33.errors = vErrors, errors === 0;
}
validate33.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var flowArchive = validate34;
function validate34(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate34.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.epoch === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "epoch" }, message: "must have required property 'epoch'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.namespace === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.name === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.uid === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "uid" }, message: "must have required property 'uid'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "v" || key0 === "epoch" || key0 === "namespace" || key0 === "name" || key0 === "uid")) {
        let err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    if (data.v !== void 0 && data.v !== 1) {
      let err6 = { instancePath: instancePath + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.epoch !== void 0) {
      let data1 = data.epoch;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err7 = { instancePath: instancePath + "/epoch", schemaPath: "#/properties/epoch/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1) && (data1 < 1 || isNaN(data1))) {
        let err8 = { instancePath: instancePath + "/epoch", schemaPath: "#/properties/epoch/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.namespace !== void 0) {
      let data2 = data.namespace;
      if (typeof data2 == "string") {
        if (func1(data2) > 63) {
          let err9 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (func1(data2) < 1) {
          let err10 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        if (!pattern5.test(data2)) {
          let err11 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" }, message: 'must match pattern "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"' };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.name !== void 0) {
      let data3 = data.name;
      if (typeof data3 == "string") {
        if (func1(data3) > 253) {
          let err13 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (func1(data3) < 1) {
          let err14 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.uid !== void 0) {
      let data4 = data.uid;
      if (typeof data4 == "string") {
        if (func1(data4) > 64) {
          let err16 = { instancePath: instancePath + "/uid", schemaPath: "#/properties/uid/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        if (func1(data4) < 1) {
          let err17 = { instancePath: instancePath + "/uid", schemaPath: "#/properties/uid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
      } else {
        let err18 = { instancePath: instancePath + "/uid", schemaPath: "#/properties/uid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
  } else {
    let err19 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
  }
  return validate34.errors = vErrors, errors === 0;
}
validate34.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var flowDiagnostic = validate35, schema60 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "https://flowrunner.dev/runner/v1/flow-diagnostic.schema.json", title: "FlowDiagnostic", description: "What is wrong with a flow's document.", type: "object", additionalProperties: !1, required: ["severity", "code", "message", "path", "line", "column", "help"], properties: { severity: { type: "string", enum: ["error", "warning"] }, code: { type: "string", minLength: 1, maxLength: 100 }, message: { type: "string", minLength: 0, maxLength: 4096 }, path: { type: "string", minLength: 0, maxLength: 4096, description: "JSON Pointer to the value in the document." }, line: { type: "integer", minimum: 1, description: "In the text, from 1." }, column: { type: "integer", minimum: 1, description: "In the line, from 1." }, help: { type: "string", minLength: 0, maxLength: 4096, description: "What to do." } } };
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate35.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.severity === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "severity" }, message: "must have required property 'severity'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.code === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.message === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.path === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.line === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.column === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "column" }, message: "must have required property 'column'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.help === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "help" }, message: "must have required property 'help'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "severity" || key0 === "code" || key0 === "message" || key0 === "path" || key0 === "line" || key0 === "column" || key0 === "help")) {
        let err7 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    if (data.severity !== void 0) {
      let data0 = data.severity;
      if (typeof data0 != "string") {
        let err8 = { instancePath: instancePath + "/severity", schemaPath: "#/properties/severity/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (!(data0 === "error" || data0 === "warning")) {
        let err9 = { instancePath: instancePath + "/severity", schemaPath: "#/properties/severity/enum", keyword: "enum", params: { allowedValues: schema60.properties.severity.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.code !== void 0) {
      let data1 = data.code;
      if (typeof data1 == "string") {
        if (func1(data1) > 100) {
          let err10 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        if (func1(data1) < 1) {
          let err11 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.message !== void 0) {
      let data2 = data.message;
      if (typeof data2 == "string") {
        if (func1(data2) > 4096) {
          let err13 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (func1(data2) < 0) {
          let err14 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/minLength", keyword: "minLength", params: { limit: 0 }, message: "must NOT have fewer than 0 characters" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.path !== void 0) {
      let data3 = data.path;
      if (typeof data3 == "string") {
        if (func1(data3) > 4096) {
          let err16 = { instancePath: instancePath + "/path", schemaPath: "#/properties/path/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        if (func1(data3) < 0) {
          let err17 = { instancePath: instancePath + "/path", schemaPath: "#/properties/path/minLength", keyword: "minLength", params: { limit: 0 }, message: "must NOT have fewer than 0 characters" };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
      } else {
        let err18 = { instancePath: instancePath + "/path", schemaPath: "#/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.line !== void 0) {
      let data4 = data.line;
      if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        let err19 = { instancePath: instancePath + "/line", schemaPath: "#/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
      if (typeof data4 == "number" && isFinite(data4) && (data4 < 1 || isNaN(data4))) {
        let err20 = { instancePath: instancePath + "/line", schemaPath: "#/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.column !== void 0) {
      let data5 = data.column;
      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
        let err21 = { instancePath: instancePath + "/column", schemaPath: "#/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
      if (typeof data5 == "number" && isFinite(data5) && (data5 < 1 || isNaN(data5))) {
        let err22 = { instancePath: instancePath + "/column", schemaPath: "#/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.help !== void 0) {
      let data6 = data.help;
      if (typeof data6 == "string") {
        if (func1(data6) > 4096) {
          let err23 = { instancePath: instancePath + "/help", schemaPath: "#/properties/help/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
        if (func1(data6) < 0) {
          let err24 = { instancePath: instancePath + "/help", schemaPath: "#/properties/help/minLength", keyword: "minLength", params: { limit: 0 }, message: "must NOT have fewer than 0 characters" };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
      } else {
        let err25 = { instancePath: instancePath + "/help", schemaPath: "#/properties/help/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
  } else {
    let err26 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
  }
  return validate35.errors = vErrors, errors === 0;
}
validate35.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var flowPublicationAnswer = validate36;
function validate36(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate36.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs0 = errors, valid0 = !1, passing0 = null, _errs1 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.outcome === void 0) {
      let err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "outcome" }, message: "must have required property 'outcome'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.number === void 0) {
      let err1 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "number" }, message: "must have required property 'number'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.version === void 0) {
      let err2 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.diagnostics === void 0) {
      let err3 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "diagnostics" }, message: "must have required property 'diagnostics'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "outcome" || key0 === "number" || key0 === "version" || key0 === "diagnostics")) {
        let err4 = { instancePath, schemaPath: "#/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    if (data.outcome !== void 0 && data.outcome !== "published") {
      let err5 = { instancePath: instancePath + "/outcome", schemaPath: "#/oneOf/0/properties/outcome/const", keyword: "const", params: { allowedValue: "published" }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.number !== void 0) {
      let data1 = data.number;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err6 = { instancePath: instancePath + "/number", schemaPath: "#/oneOf/0/properties/number/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1) && (data1 < 1 || isNaN(data1))) {
        let err7 = { instancePath: instancePath + "/number", schemaPath: "#/oneOf/0/properties/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.version !== void 0) {
      let data2 = data.version;
      if (typeof data2 == "string") {
        if (func1(data2) > 200) {
          let err8 = { instancePath: instancePath + "/version", schemaPath: "#/oneOf/0/properties/version/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (func1(data2) < 1) {
          let err9 = { instancePath: instancePath + "/version", schemaPath: "#/oneOf/0/properties/version/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/version", schemaPath: "#/oneOf/0/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.diagnostics !== void 0) {
      let data3 = data.diagnostics;
      if (Array.isArray(data3)) {
        if (data3.length > 1e3) {
          let err11 = { instancePath: instancePath + "/diagnostics", schemaPath: "#/oneOf/0/properties/diagnostics/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        let len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            if (data4.severity === void 0) {
              let err12 = { instancePath: instancePath + "/diagnostics/" + i0, schemaPath: "flow-diagnostic.schema.json/required", keyword: "required", params: { missingProperty: "severity" }, message: "must have required property 'severity'" };
              vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
            }
            if (data4.code === void 0) {
              let err13 = { instancePath: instancePath + "/diagnostics/" + i0, schemaPath: "flow-diagnostic.schema.json/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
              vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
            }
            if (data4.message === void 0) {
              let err14 = { instancePath: instancePath + "/diagnostics/" + i0, schemaPath: "flow-diagnostic.schema.json/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
              vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
            }
            if (data4.path === void 0) {
              let err15 = { instancePath: instancePath + "/diagnostics/" + i0, schemaPath: "flow-diagnostic.schema.json/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
              vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
            }
            if (data4.line === void 0) {
              let err16 = { instancePath: instancePath + "/diagnostics/" + i0, schemaPath: "flow-diagnostic.schema.json/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'" };
              vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
            }
            if (data4.column === void 0) {
              let err17 = { instancePath: instancePath + "/diagnostics/" + i0, schemaPath: "flow-diagnostic.schema.json/required", keyword: "required", params: { missingProperty: "column" }, message: "must have required property 'column'" };
              vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
            }
            if (data4.help === void 0) {
              let err18 = { instancePath: instancePath + "/diagnostics/" + i0, schemaPath: "flow-diagnostic.schema.json/required", keyword: "required", params: { missingProperty: "help" }, message: "must have required property 'help'" };
              vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
            }
            for (let key1 in data4)
              if (!(key1 === "severity" || key1 === "code" || key1 === "message" || key1 === "path" || key1 === "line" || key1 === "column" || key1 === "help")) {
                let err19 = { instancePath: instancePath + "/diagnostics/" + i0, schemaPath: "flow-diagnostic.schema.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
              }
            if (data4.severity !== void 0) {
              let data5 = data4.severity;
              if (typeof data5 != "string") {
                let err20 = { instancePath: instancePath + "/diagnostics/" + i0 + "/severity", schemaPath: "flow-diagnostic.schema.json/properties/severity/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
              }
              if (!(data5 === "error" || data5 === "warning")) {
                let err21 = { instancePath: instancePath + "/diagnostics/" + i0 + "/severity", schemaPath: "flow-diagnostic.schema.json/properties/severity/enum", keyword: "enum", params: { allowedValues: schema60.properties.severity.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
              }
            }
            if (data4.code !== void 0) {
              let data6 = data4.code;
              if (typeof data6 == "string") {
                if (func1(data6) > 100) {
                  let err22 = { instancePath: instancePath + "/diagnostics/" + i0 + "/code", schemaPath: "flow-diagnostic.schema.json/properties/code/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters" };
                  vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
                }
                if (func1(data6) < 1) {
                  let err23 = { instancePath: instancePath + "/diagnostics/" + i0 + "/code", schemaPath: "flow-diagnostic.schema.json/properties/code/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
                }
              } else {
                let err24 = { instancePath: instancePath + "/diagnostics/" + i0 + "/code", schemaPath: "flow-diagnostic.schema.json/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
              }
            }
            if (data4.message !== void 0) {
              let data7 = data4.message;
              if (typeof data7 == "string") {
                if (func1(data7) > 4096) {
                  let err25 = { instancePath: instancePath + "/diagnostics/" + i0 + "/message", schemaPath: "flow-diagnostic.schema.json/properties/message/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
                  vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
                }
                if (func1(data7) < 0) {
                  let err26 = { instancePath: instancePath + "/diagnostics/" + i0 + "/message", schemaPath: "flow-diagnostic.schema.json/properties/message/minLength", keyword: "minLength", params: { limit: 0 }, message: "must NOT have fewer than 0 characters" };
                  vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
                }
              } else {
                let err27 = { instancePath: instancePath + "/diagnostics/" + i0 + "/message", schemaPath: "flow-diagnostic.schema.json/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
              }
            }
            if (data4.path !== void 0) {
              let data8 = data4.path;
              if (typeof data8 == "string") {
                if (func1(data8) > 4096) {
                  let err28 = { instancePath: instancePath + "/diagnostics/" + i0 + "/path", schemaPath: "flow-diagnostic.schema.json/properties/path/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
                  vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
                }
                if (func1(data8) < 0) {
                  let err29 = { instancePath: instancePath + "/diagnostics/" + i0 + "/path", schemaPath: "flow-diagnostic.schema.json/properties/path/minLength", keyword: "minLength", params: { limit: 0 }, message: "must NOT have fewer than 0 characters" };
                  vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
                }
              } else {
                let err30 = { instancePath: instancePath + "/diagnostics/" + i0 + "/path", schemaPath: "flow-diagnostic.schema.json/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
              }
            }
            if (data4.line !== void 0) {
              let data9 = data4.line;
              if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
                let err31 = { instancePath: instancePath + "/diagnostics/" + i0 + "/line", schemaPath: "flow-diagnostic.schema.json/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
              }
              if (typeof data9 == "number" && isFinite(data9) && (data9 < 1 || isNaN(data9))) {
                let err32 = { instancePath: instancePath + "/diagnostics/" + i0 + "/line", schemaPath: "flow-diagnostic.schema.json/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
              }
            }
            if (data4.column !== void 0) {
              let data10 = data4.column;
              if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
                let err33 = { instancePath: instancePath + "/diagnostics/" + i0 + "/column", schemaPath: "flow-diagnostic.schema.json/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
              }
              if (typeof data10 == "number" && isFinite(data10) && (data10 < 1 || isNaN(data10))) {
                let err34 = { instancePath: instancePath + "/diagnostics/" + i0 + "/column", schemaPath: "flow-diagnostic.schema.json/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
              }
            }
            if (data4.help !== void 0) {
              let data11 = data4.help;
              if (typeof data11 == "string") {
                if (func1(data11) > 4096) {
                  let err35 = { instancePath: instancePath + "/diagnostics/" + i0 + "/help", schemaPath: "flow-diagnostic.schema.json/properties/help/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
                  vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
                }
                if (func1(data11) < 0) {
                  let err36 = { instancePath: instancePath + "/diagnostics/" + i0 + "/help", schemaPath: "flow-diagnostic.schema.json/properties/help/minLength", keyword: "minLength", params: { limit: 0 }, message: "must NOT have fewer than 0 characters" };
                  vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
                }
              } else {
                let err37 = { instancePath: instancePath + "/diagnostics/" + i0 + "/help", schemaPath: "flow-diagnostic.schema.json/properties/help/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
              }
            }
          } else {
            let err38 = { instancePath: instancePath + "/diagnostics/" + i0, schemaPath: "flow-diagnostic.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
          }
        }
      } else {
        let err39 = { instancePath: instancePath + "/diagnostics", schemaPath: "#/oneOf/0/properties/diagnostics/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
      }
    }
  } else {
    let err40 = { instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = !0, passing0 = 0;
    var props0 = !0;
  }
  let _errs29 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.outcome === void 0) {
      let err41 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "outcome" }, message: "must have required property 'outcome'" };
      vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
    }
    if (data.diagnostics === void 0) {
      let err42 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "diagnostics" }, message: "must have required property 'diagnostics'" };
      vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
    }
    for (let key2 in data)
      if (!(key2 === "outcome" || key2 === "diagnostics")) {
        let err43 = { instancePath, schemaPath: "#/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
      }
    if (data.outcome !== void 0 && data.outcome !== "invalid") {
      let err44 = { instancePath: instancePath + "/outcome", schemaPath: "#/oneOf/1/properties/outcome/const", keyword: "const", params: { allowedValue: "invalid" }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
    }
    if (data.diagnostics !== void 0) {
      let data13 = data.diagnostics;
      if (Array.isArray(data13)) {
        if (data13.length > 1e3) {
          let err45 = { instancePath: instancePath + "/diagnostics", schemaPath: "#/oneOf/1/properties/diagnostics/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" };
          vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
        }
        let len1 = data13.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data14 = data13[i1];
          if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
            if (data14.severity === void 0) {
              let err46 = { instancePath: instancePath + "/diagnostics/" + i1, schemaPath: "flow-diagnostic.schema.json/required", keyword: "required", params: { missingProperty: "severity" }, message: "must have required property 'severity'" };
              vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
            }
            if (data14.code === void 0) {
              let err47 = { instancePath: instancePath + "/diagnostics/" + i1, schemaPath: "flow-diagnostic.schema.json/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
              vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
            }
            if (data14.message === void 0) {
              let err48 = { instancePath: instancePath + "/diagnostics/" + i1, schemaPath: "flow-diagnostic.schema.json/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
              vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
            }
            if (data14.path === void 0) {
              let err49 = { instancePath: instancePath + "/diagnostics/" + i1, schemaPath: "flow-diagnostic.schema.json/required", keyword: "required", params: { missingProperty: "path" }, message: "must have required property 'path'" };
              vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
            }
            if (data14.line === void 0) {
              let err50 = { instancePath: instancePath + "/diagnostics/" + i1, schemaPath: "flow-diagnostic.schema.json/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'" };
              vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
            }
            if (data14.column === void 0) {
              let err51 = { instancePath: instancePath + "/diagnostics/" + i1, schemaPath: "flow-diagnostic.schema.json/required", keyword: "required", params: { missingProperty: "column" }, message: "must have required property 'column'" };
              vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
            }
            if (data14.help === void 0) {
              let err52 = { instancePath: instancePath + "/diagnostics/" + i1, schemaPath: "flow-diagnostic.schema.json/required", keyword: "required", params: { missingProperty: "help" }, message: "must have required property 'help'" };
              vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
            }
            for (let key3 in data14)
              if (!(key3 === "severity" || key3 === "code" || key3 === "message" || key3 === "path" || key3 === "line" || key3 === "column" || key3 === "help")) {
                let err53 = { instancePath: instancePath + "/diagnostics/" + i1, schemaPath: "flow-diagnostic.schema.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
              }
            if (data14.severity !== void 0) {
              let data15 = data14.severity;
              if (typeof data15 != "string") {
                let err54 = { instancePath: instancePath + "/diagnostics/" + i1 + "/severity", schemaPath: "flow-diagnostic.schema.json/properties/severity/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
              }
              if (!(data15 === "error" || data15 === "warning")) {
                let err55 = { instancePath: instancePath + "/diagnostics/" + i1 + "/severity", schemaPath: "flow-diagnostic.schema.json/properties/severity/enum", keyword: "enum", params: { allowedValues: schema60.properties.severity.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
              }
            }
            if (data14.code !== void 0) {
              let data16 = data14.code;
              if (typeof data16 == "string") {
                if (func1(data16) > 100) {
                  let err56 = { instancePath: instancePath + "/diagnostics/" + i1 + "/code", schemaPath: "flow-diagnostic.schema.json/properties/code/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters" };
                  vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
                }
                if (func1(data16) < 1) {
                  let err57 = { instancePath: instancePath + "/diagnostics/" + i1 + "/code", schemaPath: "flow-diagnostic.schema.json/properties/code/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
                }
              } else {
                let err58 = { instancePath: instancePath + "/diagnostics/" + i1 + "/code", schemaPath: "flow-diagnostic.schema.json/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
              }
            }
            if (data14.message !== void 0) {
              let data17 = data14.message;
              if (typeof data17 == "string") {
                if (func1(data17) > 4096) {
                  let err59 = { instancePath: instancePath + "/diagnostics/" + i1 + "/message", schemaPath: "flow-diagnostic.schema.json/properties/message/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
                  vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
                }
                if (func1(data17) < 0) {
                  let err60 = { instancePath: instancePath + "/diagnostics/" + i1 + "/message", schemaPath: "flow-diagnostic.schema.json/properties/message/minLength", keyword: "minLength", params: { limit: 0 }, message: "must NOT have fewer than 0 characters" };
                  vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
                }
              } else {
                let err61 = { instancePath: instancePath + "/diagnostics/" + i1 + "/message", schemaPath: "flow-diagnostic.schema.json/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
              }
            }
            if (data14.path !== void 0) {
              let data18 = data14.path;
              if (typeof data18 == "string") {
                if (func1(data18) > 4096) {
                  let err62 = { instancePath: instancePath + "/diagnostics/" + i1 + "/path", schemaPath: "flow-diagnostic.schema.json/properties/path/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
                  vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
                }
                if (func1(data18) < 0) {
                  let err63 = { instancePath: instancePath + "/diagnostics/" + i1 + "/path", schemaPath: "flow-diagnostic.schema.json/properties/path/minLength", keyword: "minLength", params: { limit: 0 }, message: "must NOT have fewer than 0 characters" };
                  vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
                }
              } else {
                let err64 = { instancePath: instancePath + "/diagnostics/" + i1 + "/path", schemaPath: "flow-diagnostic.schema.json/properties/path/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
              }
            }
            if (data14.line !== void 0) {
              let data19 = data14.line;
              if (!(typeof data19 == "number" && !(data19 % 1) && !isNaN(data19) && isFinite(data19))) {
                let err65 = { instancePath: instancePath + "/diagnostics/" + i1 + "/line", schemaPath: "flow-diagnostic.schema.json/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
              }
              if (typeof data19 == "number" && isFinite(data19) && (data19 < 1 || isNaN(data19))) {
                let err66 = { instancePath: instancePath + "/diagnostics/" + i1 + "/line", schemaPath: "flow-diagnostic.schema.json/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
              }
            }
            if (data14.column !== void 0) {
              let data20 = data14.column;
              if (!(typeof data20 == "number" && !(data20 % 1) && !isNaN(data20) && isFinite(data20))) {
                let err67 = { instancePath: instancePath + "/diagnostics/" + i1 + "/column", schemaPath: "flow-diagnostic.schema.json/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
              }
              if (typeof data20 == "number" && isFinite(data20) && (data20 < 1 || isNaN(data20))) {
                let err68 = { instancePath: instancePath + "/diagnostics/" + i1 + "/column", schemaPath: "flow-diagnostic.schema.json/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
              }
            }
            if (data14.help !== void 0) {
              let data21 = data14.help;
              if (typeof data21 == "string") {
                if (func1(data21) > 4096) {
                  let err69 = { instancePath: instancePath + "/diagnostics/" + i1 + "/help", schemaPath: "flow-diagnostic.schema.json/properties/help/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
                  vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
                }
                if (func1(data21) < 0) {
                  let err70 = { instancePath: instancePath + "/diagnostics/" + i1 + "/help", schemaPath: "flow-diagnostic.schema.json/properties/help/minLength", keyword: "minLength", params: { limit: 0 }, message: "must NOT have fewer than 0 characters" };
                  vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
                }
              } else {
                let err71 = { instancePath: instancePath + "/diagnostics/" + i1 + "/help", schemaPath: "flow-diagnostic.schema.json/properties/help/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
              }
            }
          } else {
            let err72 = { instancePath: instancePath + "/diagnostics/" + i1, schemaPath: "flow-diagnostic.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
          }
        }
      } else {
        let err73 = { instancePath: instancePath + "/diagnostics", schemaPath: "#/oneOf/1/properties/diagnostics/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
      }
    }
  } else {
    let err74 = { instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
  }
  var _valid0 = _errs29 === errors;
  if (_valid0 && valid0)
    valid0 = !1, passing0 = [passing0, 1];
  else {
    _valid0 && (valid0 = !0, passing0 = 1, props0 !== !0 && (props0 = !0));
    let _errs53 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.outcome === void 0) {
        let err75 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "outcome" }, message: "must have required property 'outcome'" };
        vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
      }
      for (let key4 in data)
        if (key4 !== "outcome") {
          let err76 = { instancePath, schemaPath: "#/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
        }
      if (data.outcome !== void 0 && data.outcome !== "nameTaken") {
        let err77 = { instancePath: instancePath + "/outcome", schemaPath: "#/oneOf/2/properties/outcome/const", keyword: "const", params: { allowedValue: "nameTaken" }, message: "must be equal to constant" };
        vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
      }
    } else {
      let err78 = { instancePath, schemaPath: "#/oneOf/2/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
    }
    var _valid0 = _errs53 === errors;
    _valid0 && valid0 ? (valid0 = !1, passing0 = [passing0, 2]) : _valid0 && (valid0 = !0, passing0 = 2, props0 !== !0 && (props0 = !0));
  }
  if (valid0)
    errors = _errs0, vErrors !== null && (_errs0 ? vErrors.length = _errs0 : vErrors = null);
  else {
    let err79 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
  }
  return validate36.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate36.evaluated = { dynamicProps: !0, dynamicItems: !1 };
var flowPublication = validate37;
function validate37(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate37.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.epoch === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "epoch" }, message: "must have required property 'epoch'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.namespace === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.name === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.uid === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "uid" }, message: "must have required property 'uid'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.generation === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "generation" }, message: "must have required property 'generation'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.text === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "text" }, message: "must have required property 'text'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "v" || key0 === "epoch" || key0 === "namespace" || key0 === "name" || key0 === "uid" || key0 === "generation" || key0 === "text")) {
        let err7 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    if (data.v !== void 0 && data.v !== 1) {
      let err8 = { instancePath: instancePath + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.epoch !== void 0) {
      let data1 = data.epoch;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err9 = { instancePath: instancePath + "/epoch", schemaPath: "#/properties/epoch/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1) && (data1 < 1 || isNaN(data1))) {
        let err10 = { instancePath: instancePath + "/epoch", schemaPath: "#/properties/epoch/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.namespace !== void 0) {
      let data2 = data.namespace;
      if (typeof data2 == "string") {
        if (func1(data2) > 63) {
          let err11 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        if (func1(data2) < 1) {
          let err12 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        if (!pattern5.test(data2)) {
          let err13 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" }, message: 'must match pattern "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"' };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
      } else {
        let err14 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.name !== void 0) {
      let data3 = data.name;
      if (typeof data3 == "string") {
        if (func1(data3) > 253) {
          let err15 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
        if (func1(data3) < 1) {
          let err16 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
      } else {
        let err17 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.uid !== void 0) {
      let data4 = data.uid;
      if (typeof data4 == "string") {
        if (func1(data4) > 64) {
          let err18 = { instancePath: instancePath + "/uid", schemaPath: "#/properties/uid/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        if (func1(data4) < 1) {
          let err19 = { instancePath: instancePath + "/uid", schemaPath: "#/properties/uid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
      } else {
        let err20 = { instancePath: instancePath + "/uid", schemaPath: "#/properties/uid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.generation !== void 0) {
      let data5 = data.generation;
      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
        let err21 = { instancePath: instancePath + "/generation", schemaPath: "#/properties/generation/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
      if (typeof data5 == "number" && isFinite(data5) && (data5 < 1 || isNaN(data5))) {
        let err22 = { instancePath: instancePath + "/generation", schemaPath: "#/properties/generation/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.text !== void 0) {
      let data6 = data.text;
      if (typeof data6 == "string") {
        if (func1(data6) > 1048576) {
          let err23 = { instancePath: instancePath + "/text", schemaPath: "#/properties/text/maxLength", keyword: "maxLength", params: { limit: 1048576 }, message: "must NOT have more than 1048576 characters" };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
        if (func1(data6) < 0) {
          let err24 = { instancePath: instancePath + "/text", schemaPath: "#/properties/text/minLength", keyword: "minLength", params: { limit: 0 }, message: "must NOT have fewer than 0 characters" };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
      } else {
        let err25 = { instancePath: instancePath + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
  } else {
    let err26 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
  }
  return validate37.errors = vErrors, errors === 0;
}
validate37.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var heartbeatAnswer = validate38;
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate38.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.cancel === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "cancel" }, message: "must have required property 'cancel'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.deadline === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "deadline" }, message: "must have required property 'deadline'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "cancel" || key0 === "deadline")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.cancel !== void 0 && typeof data.cancel != "boolean") {
      let err3 = { instancePath: instancePath + "/cancel", schemaPath: "#/properties/cancel/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.deadline !== void 0) {
      let data1 = data.deadline;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err4 = { instancePath: instancePath + "/deadline", schemaPath: "#/properties/deadline/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1) && (data1 < 0 || isNaN(data1))) {
        let err5 = { instancePath: instancePath + "/deadline", schemaPath: "#/properties/deadline/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
  } else {
    let err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate38.errors = vErrors, errors === 0;
}
validate38.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var heartbeat = validate39;
var schema67 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "https://flowrunner.dev/runner/v1/progress.schema.json", title: "Progress", description: "How far the code says it is.", type: "object", additionalProperties: !1, required: ["done", "total", "text"], properties: { done: { type: "number" }, total: { type: ["number", "null"] }, text: { type: ["string", "null"], maxLength: 1024 } } };
function validate39(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate39.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.progress === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "progress" }, message: "must have required property 'progress'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "v" || key0 === "progress")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.v !== void 0 && data.v !== 1) {
      let err3 = { instancePath: instancePath + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.progress !== void 0) {
      let data1 = data.progress, _errs4 = errors, valid1 = !1, _errs5 = errors;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.done === void 0) {
          let err4 = { instancePath: instancePath + "/progress", schemaPath: "progress.schema.json/required", keyword: "required", params: { missingProperty: "done" }, message: "must have required property 'done'" };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (data1.total === void 0) {
          let err5 = { instancePath: instancePath + "/progress", schemaPath: "progress.schema.json/required", keyword: "required", params: { missingProperty: "total" }, message: "must have required property 'total'" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (data1.text === void 0) {
          let err6 = { instancePath: instancePath + "/progress", schemaPath: "progress.schema.json/required", keyword: "required", params: { missingProperty: "text" }, message: "must have required property 'text'" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        for (let key1 in data1)
          if (!(key1 === "done" || key1 === "total" || key1 === "text")) {
            let err7 = { instancePath: instancePath + "/progress", schemaPath: "progress.schema.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
        if (data1.done !== void 0) {
          let data2 = data1.done;
          if (!(typeof data2 == "number" && isFinite(data2))) {
            let err8 = { instancePath: instancePath + "/progress/done", schemaPath: "progress.schema.json/properties/done/type", keyword: "type", params: { type: "number" }, message: "must be number" };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
        }
        if (data1.total !== void 0) {
          let data3 = data1.total;
          if (!(typeof data3 == "number" && isFinite(data3)) && data3 !== null) {
            let err9 = { instancePath: instancePath + "/progress/total", schemaPath: "progress.schema.json/properties/total/type", keyword: "type", params: { type: schema67.properties.total.type }, message: "must be number,null" };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
        }
        if (data1.text !== void 0) {
          let data4 = data1.text;
          if (typeof data4 != "string" && data4 !== null) {
            let err10 = { instancePath: instancePath + "/progress/text", schemaPath: "progress.schema.json/properties/text/type", keyword: "type", params: { type: schema67.properties.text.type }, message: "must be string,null" };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
          if (typeof data4 == "string" && func1(data4) > 1024) {
            let err11 = { instancePath: instancePath + "/progress/text", schemaPath: "progress.schema.json/properties/text/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
        }
      } else {
        let err12 = { instancePath: instancePath + "/progress", schemaPath: "progress.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      var _valid0 = _errs5 === errors;
      valid1 = valid1 || _valid0;
      let _errs15 = errors;
      if (data1 !== null) {
        let err13 = { instancePath: instancePath + "/progress", schemaPath: "#/properties/progress/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
      var _valid0 = _errs15 === errors;
      if (valid1 = valid1 || _valid0, valid1)
        errors = _errs4, vErrors !== null && (_errs4 ? vErrors.length = _errs4 : vErrors = null);
      else {
        let err14 = { instancePath: instancePath + "/progress", schemaPath: "#/properties/progress/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
  } else {
    let err15 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
  }
  return validate39.errors = vErrors, errors === 0;
}
validate39.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var leadershipAnswer = validate40;
function validate40(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate40.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.epoch === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "epoch" }, message: "must have required property 'epoch'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (key0 !== "epoch") {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.epoch !== void 0) {
      let data0 = data.epoch;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        let err2 = { instancePath: instancePath + "/epoch", schemaPath: "#/properties/epoch/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (typeof data0 == "number" && isFinite(data0) && (data0 < 1 || isNaN(data0))) {
        let err3 = { instancePath: instancePath + "/epoch", schemaPath: "#/properties/epoch/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
  } else {
    let err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate40.errors = vErrors, errors === 0;
}
validate40.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var leadershipRequest = validate41;
function validate41(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate41.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.holder === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "holder" }, message: "must have required property 'holder'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "v" || key0 === "holder")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.v !== void 0 && data.v !== 1) {
      let err3 = { instancePath: instancePath + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.holder !== void 0) {
      let data1 = data.holder;
      if (typeof data1 == "string") {
        if (func1(data1) > 253) {
          let err4 = { instancePath: instancePath + "/holder", schemaPath: "#/properties/holder/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (func1(data1) < 1) {
          let err5 = { instancePath: instancePath + "/holder", schemaPath: "#/properties/holder/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/holder", schemaPath: "#/properties/holder/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate41.errors = vErrors, errors === 0;
}
validate41.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var logLine = validate42, schema70 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "https://flowrunner.dev/runner/v1/log-line.schema.json", title: "LogLine", description: "One line of NDJSON, body of POST /runner/v1/attempts/{id}/logs.", type: "object", additionalProperties: !1, required: ["seq", "time", "stream", "level", "text"], properties: { seq: { type: "integer", minimum: 0, description: "Numbered by the agent from 0, without holes." }, time: { type: "integer", minimum: 0, description: "Agent's clock (epoch milliseconds)" }, stream: { type: "string", enum: ["stdout", "stderr", "log", "agent"], description: "`log` is ctx.log, `agent` is the agent's own remark (a gap, a cut)." }, level: { type: "string", enum: ["debug", "info", "warn", "error"] }, text: { type: "string", description: "Masked, without its line end." }, fields: { type: "object", description: "Key-values given to ctx.log.", additionalProperties: !0 }, cut: { type: "integer", minimum: 0, description: "Bytes of the line that were left out at its end." }, dropped: { type: "object", additionalProperties: !1, required: ["lines", "bytes"], properties: { lines: { type: "integer", minimum: 0, description: "Lines left out here." }, bytes: { type: "integer", minimum: 0, description: "Their bytes." } }, description: "Only on the agent's line that stands for a gap." } } };
function validate42(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate42.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.seq === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "seq" }, message: "must have required property 'seq'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.time === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "time" }, message: "must have required property 'time'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.stream === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "stream" }, message: "must have required property 'stream'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.level === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "level" }, message: "must have required property 'level'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.text === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "text" }, message: "must have required property 'text'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "seq" || key0 === "time" || key0 === "stream" || key0 === "level" || key0 === "text" || key0 === "fields" || key0 === "cut" || key0 === "dropped")) {
        let err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    if (data.seq !== void 0) {
      let data0 = data.seq;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        let err6 = { instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
      if (typeof data0 == "number" && isFinite(data0) && (data0 < 0 || isNaN(data0))) {
        let err7 = { instancePath: instancePath + "/seq", schemaPath: "#/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.time !== void 0) {
      let data1 = data.time;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err8 = { instancePath: instancePath + "/time", schemaPath: "#/properties/time/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1) && (data1 < 0 || isNaN(data1))) {
        let err9 = { instancePath: instancePath + "/time", schemaPath: "#/properties/time/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.stream !== void 0) {
      let data2 = data.stream;
      if (typeof data2 != "string") {
        let err10 = { instancePath: instancePath + "/stream", schemaPath: "#/properties/stream/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (!(data2 === "stdout" || data2 === "stderr" || data2 === "log" || data2 === "agent")) {
        let err11 = { instancePath: instancePath + "/stream", schemaPath: "#/properties/stream/enum", keyword: "enum", params: { allowedValues: schema70.properties.stream.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.level !== void 0) {
      let data3 = data.level;
      if (typeof data3 != "string") {
        let err12 = { instancePath: instancePath + "/level", schemaPath: "#/properties/level/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (!(data3 === "debug" || data3 === "info" || data3 === "warn" || data3 === "error")) {
        let err13 = { instancePath: instancePath + "/level", schemaPath: "#/properties/level/enum", keyword: "enum", params: { allowedValues: schema70.properties.level.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.text !== void 0 && typeof data.text != "string") {
      let err14 = { instancePath: instancePath + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
    }
    if (data.fields !== void 0) {
      let data5 = data.fields;
      if (!(data5 && typeof data5 == "object" && !Array.isArray(data5))) {
        let err15 = { instancePath: instancePath + "/fields", schemaPath: "#/properties/fields/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.cut !== void 0) {
      let data6 = data.cut;
      if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
        let err16 = { instancePath: instancePath + "/cut", schemaPath: "#/properties/cut/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      if (typeof data6 == "number" && isFinite(data6) && (data6 < 0 || isNaN(data6))) {
        let err17 = { instancePath: instancePath + "/cut", schemaPath: "#/properties/cut/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.dropped !== void 0) {
      let data7 = data.dropped;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        if (data7.lines === void 0) {
          let err18 = { instancePath: instancePath + "/dropped", schemaPath: "#/properties/dropped/required", keyword: "required", params: { missingProperty: "lines" }, message: "must have required property 'lines'" };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        if (data7.bytes === void 0) {
          let err19 = { instancePath: instancePath + "/dropped", schemaPath: "#/properties/dropped/required", keyword: "required", params: { missingProperty: "bytes" }, message: "must have required property 'bytes'" };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
        for (let key1 in data7)
          if (!(key1 === "lines" || key1 === "bytes")) {
            let err20 = { instancePath: instancePath + "/dropped", schemaPath: "#/properties/dropped/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
        if (data7.lines !== void 0) {
          let data8 = data7.lines;
          if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
            let err21 = { instancePath: instancePath + "/dropped/lines", schemaPath: "#/properties/dropped/properties/lines/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
          }
          if (typeof data8 == "number" && isFinite(data8) && (data8 < 0 || isNaN(data8))) {
            let err22 = { instancePath: instancePath + "/dropped/lines", schemaPath: "#/properties/dropped/properties/lines/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
        }
        if (data7.bytes !== void 0) {
          let data9 = data7.bytes;
          if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
            let err23 = { instancePath: instancePath + "/dropped/bytes", schemaPath: "#/properties/dropped/properties/bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
          if (typeof data9 == "number" && isFinite(data9) && (data9 < 0 || isNaN(data9))) {
            let err24 = { instancePath: instancePath + "/dropped/bytes", schemaPath: "#/properties/dropped/properties/bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
          }
        }
      } else {
        let err25 = { instancePath: instancePath + "/dropped", schemaPath: "#/properties/dropped/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
  } else {
    let err26 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
  }
  return validate42.errors = vErrors, errors === 0;
}
validate42.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var logsAnswer = validate43;
function validate43(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate43.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.acked === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "acked" }, message: "must have required property 'acked'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.cancel === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "cancel" }, message: "must have required property 'cancel'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "acked" || key0 === "cancel")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.acked !== void 0) {
      let data0 = data.acked;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        let err3 = { instancePath: instancePath + "/acked", schemaPath: "#/properties/acked/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (typeof data0 == "number" && isFinite(data0) && (data0 < -1 || isNaN(data0))) {
        let err4 = { instancePath: instancePath + "/acked", schemaPath: "#/properties/acked/minimum", keyword: "minimum", params: { comparison: ">=", limit: -1 }, message: "must be >= -1" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.cancel !== void 0 && typeof data.cancel != "boolean") {
      let err5 = { instancePath: instancePath + "/cancel", schemaPath: "#/properties/cancel/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
  } else {
    let err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate43.errors = vErrors, errors === 0;
}
validate43.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var observation = validate44, schema72 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "https://flowrunner.dev/runner/v1/observation.schema.json", title: "Observation", description: "What a controller saw of a pod or of a pool.", oneOf: [{ type: "object", additionalProperties: !1, required: ["kind", "pod", "pool", "reason", "message", "exitCode"], properties: { kind: { const: "pod" }, pod: { $ref: "pod.schema.json" }, pool: { type: "string", minLength: 1, maxLength: 128 }, reason: { type: "string", enum: ["OutOfMemory", "Evicted", "ImagePullFailed", "ImageForbidden", "Unschedulable", "NodeLost", "PodDeleted", "ContainerFailed", "VolumeMissing", "QuotaExceeded", "ResourcesTooLarge"] }, message: { type: "string", minLength: 0, maxLength: 4096, description: "Of Kubernetes, for people." }, exitCode: { type: ["integer", "null"], description: "null: nothing exited." } }, description: "A pod's end. The attempt that it claimed, if that is open, ends with the reason as its code; one that waits is gone." }, { type: "object", additionalProperties: !1, required: ["kind", "namespace", "pool", "reason", "message", "sinceMs", "final"], properties: { kind: { const: "pool" }, namespace: { type: "string", minLength: 1, maxLength: 63, pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" }, pool: { type: "string", minLength: 1, maxLength: 128 }, reason: { enum: ["OutOfMemory", "Evicted", "ImagePullFailed", "ImageForbidden", "Unschedulable", "NodeLost", "PodDeleted", "ContainerFailed", "VolumeMissing", "QuotaExceeded", "ResourcesTooLarge", null], description: "null: the trouble is over." }, message: { type: "string", minLength: 0, maxLength: 4096 }, sinceMs: { type: "integer", minimum: 0, description: "How long it has been so." }, final: { type: "boolean", description: "What is queued there ends with the reason as its code." } }, description: "Why a pool has no pods." }] };
function validate44(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate44.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs0 = errors, valid0 = !1, passing0 = null, _errs1 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      let err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.pod === void 0) {
      let err1 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "pod" }, message: "must have required property 'pod'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.pool === void 0) {
      let err2 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "pool" }, message: "must have required property 'pool'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.reason === void 0) {
      let err3 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.message === void 0) {
      let err4 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.exitCode === void 0) {
      let err5 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "exitCode" }, message: "must have required property 'exitCode'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "kind" || key0 === "pod" || key0 === "pool" || key0 === "reason" || key0 === "message" || key0 === "exitCode")) {
        let err6 = { instancePath, schemaPath: "#/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    if (data.kind !== void 0 && data.kind !== "pod") {
      let err7 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/0/properties/kind/const", keyword: "const", params: { allowedValue: "pod" }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.pod !== void 0) {
      let data1 = data.pod;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.namespace === void 0) {
          let err8 = { instancePath: instancePath + "/pod", schemaPath: "pod.schema.json/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (data1.name === void 0) {
          let err9 = { instancePath: instancePath + "/pod", schemaPath: "pod.schema.json/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (data1.uid === void 0) {
          let err10 = { instancePath: instancePath + "/pod", schemaPath: "pod.schema.json/required", keyword: "required", params: { missingProperty: "uid" }, message: "must have required property 'uid'" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        for (let key1 in data1)
          if (!(key1 === "namespace" || key1 === "name" || key1 === "uid")) {
            let err11 = { instancePath: instancePath + "/pod", schemaPath: "pod.schema.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
        if (data1.namespace !== void 0) {
          let data2 = data1.namespace;
          if (typeof data2 == "string") {
            if (func1(data2) > 63) {
              let err12 = { instancePath: instancePath + "/pod/namespace", schemaPath: "pod.schema.json/properties/namespace/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" };
              vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
            }
            if (func1(data2) < 1) {
              let err13 = { instancePath: instancePath + "/pod/namespace", schemaPath: "pod.schema.json/properties/namespace/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
            }
            if (!pattern5.test(data2)) {
              let err14 = { instancePath: instancePath + "/pod/namespace", schemaPath: "pod.schema.json/properties/namespace/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" }, message: 'must match pattern "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"' };
              vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
            }
          } else {
            let err15 = { instancePath: instancePath + "/pod/namespace", schemaPath: "pod.schema.json/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
          }
        }
        if (data1.name !== void 0) {
          let data3 = data1.name;
          if (typeof data3 == "string") {
            if (func1(data3) > 253) {
              let err16 = { instancePath: instancePath + "/pod/name", schemaPath: "pod.schema.json/properties/name/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" };
              vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
            }
            if (func1(data3) < 1) {
              let err17 = { instancePath: instancePath + "/pod/name", schemaPath: "pod.schema.json/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
            }
          } else {
            let err18 = { instancePath: instancePath + "/pod/name", schemaPath: "pod.schema.json/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
          }
        }
        if (data1.uid !== void 0) {
          let data4 = data1.uid;
          if (typeof data4 == "string") {
            if (func1(data4) > 64) {
              let err19 = { instancePath: instancePath + "/pod/uid", schemaPath: "pod.schema.json/properties/uid/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
              vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
            }
            if (func1(data4) < 1) {
              let err20 = { instancePath: instancePath + "/pod/uid", schemaPath: "pod.schema.json/properties/uid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
            }
          } else {
            let err21 = { instancePath: instancePath + "/pod/uid", schemaPath: "pod.schema.json/properties/uid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
          }
        }
      } else {
        let err22 = { instancePath: instancePath + "/pod", schemaPath: "pod.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.pool !== void 0) {
      let data5 = data.pool;
      if (typeof data5 == "string") {
        if (func1(data5) > 128) {
          let err23 = { instancePath: instancePath + "/pool", schemaPath: "#/oneOf/0/properties/pool/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
        if (func1(data5) < 1) {
          let err24 = { instancePath: instancePath + "/pool", schemaPath: "#/oneOf/0/properties/pool/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
      } else {
        let err25 = { instancePath: instancePath + "/pool", schemaPath: "#/oneOf/0/properties/pool/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data.reason !== void 0) {
      let data6 = data.reason;
      if (typeof data6 != "string") {
        let err26 = { instancePath: instancePath + "/reason", schemaPath: "#/oneOf/0/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
      if (!(data6 === "OutOfMemory" || data6 === "Evicted" || data6 === "ImagePullFailed" || data6 === "ImageForbidden" || data6 === "Unschedulable" || data6 === "NodeLost" || data6 === "PodDeleted" || data6 === "ContainerFailed" || data6 === "VolumeMissing" || data6 === "QuotaExceeded" || data6 === "ResourcesTooLarge")) {
        let err27 = { instancePath: instancePath + "/reason", schemaPath: "#/oneOf/0/properties/reason/enum", keyword: "enum", params: { allowedValues: schema72.oneOf[0].properties.reason.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
    if (data.message !== void 0) {
      let data7 = data.message;
      if (typeof data7 == "string") {
        if (func1(data7) > 4096) {
          let err28 = { instancePath: instancePath + "/message", schemaPath: "#/oneOf/0/properties/message/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
          vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
        }
        if (func1(data7) < 0) {
          let err29 = { instancePath: instancePath + "/message", schemaPath: "#/oneOf/0/properties/message/minLength", keyword: "minLength", params: { limit: 0 }, message: "must NOT have fewer than 0 characters" };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
      } else {
        let err30 = { instancePath: instancePath + "/message", schemaPath: "#/oneOf/0/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.exitCode !== void 0) {
      let data8 = data.exitCode;
      if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8)) && data8 !== null) {
        let err31 = { instancePath: instancePath + "/exitCode", schemaPath: "#/oneOf/0/properties/exitCode/type", keyword: "type", params: { type: schema72.oneOf[0].properties.exitCode.type }, message: "must be integer,null" };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
    }
  } else {
    let err32 = { instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = !0, passing0 = 0;
    var props0 = !0;
  }
  let _errs23 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      let err33 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
      vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
    }
    if (data.namespace === void 0) {
      let err34 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'" };
      vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
    }
    if (data.pool === void 0) {
      let err35 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "pool" }, message: "must have required property 'pool'" };
      vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
    }
    if (data.reason === void 0) {
      let err36 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'" };
      vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
    }
    if (data.message === void 0) {
      let err37 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
      vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
    }
    if (data.sinceMs === void 0) {
      let err38 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "sinceMs" }, message: "must have required property 'sinceMs'" };
      vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
    }
    if (data.final === void 0) {
      let err39 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "final" }, message: "must have required property 'final'" };
      vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
    }
    for (let key2 in data)
      if (!(key2 === "kind" || key2 === "namespace" || key2 === "pool" || key2 === "reason" || key2 === "message" || key2 === "sinceMs" || key2 === "final")) {
        let err40 = { instancePath, schemaPath: "#/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
    if (data.kind !== void 0 && data.kind !== "pool") {
      let err41 = { instancePath: instancePath + "/kind", schemaPath: "#/oneOf/1/properties/kind/const", keyword: "const", params: { allowedValue: "pool" }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
    }
    if (data.namespace !== void 0) {
      let data10 = data.namespace;
      if (typeof data10 == "string") {
        if (func1(data10) > 63) {
          let err42 = { instancePath: instancePath + "/namespace", schemaPath: "#/oneOf/1/properties/namespace/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" };
          vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
        }
        if (func1(data10) < 1) {
          let err43 = { instancePath: instancePath + "/namespace", schemaPath: "#/oneOf/1/properties/namespace/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
        }
        if (!pattern5.test(data10)) {
          let err44 = { instancePath: instancePath + "/namespace", schemaPath: "#/oneOf/1/properties/namespace/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" }, message: 'must match pattern "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"' };
          vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
        }
      } else {
        let err45 = { instancePath: instancePath + "/namespace", schemaPath: "#/oneOf/1/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
      }
    }
    if (data.pool !== void 0) {
      let data11 = data.pool;
      if (typeof data11 == "string") {
        if (func1(data11) > 128) {
          let err46 = { instancePath: instancePath + "/pool", schemaPath: "#/oneOf/1/properties/pool/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" };
          vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
        }
        if (func1(data11) < 1) {
          let err47 = { instancePath: instancePath + "/pool", schemaPath: "#/oneOf/1/properties/pool/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
        }
      } else {
        let err48 = { instancePath: instancePath + "/pool", schemaPath: "#/oneOf/1/properties/pool/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
      }
    }
    if (data.reason !== void 0) {
      let data12 = data.reason;
      if (!(data12 === "OutOfMemory" || data12 === "Evicted" || data12 === "ImagePullFailed" || data12 === "ImageForbidden" || data12 === "Unschedulable" || data12 === "NodeLost" || data12 === "PodDeleted" || data12 === "ContainerFailed" || data12 === "VolumeMissing" || data12 === "QuotaExceeded" || data12 === "ResourcesTooLarge" || data12 === null)) {
        let err49 = { instancePath: instancePath + "/reason", schemaPath: "#/oneOf/1/properties/reason/enum", keyword: "enum", params: { allowedValues: schema72.oneOf[1].properties.reason.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
      }
    }
    if (data.message !== void 0) {
      let data13 = data.message;
      if (typeof data13 == "string") {
        if (func1(data13) > 4096) {
          let err50 = { instancePath: instancePath + "/message", schemaPath: "#/oneOf/1/properties/message/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
          vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
        }
        if (func1(data13) < 0) {
          let err51 = { instancePath: instancePath + "/message", schemaPath: "#/oneOf/1/properties/message/minLength", keyword: "minLength", params: { limit: 0 }, message: "must NOT have fewer than 0 characters" };
          vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
        }
      } else {
        let err52 = { instancePath: instancePath + "/message", schemaPath: "#/oneOf/1/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
      }
    }
    if (data.sinceMs !== void 0) {
      let data14 = data.sinceMs;
      if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
        let err53 = { instancePath: instancePath + "/sinceMs", schemaPath: "#/oneOf/1/properties/sinceMs/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
      }
      if (typeof data14 == "number" && isFinite(data14) && (data14 < 0 || isNaN(data14))) {
        let err54 = { instancePath: instancePath + "/sinceMs", schemaPath: "#/oneOf/1/properties/sinceMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
      }
    }
    if (data.final !== void 0 && typeof data.final != "boolean") {
      let err55 = { instancePath: instancePath + "/final", schemaPath: "#/oneOf/1/properties/final/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
    }
  } else {
    let err56 = { instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
  }
  var _valid0 = _errs23 === errors;
  if (_valid0 && valid0 ? (valid0 = !1, passing0 = [passing0, 1]) : _valid0 && (valid0 = !0, passing0 = 1, props0 !== !0 && (props0 = !0)), valid0)
    errors = _errs0, vErrors !== null && (_errs0 ? vErrors.length = _errs0 : vErrors = null);
  else {
    let err57 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
  }
  return validate44.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate44.evaluated = { dynamicProps: !0, dynamicItems: !1 };
var observations = validate45;
function validate45(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate45.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.epoch === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "epoch" }, message: "must have required property 'epoch'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.observations === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "observations" }, message: "must have required property 'observations'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "v" || key0 === "epoch" || key0 === "observations")) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.v !== void 0 && data.v !== 1) {
      let err4 = { instancePath: instancePath + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.epoch !== void 0) {
      let data1 = data.epoch;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err5 = { instancePath: instancePath + "/epoch", schemaPath: "#/properties/epoch/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1) && (data1 < 1 || isNaN(data1))) {
        let err6 = { instancePath: instancePath + "/epoch", schemaPath: "#/properties/epoch/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.observations !== void 0) {
      let data2 = data.observations;
      if (Array.isArray(data2)) {
        if (data2.length > 500) {
          let err7 = { instancePath: instancePath + "/observations", schemaPath: "#/properties/observations/maxItems", keyword: "maxItems", params: { limit: 500 }, message: "must NOT have more than 500 items" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (data2.length < 1) {
          let err8 = { instancePath: instancePath + "/observations", schemaPath: "#/properties/observations/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate44(data2[i0], { instancePath: instancePath + "/observations/" + i0, parentData: data2, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors), errors = vErrors.length);
      } else {
        let err9 = { instancePath: instancePath + "/observations", schemaPath: "#/properties/observations/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
  } else {
    let err10 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
  }
  return validate45.errors = vErrors, errors === 0;
}
validate45.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var ownedRun = validate47;
var schema76 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "https://flowrunner.dev/runner/v1/run-view.schema.json", title: "RunView", description: "A run as its object's status shows it.", type: "object", additionalProperties: !1, required: ["run", "status", "flow", "steps", "startedAt", "endedAt", "output", "outputBytes", "error", "waitingFor", "attempt"], properties: { run: { type: "string", minLength: 1, maxLength: 200 }, status: { type: "string", enum: ["queued", "running", "paused", "succeeded", "failed", "cancelled"] }, flow: { anyOf: [{ type: "object", additionalProperties: !1, required: ["name", "number"], properties: { name: { type: "string", minLength: 1, maxLength: 253 }, number: { type: "integer", minimum: 1 } } }, { type: "null" }], description: "null: it is of no published flow." }, steps: { type: "object", additionalProperties: !1, required: ["ended", "total"], properties: { ended: { type: "integer", minimum: 0 }, total: { type: "integer", minimum: 0 } }, description: "Top-level steps of the flow." }, startedAt: { type: ["integer", "null"], minimum: 0, description: "Epoch milliseconds." }, endedAt: { type: ["integer", "null"], minimum: 0, description: "Epoch milliseconds." }, output: { description: "Its JSON, where that has at most 8 KiB; else null." }, outputBytes: { type: "integer", minimum: 0, description: "Of the output as JSON; 0: there is none." }, error: { anyOf: [{ type: "object", additionalProperties: !1, required: ["code", "message", "step"], properties: { code: { type: "string", minLength: 1, maxLength: 64 }, message: { type: "string", minLength: 0, maxLength: 32768, description: "Cut where it is long." }, step: { type: ["string", "null"], minLength: 0, maxLength: 4096, description: "Path of the step that failed; null: no single one." } } }, { type: "null" }], description: "null unless it failed." }, waitingFor: { type: ["string", "null"], minLength: 1, maxLength: 4096, description: "The sentence of `why`; null: it waits for nothing, or has ended." }, attempt: { anyOf: [{ $ref: "attempt-view.schema.json" }, { type: "null" }], description: "The latest attempt of a run of one step; null: there is none yet, or there are more steps." } } };
function validate48(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate48.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.run === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "run" }, message: "must have required property 'run'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.status === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.flow === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "flow" }, message: "must have required property 'flow'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.steps === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "steps" }, message: "must have required property 'steps'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.startedAt === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "startedAt" }, message: "must have required property 'startedAt'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.endedAt === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "endedAt" }, message: "must have required property 'endedAt'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.output === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "output" }, message: "must have required property 'output'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.outputBytes === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "outputBytes" }, message: "must have required property 'outputBytes'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.error === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "error" }, message: "must have required property 'error'" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.waitingFor === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "waitingFor" }, message: "must have required property 'waitingFor'" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.attempt === void 0) {
      let err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "attempt" }, message: "must have required property 'attempt'" };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    for (let key0 in data)
      if (!func11.call(schema76.properties, key0)) {
        let err11 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    if (data.run !== void 0) {
      let data0 = data.run;
      if (typeof data0 == "string") {
        if (func1(data0) > 200) {
          let err12 = { instancePath: instancePath + "/run", schemaPath: "#/properties/run/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        if (func1(data0) < 1) {
          let err13 = { instancePath: instancePath + "/run", schemaPath: "#/properties/run/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
      } else {
        let err14 = { instancePath: instancePath + "/run", schemaPath: "#/properties/run/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.status !== void 0) {
      let data1 = data.status;
      if (typeof data1 != "string") {
        let err15 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
      if (!(data1 === "queued" || data1 === "running" || data1 === "paused" || data1 === "succeeded" || data1 === "failed" || data1 === "cancelled")) {
        let err16 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/enum", keyword: "enum", params: { allowedValues: schema76.properties.status.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.flow !== void 0) {
      let data2 = data.flow, _errs7 = errors, valid1 = !1, _errs8 = errors;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.name === void 0) {
          let err17 = { instancePath: instancePath + "/flow", schemaPath: "#/properties/flow/anyOf/0/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
        if (data2.number === void 0) {
          let err18 = { instancePath: instancePath + "/flow", schemaPath: "#/properties/flow/anyOf/0/required", keyword: "required", params: { missingProperty: "number" }, message: "must have required property 'number'" };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        for (let key1 in data2)
          if (!(key1 === "name" || key1 === "number")) {
            let err19 = { instancePath: instancePath + "/flow", schemaPath: "#/properties/flow/anyOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
        if (data2.name !== void 0) {
          let data3 = data2.name;
          if (typeof data3 == "string") {
            if (func1(data3) > 253) {
              let err20 = { instancePath: instancePath + "/flow/name", schemaPath: "#/properties/flow/anyOf/0/properties/name/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" };
              vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
            }
            if (func1(data3) < 1) {
              let err21 = { instancePath: instancePath + "/flow/name", schemaPath: "#/properties/flow/anyOf/0/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
            }
          } else {
            let err22 = { instancePath: instancePath + "/flow/name", schemaPath: "#/properties/flow/anyOf/0/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
        }
        if (data2.number !== void 0) {
          let data4 = data2.number;
          if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
            let err23 = { instancePath: instancePath + "/flow/number", schemaPath: "#/properties/flow/anyOf/0/properties/number/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
          if (typeof data4 == "number" && isFinite(data4) && (data4 < 1 || isNaN(data4))) {
            let err24 = { instancePath: instancePath + "/flow/number", schemaPath: "#/properties/flow/anyOf/0/properties/number/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
          }
        }
      } else {
        let err25 = { instancePath: instancePath + "/flow", schemaPath: "#/properties/flow/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
      var _valid0 = _errs8 === errors;
      valid1 = valid1 || _valid0;
      let _errs15 = errors;
      if (data2 !== null) {
        let err26 = { instancePath: instancePath + "/flow", schemaPath: "#/properties/flow/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
      var _valid0 = _errs15 === errors;
      if (valid1 = valid1 || _valid0, valid1)
        errors = _errs7, vErrors !== null && (_errs7 ? vErrors.length = _errs7 : vErrors = null);
      else {
        let err27 = { instancePath: instancePath + "/flow", schemaPath: "#/properties/flow/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
    if (data.steps !== void 0) {
      let data5 = data.steps;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        if (data5.ended === void 0) {
          let err28 = { instancePath: instancePath + "/steps", schemaPath: "#/properties/steps/required", keyword: "required", params: { missingProperty: "ended" }, message: "must have required property 'ended'" };
          vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
        }
        if (data5.total === void 0) {
          let err29 = { instancePath: instancePath + "/steps", schemaPath: "#/properties/steps/required", keyword: "required", params: { missingProperty: "total" }, message: "must have required property 'total'" };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
        for (let key2 in data5)
          if (!(key2 === "ended" || key2 === "total")) {
            let err30 = { instancePath: instancePath + "/steps", schemaPath: "#/properties/steps/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
          }
        if (data5.ended !== void 0) {
          let data6 = data5.ended;
          if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
            let err31 = { instancePath: instancePath + "/steps/ended", schemaPath: "#/properties/steps/properties/ended/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
          }
          if (typeof data6 == "number" && isFinite(data6) && (data6 < 0 || isNaN(data6))) {
            let err32 = { instancePath: instancePath + "/steps/ended", schemaPath: "#/properties/steps/properties/ended/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
          }
        }
        if (data5.total !== void 0) {
          let data7 = data5.total;
          if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
            let err33 = { instancePath: instancePath + "/steps/total", schemaPath: "#/properties/steps/properties/total/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
          }
          if (typeof data7 == "number" && isFinite(data7) && (data7 < 0 || isNaN(data7))) {
            let err34 = { instancePath: instancePath + "/steps/total", schemaPath: "#/properties/steps/properties/total/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
          }
        }
      } else {
        let err35 = { instancePath: instancePath + "/steps", schemaPath: "#/properties/steps/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
    }
    if (data.startedAt !== void 0) {
      let data8 = data.startedAt;
      if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8)) && data8 !== null) {
        let err36 = { instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/type", keyword: "type", params: { type: schema76.properties.startedAt.type }, message: "must be integer,null" };
        vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
      }
      if (typeof data8 == "number" && isFinite(data8) && (data8 < 0 || isNaN(data8))) {
        let err37 = { instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
      }
    }
    if (data.endedAt !== void 0) {
      let data9 = data.endedAt;
      if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9)) && data9 !== null) {
        let err38 = { instancePath: instancePath + "/endedAt", schemaPath: "#/properties/endedAt/type", keyword: "type", params: { type: schema76.properties.endedAt.type }, message: "must be integer,null" };
        vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
      }
      if (typeof data9 == "number" && isFinite(data9) && (data9 < 0 || isNaN(data9))) {
        let err39 = { instancePath: instancePath + "/endedAt", schemaPath: "#/properties/endedAt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
      }
    }
    if (data.outputBytes !== void 0) {
      let data10 = data.outputBytes;
      if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
        let err40 = { instancePath: instancePath + "/outputBytes", schemaPath: "#/properties/outputBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
      if (typeof data10 == "number" && isFinite(data10) && (data10 < 0 || isNaN(data10))) {
        let err41 = { instancePath: instancePath + "/outputBytes", schemaPath: "#/properties/outputBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
    }
    if (data.error !== void 0) {
      let data11 = data.error, _errs31 = errors, valid4 = !1, _errs32 = errors;
      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
        if (data11.code === void 0) {
          let err42 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/anyOf/0/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
          vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
        }
        if (data11.message === void 0) {
          let err43 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/anyOf/0/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
          vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
        }
        if (data11.step === void 0) {
          let err44 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/anyOf/0/required", keyword: "required", params: { missingProperty: "step" }, message: "must have required property 'step'" };
          vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
        }
        for (let key3 in data11)
          if (!(key3 === "code" || key3 === "message" || key3 === "step")) {
            let err45 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/anyOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
          }
        if (data11.code !== void 0) {
          let data12 = data11.code;
          if (typeof data12 == "string") {
            if (func1(data12) > 64) {
              let err46 = { instancePath: instancePath + "/error/code", schemaPath: "#/properties/error/anyOf/0/properties/code/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
              vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
            }
            if (func1(data12) < 1) {
              let err47 = { instancePath: instancePath + "/error/code", schemaPath: "#/properties/error/anyOf/0/properties/code/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
            }
          } else {
            let err48 = { instancePath: instancePath + "/error/code", schemaPath: "#/properties/error/anyOf/0/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
          }
        }
        if (data11.message !== void 0) {
          let data13 = data11.message;
          if (typeof data13 == "string") {
            if (func1(data13) > 32768) {
              let err49 = { instancePath: instancePath + "/error/message", schemaPath: "#/properties/error/anyOf/0/properties/message/maxLength", keyword: "maxLength", params: { limit: 32768 }, message: "must NOT have more than 32768 characters" };
              vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
            }
            if (func1(data13) < 0) {
              let err50 = { instancePath: instancePath + "/error/message", schemaPath: "#/properties/error/anyOf/0/properties/message/minLength", keyword: "minLength", params: { limit: 0 }, message: "must NOT have fewer than 0 characters" };
              vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
            }
          } else {
            let err51 = { instancePath: instancePath + "/error/message", schemaPath: "#/properties/error/anyOf/0/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
          }
        }
        if (data11.step !== void 0) {
          let data14 = data11.step;
          if (typeof data14 != "string" && data14 !== null) {
            let err52 = { instancePath: instancePath + "/error/step", schemaPath: "#/properties/error/anyOf/0/properties/step/type", keyword: "type", params: { type: schema76.properties.error.anyOf[0].properties.step.type }, message: "must be string,null" };
            vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
          }
          if (typeof data14 == "string") {
            if (func1(data14) > 4096) {
              let err53 = { instancePath: instancePath + "/error/step", schemaPath: "#/properties/error/anyOf/0/properties/step/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
              vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
            }
            if (func1(data14) < 0) {
              let err54 = { instancePath: instancePath + "/error/step", schemaPath: "#/properties/error/anyOf/0/properties/step/minLength", keyword: "minLength", params: { limit: 0 }, message: "must NOT have fewer than 0 characters" };
              vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
            }
          }
        }
      } else {
        let err55 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/anyOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
      }
      var _valid1 = _errs32 === errors;
      valid4 = valid4 || _valid1;
      let _errs41 = errors;
      if (data11 !== null) {
        let err56 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
      }
      var _valid1 = _errs41 === errors;
      if (valid4 = valid4 || _valid1, valid4)
        errors = _errs31, vErrors !== null && (_errs31 ? vErrors.length = _errs31 : vErrors = null);
      else {
        let err57 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
      }
    }
    if (data.waitingFor !== void 0) {
      let data15 = data.waitingFor;
      if (typeof data15 != "string" && data15 !== null) {
        let err58 = { instancePath: instancePath + "/waitingFor", schemaPath: "#/properties/waitingFor/type", keyword: "type", params: { type: schema76.properties.waitingFor.type }, message: "must be string,null" };
        vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
      }
      if (typeof data15 == "string") {
        if (func1(data15) > 4096) {
          let err59 = { instancePath: instancePath + "/waitingFor", schemaPath: "#/properties/waitingFor/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
          vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
        }
        if (func1(data15) < 1) {
          let err60 = { instancePath: instancePath + "/waitingFor", schemaPath: "#/properties/waitingFor/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
        }
      }
    }
    if (data.attempt !== void 0) {
      let data16 = data.attempt, _errs46 = errors, valid6 = !1, _errs47 = errors;
      validate21(data16, { instancePath: instancePath + "/attempt", parentData: data, parentDataProperty: "attempt", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors), errors = vErrors.length);
      var _valid2 = _errs47 === errors;
      valid6 = valid6 || _valid2;
      let _errs48 = errors;
      if (data16 !== null) {
        let err61 = { instancePath: instancePath + "/attempt", schemaPath: "#/properties/attempt/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
      }
      var _valid2 = _errs48 === errors;
      if (valid6 = valid6 || _valid2, valid6)
        errors = _errs46, vErrors !== null && (_errs46 ? vErrors.length = _errs46 : vErrors = null);
      else {
        let err62 = { instancePath: instancePath + "/attempt", schemaPath: "#/properties/attempt/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
        vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
      }
    }
  } else {
    let err63 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
  }
  return validate48.errors = vErrors, errors === 0;
}
validate48.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
function validate47(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate47.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.uid === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "uid" }, message: "must have required property 'uid'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.run === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "run" }, message: "must have required property 'run'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.view === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "view" }, message: "must have required property 'view'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "uid" || key0 === "run" || key0 === "view")) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.uid !== void 0) {
      let data0 = data.uid;
      if (typeof data0 == "string") {
        if (func1(data0) > 64) {
          let err4 = { instancePath: instancePath + "/uid", schemaPath: "#/properties/uid/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (func1(data0) < 1) {
          let err5 = { instancePath: instancePath + "/uid", schemaPath: "#/properties/uid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/uid", schemaPath: "#/properties/uid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.run !== void 0) {
      let data1 = data.run;
      if (typeof data1 == "string") {
        if (func1(data1) > 200) {
          let err7 = { instancePath: instancePath + "/run", schemaPath: "#/properties/run/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (func1(data1) < 1) {
          let err8 = { instancePath: instancePath + "/run", schemaPath: "#/properties/run/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/run", schemaPath: "#/properties/run/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.view !== void 0) {
      let data2 = data.view, _errs7 = errors, valid1 = !1, passing0 = null, _errs8 = errors;
      validate48(data2, { instancePath: instancePath + "/view", parentData: data, parentDataProperty: "view", rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors), errors = vErrors.length);
      var _valid0 = _errs8 === errors;
      _valid0 && (valid1 = !0, passing0 = 0);
      let _errs9 = errors;
      if (data2 !== null) {
        let err10 = { instancePath: instancePath + "/view", schemaPath: "#/properties/view/oneOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      var _valid0 = _errs9 === errors;
      if (_valid0 && valid1 ? (valid1 = !1, passing0 = [passing0, 1]) : _valid0 && (valid1 = !0, passing0 = 1), valid1)
        errors = _errs7, vErrors !== null && (_errs7 ? vErrors.length = _errs7 : vErrors = null);
      else {
        let err11 = { instancePath: instancePath + "/view", schemaPath: "#/properties/view/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
  } else {
    let err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
  }
  return validate47.errors = vErrors, errors === 0;
}
validate47.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var pod = validate51;
function validate51(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate51.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.namespace === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.name === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.uid === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "uid" }, message: "must have required property 'uid'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "namespace" || key0 === "name" || key0 === "uid")) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.namespace !== void 0) {
      let data0 = data.namespace;
      if (typeof data0 == "string") {
        if (func1(data0) > 63) {
          let err4 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (func1(data0) < 1) {
          let err5 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        if (!pattern5.test(data0)) {
          let err6 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" }, message: 'must match pattern "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"' };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 == "string") {
        if (func1(data1) > 253) {
          let err8 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (func1(data1) < 1) {
          let err9 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.uid !== void 0) {
      let data2 = data.uid;
      if (typeof data2 == "string") {
        if (func1(data2) > 64) {
          let err11 = { instancePath: instancePath + "/uid", schemaPath: "#/properties/uid/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        if (func1(data2) < 1) {
          let err12 = { instancePath: instancePath + "/uid", schemaPath: "#/properties/uid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/uid", schemaPath: "#/properties/uid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
  } else {
    let err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
  }
  return validate51.errors = vErrors, errors === 0;
}
validate51.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var poolRequirements = validate52;
function validate52(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate52.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.image === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "image" }, message: "must have required property 'image'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.resources === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "resources" }, message: "must have required property 'resources'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.files === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property 'files'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.network === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "network" }, message: "must have required property 'network'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "image" || key0 === "resources" || key0 === "files" || key0 === "network")) {
        let err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    if (data.image !== void 0) {
      let data0 = data.image;
      if (typeof data0 != "string" && data0 !== null) {
        let err5 = { instancePath: instancePath + "/image", schemaPath: "#/properties/image/type", keyword: "type", params: { type: schema44.properties.image.type }, message: "must be string,null" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      if (typeof data0 == "string") {
        if (func1(data0) > 512) {
          let err6 = { instancePath: instancePath + "/image", schemaPath: "#/properties/image/maxLength", keyword: "maxLength", params: { limit: 512 }, message: "must NOT have more than 512 characters" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (func1(data0) < 1) {
          let err7 = { instancePath: instancePath + "/image", schemaPath: "#/properties/image/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      }
    }
    if (data.resources !== void 0) {
      let data1 = data.resources;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.cpuMillis === void 0) {
          let err8 = { instancePath: instancePath + "/resources", schemaPath: "#/properties/resources/required", keyword: "required", params: { missingProperty: "cpuMillis" }, message: "must have required property 'cpuMillis'" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (data1.memoryBytes === void 0) {
          let err9 = { instancePath: instancePath + "/resources", schemaPath: "#/properties/resources/required", keyword: "required", params: { missingProperty: "memoryBytes" }, message: "must have required property 'memoryBytes'" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        for (let key1 in data1)
          if (!(key1 === "cpuMillis" || key1 === "memoryBytes")) {
            let err10 = { instancePath: instancePath + "/resources", schemaPath: "#/properties/resources/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
        if (data1.cpuMillis !== void 0) {
          let data2 = data1.cpuMillis;
          if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2)) && data2 !== null) {
            let err11 = { instancePath: instancePath + "/resources/cpuMillis", schemaPath: "#/properties/resources/properties/cpuMillis/type", keyword: "type", params: { type: schema44.properties.resources.properties.cpuMillis.type }, message: "must be integer,null" };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
          if (typeof data2 == "number" && isFinite(data2) && (data2 < 1 || isNaN(data2))) {
            let err12 = { instancePath: instancePath + "/resources/cpuMillis", schemaPath: "#/properties/resources/properties/cpuMillis/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
        }
        if (data1.memoryBytes !== void 0) {
          let data3 = data1.memoryBytes;
          if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)) && data3 !== null) {
            let err13 = { instancePath: instancePath + "/resources/memoryBytes", schemaPath: "#/properties/resources/properties/memoryBytes/type", keyword: "type", params: { type: schema44.properties.resources.properties.memoryBytes.type }, message: "must be integer,null" };
            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
          }
          if (typeof data3 == "number" && isFinite(data3) && (data3 < 1 || isNaN(data3))) {
            let err14 = { instancePath: instancePath + "/resources/memoryBytes", schemaPath: "#/properties/resources/properties/memoryBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
          }
        }
      } else {
        let err15 = { instancePath: instancePath + "/resources", schemaPath: "#/properties/resources/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.files !== void 0) {
      let data4 = data.files;
      if (typeof data4 != "string") {
        let err16 = { instancePath: instancePath + "/files", schemaPath: "#/properties/files/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      if (!(data4 === "none" || data4 === "read" || data4 === "write")) {
        let err17 = { instancePath: instancePath + "/files", schemaPath: "#/properties/files/enum", keyword: "enum", params: { allowedValues: schema44.properties.files.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.network !== void 0) {
      let data5 = data.network;
      if (typeof data5 != "string") {
        let err18 = { instancePath: instancePath + "/network", schemaPath: "#/properties/network/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
      if (!(data5 === "none" || data5 === "project" || data5 === "internet")) {
        let err19 = { instancePath: instancePath + "/network", schemaPath: "#/properties/network/enum", keyword: "enum", params: { allowedValues: schema44.properties.network.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
  } else {
    let err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
  }
  return validate52.errors = vErrors, errors === 0;
}
validate52.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var probeAnswer = validate53, schema79 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "https://flowrunner.dev/runner/v1/probe-answer.schema.json", title: "ProbeAnswer", description: "What a pod like a tenant's must not reach besides what the controller knows, and the report that there is.", type: "object", additionalProperties: !1, required: ["targets", "last"], properties: { targets: { type: "array", maxItems: 16, items: { type: "object", additionalProperties: !1, required: ["check", "host", "port"], properties: { check: { enum: ["database", "redis"] }, host: { type: "string", minLength: 1, maxLength: 253 }, port: { type: "integer", minimum: 1, maximum: 65535 } } } }, last: { oneOf: [{ type: "null" }, { type: "object", additionalProperties: !1, required: ["version", "ageMs", "isGood"], properties: { version: { type: "string", minLength: 1, maxLength: 64, description: "Of the controller that made it." }, ageMs: { type: "integer", minimum: 0 }, isGood: { type: "boolean", description: "Work is handed out by it." } } }], description: "null: there is none." } } };
function validate53(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate53.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.targets === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "targets" }, message: "must have required property 'targets'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.last === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "last" }, message: "must have required property 'last'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "targets" || key0 === "last")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.targets !== void 0) {
      let data0 = data.targets;
      if (Array.isArray(data0)) {
        if (data0.length > 16) {
          let err3 = { instancePath: instancePath + "/targets", schemaPath: "#/properties/targets/maxItems", keyword: "maxItems", params: { limit: 16 }, message: "must NOT have more than 16 items" };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.check === void 0) {
              let err4 = { instancePath: instancePath + "/targets/" + i0, schemaPath: "#/properties/targets/items/required", keyword: "required", params: { missingProperty: "check" }, message: "must have required property 'check'" };
              vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
            }
            if (data1.host === void 0) {
              let err5 = { instancePath: instancePath + "/targets/" + i0, schemaPath: "#/properties/targets/items/required", keyword: "required", params: { missingProperty: "host" }, message: "must have required property 'host'" };
              vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
            }
            if (data1.port === void 0) {
              let err6 = { instancePath: instancePath + "/targets/" + i0, schemaPath: "#/properties/targets/items/required", keyword: "required", params: { missingProperty: "port" }, message: "must have required property 'port'" };
              vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
            }
            for (let key1 in data1)
              if (!(key1 === "check" || key1 === "host" || key1 === "port")) {
                let err7 = { instancePath: instancePath + "/targets/" + i0, schemaPath: "#/properties/targets/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
              }
            if (data1.check !== void 0) {
              let data2 = data1.check;
              if (!(data2 === "database" || data2 === "redis")) {
                let err8 = { instancePath: instancePath + "/targets/" + i0 + "/check", schemaPath: "#/properties/targets/items/properties/check/enum", keyword: "enum", params: { allowedValues: schema79.properties.targets.items.properties.check.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
              }
            }
            if (data1.host !== void 0) {
              let data3 = data1.host;
              if (typeof data3 == "string") {
                if (func1(data3) > 253) {
                  let err9 = { instancePath: instancePath + "/targets/" + i0 + "/host", schemaPath: "#/properties/targets/items/properties/host/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" };
                  vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
                }
                if (func1(data3) < 1) {
                  let err10 = { instancePath: instancePath + "/targets/" + i0 + "/host", schemaPath: "#/properties/targets/items/properties/host/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
                }
              } else {
                let err11 = { instancePath: instancePath + "/targets/" + i0 + "/host", schemaPath: "#/properties/targets/items/properties/host/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
              }
            }
            if (data1.port !== void 0) {
              let data4 = data1.port;
              if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
                let err12 = { instancePath: instancePath + "/targets/" + i0 + "/port", schemaPath: "#/properties/targets/items/properties/port/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
              }
              if (typeof data4 == "number" && isFinite(data4)) {
                if (data4 > 65535 || isNaN(data4)) {
                  let err13 = { instancePath: instancePath + "/targets/" + i0 + "/port", schemaPath: "#/properties/targets/items/properties/port/maximum", keyword: "maximum", params: { comparison: "<=", limit: 65535 }, message: "must be <= 65535" };
                  vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
                }
                if (data4 < 1 || isNaN(data4)) {
                  let err14 = { instancePath: instancePath + "/targets/" + i0 + "/port", schemaPath: "#/properties/targets/items/properties/port/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                  vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
                }
              }
            }
          } else {
            let err15 = { instancePath: instancePath + "/targets/" + i0, schemaPath: "#/properties/targets/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
          }
        }
      } else {
        let err16 = { instancePath: instancePath + "/targets", schemaPath: "#/properties/targets/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.last !== void 0) {
      let data5 = data.last, _errs13 = errors, valid4 = !1, passing0 = null, _errs14 = errors;
      if (data5 !== null) {
        let err17 = { instancePath: instancePath + "/last", schemaPath: "#/properties/last/oneOf/0/type", keyword: "type", params: { type: "null" }, message: "must be null" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
      var _valid0 = _errs14 === errors;
      _valid0 && (valid4 = !0, passing0 = 0);
      let _errs16 = errors;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        if (data5.version === void 0) {
          let err18 = { instancePath: instancePath + "/last", schemaPath: "#/properties/last/oneOf/1/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        if (data5.ageMs === void 0) {
          let err19 = { instancePath: instancePath + "/last", schemaPath: "#/properties/last/oneOf/1/required", keyword: "required", params: { missingProperty: "ageMs" }, message: "must have required property 'ageMs'" };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
        if (data5.isGood === void 0) {
          let err20 = { instancePath: instancePath + "/last", schemaPath: "#/properties/last/oneOf/1/required", keyword: "required", params: { missingProperty: "isGood" }, message: "must have required property 'isGood'" };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
        for (let key2 in data5)
          if (!(key2 === "version" || key2 === "ageMs" || key2 === "isGood")) {
            let err21 = { instancePath: instancePath + "/last", schemaPath: "#/properties/last/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
          }
        if (data5.version !== void 0) {
          let data6 = data5.version;
          if (typeof data6 == "string") {
            if (func1(data6) > 64) {
              let err22 = { instancePath: instancePath + "/last/version", schemaPath: "#/properties/last/oneOf/1/properties/version/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
              vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
            }
            if (func1(data6) < 1) {
              let err23 = { instancePath: instancePath + "/last/version", schemaPath: "#/properties/last/oneOf/1/properties/version/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
            }
          } else {
            let err24 = { instancePath: instancePath + "/last/version", schemaPath: "#/properties/last/oneOf/1/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
          }
        }
        if (data5.ageMs !== void 0) {
          let data7 = data5.ageMs;
          if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
            let err25 = { instancePath: instancePath + "/last/ageMs", schemaPath: "#/properties/last/oneOf/1/properties/ageMs/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
          }
          if (typeof data7 == "number" && isFinite(data7) && (data7 < 0 || isNaN(data7))) {
            let err26 = { instancePath: instancePath + "/last/ageMs", schemaPath: "#/properties/last/oneOf/1/properties/ageMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
          }
        }
        if (data5.isGood !== void 0 && typeof data5.isGood != "boolean") {
          let err27 = { instancePath: instancePath + "/last/isGood", schemaPath: "#/properties/last/oneOf/1/properties/isGood/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
      } else {
        let err28 = { instancePath: instancePath + "/last", schemaPath: "#/properties/last/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
      var _valid0 = _errs16 === errors;
      if (_valid0 && valid4 ? (valid4 = !1, passing0 = [passing0, 1]) : _valid0 && (valid4 = !0, passing0 = 1), valid4)
        errors = _errs13, vErrors !== null && (_errs13 ? vErrors.length = _errs13 : vErrors = null);
      else {
        let err29 = { instancePath: instancePath + "/last", schemaPath: "#/properties/last/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
    }
  } else {
    let err30 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
  }
  return validate53.errors = vErrors, errors === 0;
}
validate53.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var probeFinding = validate54, schema80 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "https://flowrunner.dev/runner/v1/probe-finding.schema.json", title: "ProbeFinding", description: "Whether one wall of the installation stands.", type: "object", additionalProperties: !1, required: ["check", "isSafe", "detail"], properties: { check: { enum: ["runner", "apiServer", "metadata", "kubelet", "database", "redis", "otherNamespace", "podSecurity"] }, isSafe: { type: "boolean" }, detail: { type: "string", maxLength: 500, description: "What was tried, for people." } } };
function validate54(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate54.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.check === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "check" }, message: "must have required property 'check'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.isSafe === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "isSafe" }, message: "must have required property 'isSafe'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.detail === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "detail" }, message: "must have required property 'detail'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "check" || key0 === "isSafe" || key0 === "detail")) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.check !== void 0) {
      let data0 = data.check;
      if (!(data0 === "runner" || data0 === "apiServer" || data0 === "metadata" || data0 === "kubelet" || data0 === "database" || data0 === "redis" || data0 === "otherNamespace" || data0 === "podSecurity")) {
        let err4 = { instancePath: instancePath + "/check", schemaPath: "#/properties/check/enum", keyword: "enum", params: { allowedValues: schema80.properties.check.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.isSafe !== void 0 && typeof data.isSafe != "boolean") {
      let err5 = { instancePath: instancePath + "/isSafe", schemaPath: "#/properties/isSafe/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.detail !== void 0) {
      let data2 = data.detail;
      if (typeof data2 == "string") {
        if (func1(data2) > 500) {
          let err6 = { instancePath: instancePath + "/detail", schemaPath: "#/properties/detail/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/detail", schemaPath: "#/properties/detail/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
  } else {
    let err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate54.errors = vErrors, errors === 0;
}
validate54.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var probeReport = validate55;
function validate55(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate55.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.epoch === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "epoch" }, message: "must have required property 'epoch'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.version === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.findings === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "findings" }, message: "must have required property 'findings'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "v" || key0 === "epoch" || key0 === "version" || key0 === "findings")) {
        let err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    if (data.v !== void 0 && data.v !== 1) {
      let err5 = { instancePath: instancePath + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.epoch !== void 0) {
      let data1 = data.epoch;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err6 = { instancePath: instancePath + "/epoch", schemaPath: "#/properties/epoch/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1) && (data1 < 1 || isNaN(data1))) {
        let err7 = { instancePath: instancePath + "/epoch", schemaPath: "#/properties/epoch/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.version !== void 0) {
      let data2 = data.version;
      if (typeof data2 == "string") {
        if (func1(data2) > 64) {
          let err8 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (func1(data2) < 1) {
          let err9 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.findings !== void 0) {
      let data3 = data.findings;
      if (Array.isArray(data3)) {
        if (data3.length > 16) {
          let err11 = { instancePath: instancePath + "/findings", schemaPath: "#/properties/findings/maxItems", keyword: "maxItems", params: { limit: 16 }, message: "must NOT have more than 16 items" };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        if (data3.length < 1) {
          let err12 = { instancePath: instancePath + "/findings", schemaPath: "#/properties/findings/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        let len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            if (data4.check === void 0) {
              let err13 = { instancePath: instancePath + "/findings/" + i0, schemaPath: "probe-finding.schema.json/required", keyword: "required", params: { missingProperty: "check" }, message: "must have required property 'check'" };
              vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
            }
            if (data4.isSafe === void 0) {
              let err14 = { instancePath: instancePath + "/findings/" + i0, schemaPath: "probe-finding.schema.json/required", keyword: "required", params: { missingProperty: "isSafe" }, message: "must have required property 'isSafe'" };
              vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
            }
            if (data4.detail === void 0) {
              let err15 = { instancePath: instancePath + "/findings/" + i0, schemaPath: "probe-finding.schema.json/required", keyword: "required", params: { missingProperty: "detail" }, message: "must have required property 'detail'" };
              vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
            }
            for (let key1 in data4)
              if (!(key1 === "check" || key1 === "isSafe" || key1 === "detail")) {
                let err16 = { instancePath: instancePath + "/findings/" + i0, schemaPath: "probe-finding.schema.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
              }
            if (data4.check !== void 0) {
              let data5 = data4.check;
              if (!(data5 === "runner" || data5 === "apiServer" || data5 === "metadata" || data5 === "kubelet" || data5 === "database" || data5 === "redis" || data5 === "otherNamespace" || data5 === "podSecurity")) {
                let err17 = { instancePath: instancePath + "/findings/" + i0 + "/check", schemaPath: "probe-finding.schema.json/properties/check/enum", keyword: "enum", params: { allowedValues: schema80.properties.check.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
              }
            }
            if (data4.isSafe !== void 0 && typeof data4.isSafe != "boolean") {
              let err18 = { instancePath: instancePath + "/findings/" + i0 + "/isSafe", schemaPath: "probe-finding.schema.json/properties/isSafe/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
              vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
            }
            if (data4.detail !== void 0) {
              let data7 = data4.detail;
              if (typeof data7 == "string") {
                if (func1(data7) > 500) {
                  let err19 = { instancePath: instancePath + "/findings/" + i0 + "/detail", schemaPath: "probe-finding.schema.json/properties/detail/maxLength", keyword: "maxLength", params: { limit: 500 }, message: "must NOT have more than 500 characters" };
                  vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
                }
              } else {
                let err20 = { instancePath: instancePath + "/findings/" + i0 + "/detail", schemaPath: "probe-finding.schema.json/properties/detail/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
              }
            }
          } else {
            let err21 = { instancePath: instancePath + "/findings/" + i0, schemaPath: "probe-finding.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
          }
        }
      } else {
        let err22 = { instancePath: instancePath + "/findings", schemaPath: "#/properties/findings/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
  } else {
    let err23 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
  }
  return validate55.errors = vErrors, errors === 0;
}
validate55.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var probeRequest = validate56;
function validate56(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate56.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.epoch === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "epoch" }, message: "must have required property 'epoch'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "v" || key0 === "epoch")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.v !== void 0 && data.v !== 1) {
      let err3 = { instancePath: instancePath + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.epoch !== void 0) {
      let data1 = data.epoch;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err4 = { instancePath: instancePath + "/epoch", schemaPath: "#/properties/epoch/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1) && (data1 < 1 || isNaN(data1))) {
        let err5 = { instancePath: instancePath + "/epoch", schemaPath: "#/properties/epoch/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
  } else {
    let err6 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
  }
  return validate56.errors = vErrors, errors === 0;
}
validate56.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var program = validate57;
function validate57(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate57.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs0 = errors, valid0 = !1, passing0 = null, _errs1 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.code === void 0) {
      let err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (key0 !== "code") {
        let err1 = { instancePath, schemaPath: "#/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.code !== void 0 && typeof data.code != "string") {
      let err2 = { instancePath: instancePath + "/code", schemaPath: "#/oneOf/0/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
  } else {
    let err3 = { instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = !0, passing0 = 0;
    var props0 = !0;
  }
  let _errs6 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.file === void 0) {
      let err4 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    for (let key1 in data)
      if (key1 !== "file") {
        let err5 = { instancePath, schemaPath: "#/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    if (data.file !== void 0) {
      let data1 = data.file;
      if (typeof data1 == "string") {
        if (func1(data1) > 4096) {
          let err6 = { instancePath: instancePath + "/file", schemaPath: "#/oneOf/1/properties/file/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (func1(data1) < 1) {
          let err7 = { instancePath: instancePath + "/file", schemaPath: "#/oneOf/1/properties/file/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/file", schemaPath: "#/oneOf/1/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
  } else {
    let err9 = { instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
  }
  var _valid0 = _errs6 === errors;
  if (_valid0 && valid0 ? (valid0 = !1, passing0 = [passing0, 1]) : _valid0 && (valid0 = !0, passing0 = 1, props0 !== !0 && (props0 = !0)), valid0)
    errors = _errs0, vErrors !== null && (_errs0 ? vErrors.length = _errs0 : vErrors = null);
  else {
    let err10 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
  }
  return validate57.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate57.evaluated = { dynamicProps: !0, dynamicItems: !1 };
var progress = validate58;
function validate58(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate58.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.done === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "done" }, message: "must have required property 'done'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.total === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "total" }, message: "must have required property 'total'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.text === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "text" }, message: "must have required property 'text'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "done" || key0 === "total" || key0 === "text")) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.done !== void 0) {
      let data0 = data.done;
      if (!(typeof data0 == "number" && isFinite(data0))) {
        let err4 = { instancePath: instancePath + "/done", schemaPath: "#/properties/done/type", keyword: "type", params: { type: "number" }, message: "must be number" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.total !== void 0) {
      let data1 = data.total;
      if (!(typeof data1 == "number" && isFinite(data1)) && data1 !== null) {
        let err5 = { instancePath: instancePath + "/total", schemaPath: "#/properties/total/type", keyword: "type", params: { type: schema67.properties.total.type }, message: "must be number,null" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.text !== void 0) {
      let data2 = data.text;
      if (typeof data2 != "string" && data2 !== null) {
        let err6 = { instancePath: instancePath + "/text", schemaPath: "#/properties/text/type", keyword: "type", params: { type: schema67.properties.text.type }, message: "must be string,null" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
      if (typeof data2 == "string" && func1(data2) > 1024) {
        let err7 = { instancePath: instancePath + "/text", schemaPath: "#/properties/text/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
  } else {
    let err8 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
  }
  return validate58.errors = vErrors, errors === 0;
}
validate58.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var projectAnswer = validate59, schema86 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "https://flowrunner.dev/runner/v1/project-answer.schema.json", title: "ProjectAnswer", description: "Answer 200: the project of the namespace, and what is known of it to whoever leads from now on.", type: "object", additionalProperties: !1, required: ["project", "troubles"], properties: { project: { type: "string", minLength: 1, maxLength: 200 }, troubles: { type: "array", maxItems: 1e3, description: "Why pools of the project have no pods, as was last told; the newest.", items: { type: "object", additionalProperties: !1, required: ["pool", "reason", "message", "sinceMs"], properties: { pool: { type: "string", minLength: 1, maxLength: 128 }, reason: { type: "string", enum: ["OutOfMemory", "Evicted", "ImagePullFailed", "ImageForbidden", "Unschedulable", "NodeLost", "PodDeleted", "ContainerFailed", "VolumeMissing", "QuotaExceeded", "ResourcesTooLarge"] }, message: { type: "string", minLength: 0, maxLength: 4096 }, sinceMs: { type: "integer", minimum: 0, description: "How long it has been so." } } } } } };
function validate59(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate59.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.project === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "project" }, message: "must have required property 'project'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.troubles === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "troubles" }, message: "must have required property 'troubles'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "project" || key0 === "troubles")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.project !== void 0) {
      let data0 = data.project;
      if (typeof data0 == "string") {
        if (func1(data0) > 200) {
          let err3 = { instancePath: instancePath + "/project", schemaPath: "#/properties/project/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (func1(data0) < 1) {
          let err4 = { instancePath: instancePath + "/project", schemaPath: "#/properties/project/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/project", schemaPath: "#/properties/project/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.troubles !== void 0) {
      let data1 = data.troubles;
      if (Array.isArray(data1)) {
        if (data1.length > 1e3) {
          let err6 = { instancePath: instancePath + "/troubles", schemaPath: "#/properties/troubles/maxItems", keyword: "maxItems", params: { limit: 1e3 }, message: "must NOT have more than 1000 items" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
            if (data2.pool === void 0) {
              let err7 = { instancePath: instancePath + "/troubles/" + i0, schemaPath: "#/properties/troubles/items/required", keyword: "required", params: { missingProperty: "pool" }, message: "must have required property 'pool'" };
              vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
            }
            if (data2.reason === void 0) {
              let err8 = { instancePath: instancePath + "/troubles/" + i0, schemaPath: "#/properties/troubles/items/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'" };
              vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
            }
            if (data2.message === void 0) {
              let err9 = { instancePath: instancePath + "/troubles/" + i0, schemaPath: "#/properties/troubles/items/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
              vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
            }
            if (data2.sinceMs === void 0) {
              let err10 = { instancePath: instancePath + "/troubles/" + i0, schemaPath: "#/properties/troubles/items/required", keyword: "required", params: { missingProperty: "sinceMs" }, message: "must have required property 'sinceMs'" };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
            for (let key1 in data2)
              if (!(key1 === "pool" || key1 === "reason" || key1 === "message" || key1 === "sinceMs")) {
                let err11 = { instancePath: instancePath + "/troubles/" + i0, schemaPath: "#/properties/troubles/items/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
              }
            if (data2.pool !== void 0) {
              let data3 = data2.pool;
              if (typeof data3 == "string") {
                if (func1(data3) > 128) {
                  let err12 = { instancePath: instancePath + "/troubles/" + i0 + "/pool", schemaPath: "#/properties/troubles/items/properties/pool/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" };
                  vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
                }
                if (func1(data3) < 1) {
                  let err13 = { instancePath: instancePath + "/troubles/" + i0 + "/pool", schemaPath: "#/properties/troubles/items/properties/pool/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
                }
              } else {
                let err14 = { instancePath: instancePath + "/troubles/" + i0 + "/pool", schemaPath: "#/properties/troubles/items/properties/pool/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
              }
            }
            if (data2.reason !== void 0) {
              let data4 = data2.reason;
              if (typeof data4 != "string") {
                let err15 = { instancePath: instancePath + "/troubles/" + i0 + "/reason", schemaPath: "#/properties/troubles/items/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
              }
              if (!(data4 === "OutOfMemory" || data4 === "Evicted" || data4 === "ImagePullFailed" || data4 === "ImageForbidden" || data4 === "Unschedulable" || data4 === "NodeLost" || data4 === "PodDeleted" || data4 === "ContainerFailed" || data4 === "VolumeMissing" || data4 === "QuotaExceeded" || data4 === "ResourcesTooLarge")) {
                let err16 = { instancePath: instancePath + "/troubles/" + i0 + "/reason", schemaPath: "#/properties/troubles/items/properties/reason/enum", keyword: "enum", params: { allowedValues: schema86.properties.troubles.items.properties.reason.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
              }
            }
            if (data2.message !== void 0) {
              let data5 = data2.message;
              if (typeof data5 == "string") {
                if (func1(data5) > 4096) {
                  let err17 = { instancePath: instancePath + "/troubles/" + i0 + "/message", schemaPath: "#/properties/troubles/items/properties/message/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
                  vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                }
                if (func1(data5) < 0) {
                  let err18 = { instancePath: instancePath + "/troubles/" + i0 + "/message", schemaPath: "#/properties/troubles/items/properties/message/minLength", keyword: "minLength", params: { limit: 0 }, message: "must NOT have fewer than 0 characters" };
                  vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
                }
              } else {
                let err19 = { instancePath: instancePath + "/troubles/" + i0 + "/message", schemaPath: "#/properties/troubles/items/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
              }
            }
            if (data2.sinceMs !== void 0) {
              let data6 = data2.sinceMs;
              if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
                let err20 = { instancePath: instancePath + "/troubles/" + i0 + "/sinceMs", schemaPath: "#/properties/troubles/items/properties/sinceMs/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
              }
              if (typeof data6 == "number" && isFinite(data6) && (data6 < 0 || isNaN(data6))) {
                let err21 = { instancePath: instancePath + "/troubles/" + i0 + "/sinceMs", schemaPath: "#/properties/troubles/items/properties/sinceMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
              }
            }
          } else {
            let err22 = { instancePath: instancePath + "/troubles/" + i0, schemaPath: "#/properties/troubles/items/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
        }
      } else {
        let err23 = { instancePath: instancePath + "/troubles", schemaPath: "#/properties/troubles/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
  } else {
    let err24 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
  }
  return validate59.errors = vErrors, errors === 0;
}
validate59.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var projectDetach = validate60;
function validate60(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate60.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.epoch === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "epoch" }, message: "must have required property 'epoch'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.namespace === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.gone === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "gone" }, message: "must have required property 'gone'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "v" || key0 === "epoch" || key0 === "namespace" || key0 === "gone")) {
        let err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    if (data.v !== void 0 && data.v !== 1) {
      let err5 = { instancePath: instancePath + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.epoch !== void 0) {
      let data1 = data.epoch;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err6 = { instancePath: instancePath + "/epoch", schemaPath: "#/properties/epoch/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1) && (data1 < 1 || isNaN(data1))) {
        let err7 = { instancePath: instancePath + "/epoch", schemaPath: "#/properties/epoch/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.namespace !== void 0) {
      let data2 = data.namespace;
      if (typeof data2 == "string") {
        if (func1(data2) > 63) {
          let err8 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (func1(data2) < 1) {
          let err9 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (!pattern5.test(data2)) {
          let err10 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" }, message: 'must match pattern "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"' };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.gone !== void 0 && typeof data.gone != "boolean") {
      let err12 = { instancePath: instancePath + "/gone", schemaPath: "#/properties/gone/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
  } else {
    let err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
  }
  return validate60.errors = vErrors, errors === 0;
}
validate60.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var projectRequest = validate61;
function validate61(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate61.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.epoch === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "epoch" }, message: "must have required property 'epoch'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.namespace === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.name === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.serviceAccountUid === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "serviceAccountUid" }, message: "must have required property 'serviceAccountUid'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "v" || key0 === "epoch" || key0 === "namespace" || key0 === "name" || key0 === "serviceAccountUid")) {
        let err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    if (data.v !== void 0 && data.v !== 1) {
      let err6 = { instancePath: instancePath + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.epoch !== void 0) {
      let data1 = data.epoch;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err7 = { instancePath: instancePath + "/epoch", schemaPath: "#/properties/epoch/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1) && (data1 < 1 || isNaN(data1))) {
        let err8 = { instancePath: instancePath + "/epoch", schemaPath: "#/properties/epoch/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.namespace !== void 0) {
      let data2 = data.namespace;
      if (typeof data2 == "string") {
        if (func1(data2) > 63) {
          let err9 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (func1(data2) < 1) {
          let err10 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        if (!pattern5.test(data2)) {
          let err11 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" }, message: 'must match pattern "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"' };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.name !== void 0) {
      let data3 = data.name;
      if (typeof data3 == "string") {
        if (func1(data3) > 100) {
          let err13 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/maxLength", keyword: "maxLength", params: { limit: 100 }, message: "must NOT have more than 100 characters" };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (func1(data3) < 1) {
          let err14 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.serviceAccountUid !== void 0) {
      let data4 = data.serviceAccountUid;
      if (typeof data4 == "string") {
        if (func1(data4) > 64) {
          let err16 = { instancePath: instancePath + "/serviceAccountUid", schemaPath: "#/properties/serviceAccountUid/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        if (func1(data4) < 1) {
          let err17 = { instancePath: instancePath + "/serviceAccountUid", schemaPath: "#/properties/serviceAccountUid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
      } else {
        let err18 = { instancePath: instancePath + "/serviceAccountUid", schemaPath: "#/properties/serviceAccountUid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
  } else {
    let err19 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
  }
  return validate61.errors = vErrors, errors === 0;
}
validate61.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var refusal = validate62;
function validate62(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate62.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.type === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.title === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "title" }, message: "must have required property 'title'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.status === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.code === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.detail === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "detail" }, message: "must have required property 'detail'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "type" || key0 === "title" || key0 === "status" || key0 === "code" || key0 === "detail")) {
        let err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    if (data.type !== void 0 && data.type !== "about:blank") {
      let err6 = { instancePath: instancePath + "/type", schemaPath: "#/properties/type/const", keyword: "const", params: { allowedValue: "about:blank" }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.title !== void 0 && typeof data.title != "string") {
      let err7 = { instancePath: instancePath + "/title", schemaPath: "#/properties/title/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.status !== void 0) {
      let data2 = data.status;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        let err8 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2)) {
        if (data2 > 599 || isNaN(data2)) {
          let err9 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/maximum", keyword: "maximum", params: { comparison: "<=", limit: 599 }, message: "must be <= 599" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (data2 < 400 || isNaN(data2)) {
          let err10 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/minimum", keyword: "minimum", params: { comparison: ">=", limit: 400 }, message: "must be >= 400" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      }
    }
    if (data.code !== void 0) {
      let data3 = data.code;
      if (typeof data3 == "string") {
        if (func1(data3) < 1) {
          let err11 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/code", schemaPath: "#/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.detail !== void 0 && typeof data.detail != "string") {
      let err13 = { instancePath: instancePath + "/detail", schemaPath: "#/properties/detail/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
    }
  } else {
    let err14 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
  }
  return validate62.errors = vErrors, errors === 0;
}
validate62.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var result = validate63, schema90 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "https://flowrunner.dev/runner/v1/result.schema.json", title: "Result", description: "Body of POST /runner/v1/attempts/{id}/result; answered 204, repeated with the same content too.", type: "object", additionalProperties: !1, required: ["v", "outcome", "usage", "fileHash", "startedAt", "endedAt", "logs"], properties: { v: { const: 1 }, outcome: { oneOf: [{ type: "object", additionalProperties: !1, required: ["status", "output"], properties: { status: { const: "ok" }, output: { description: "Any JSON value, masked." } }, description: "The code returned." }, { type: "object", additionalProperties: !1, required: ["status", "error"], properties: { status: { const: "error" }, error: { $ref: "attempt-error.schema.json" } }, description: "The attempt failed." }] }, usage: { $ref: "usage.schema.json" }, fileHash: { type: ["string", "null"], pattern: "^sha256:[0-9a-f]{64}$", description: "Of a `file:` program, as read; null otherwise." }, startedAt: { type: "integer", minimum: 0, description: "Hand-over to the runtime, on the agent's clock (epoch milliseconds)" }, endedAt: { type: "integer", minimum: 0, description: "End of the code, on the agent's clock (epoch milliseconds)" }, logs: { type: "array", items: { $ref: "log-line.schema.json" }, description: "The last log lines, which no answer has acknowledged." } } }, pattern21 = new RegExp("^sha256:[0-9a-f]{64}$", "u");
function validate63(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate63.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.outcome === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "outcome" }, message: "must have required property 'outcome'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.usage === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "usage" }, message: "must have required property 'usage'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.fileHash === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "fileHash" }, message: "must have required property 'fileHash'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.startedAt === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "startedAt" }, message: "must have required property 'startedAt'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.endedAt === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "endedAt" }, message: "must have required property 'endedAt'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.logs === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "logs" }, message: "must have required property 'logs'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "v" || key0 === "outcome" || key0 === "usage" || key0 === "fileHash" || key0 === "startedAt" || key0 === "endedAt" || key0 === "logs")) {
        let err7 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    if (data.v !== void 0 && data.v !== 1) {
      let err8 = { instancePath: instancePath + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.outcome !== void 0) {
      let data1 = data.outcome, _errs4 = errors, valid1 = !1, passing0 = null, _errs5 = errors;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.status === void 0) {
          let err9 = { instancePath: instancePath + "/outcome", schemaPath: "#/properties/outcome/oneOf/0/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (data1.output === void 0) {
          let err10 = { instancePath: instancePath + "/outcome", schemaPath: "#/properties/outcome/oneOf/0/required", keyword: "required", params: { missingProperty: "output" }, message: "must have required property 'output'" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        for (let key1 in data1)
          if (!(key1 === "status" || key1 === "output")) {
            let err11 = { instancePath: instancePath + "/outcome", schemaPath: "#/properties/outcome/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
        if (data1.status !== void 0 && data1.status !== "ok") {
          let err12 = { instancePath: instancePath + "/outcome/status", schemaPath: "#/properties/outcome/oneOf/0/properties/status/const", keyword: "const", params: { allowedValue: "ok" }, message: "must be equal to constant" };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/outcome", schemaPath: "#/properties/outcome/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
      var _valid0 = _errs5 === errors;
      if (_valid0) {
        valid1 = !0, passing0 = 0;
        var props0 = !0;
      }
      let _errs9 = errors;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.status === void 0) {
          let err14 = { instancePath: instancePath + "/outcome", schemaPath: "#/properties/outcome/oneOf/1/required", keyword: "required", params: { missingProperty: "status" }, message: "must have required property 'status'" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        if (data1.error === void 0) {
          let err15 = { instancePath: instancePath + "/outcome", schemaPath: "#/properties/outcome/oneOf/1/required", keyword: "required", params: { missingProperty: "error" }, message: "must have required property 'error'" };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
        for (let key2 in data1)
          if (!(key2 === "status" || key2 === "error")) {
            let err16 = { instancePath: instancePath + "/outcome", schemaPath: "#/properties/outcome/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
          }
        if (data1.status !== void 0 && data1.status !== "error") {
          let err17 = { instancePath: instancePath + "/outcome/status", schemaPath: "#/properties/outcome/oneOf/1/properties/status/const", keyword: "const", params: { allowedValue: "error" }, message: "must be equal to constant" };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
        if (data1.error !== void 0) {
          let data4 = data1.error;
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            if (data4.code === void 0) {
              let err18 = { instancePath: instancePath + "/outcome/error", schemaPath: "attempt-error.schema.json/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
              vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
            }
            if (data4.message === void 0) {
              let err19 = { instancePath: instancePath + "/outcome/error", schemaPath: "attempt-error.schema.json/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
              vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
            }
            if (data4.retryable === void 0) {
              let err20 = { instancePath: instancePath + "/outcome/error", schemaPath: "attempt-error.schema.json/required", keyword: "required", params: { missingProperty: "retryable" }, message: "must have required property 'retryable'" };
              vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
            }
            for (let key3 in data4)
              if (!(key3 === "code" || key3 === "message" || key3 === "retryable" || key3 === "name" || key3 === "trace" || key3 === "details")) {
                let err21 = { instancePath: instancePath + "/outcome/error", schemaPath: "attempt-error.schema.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
              }
            if (data4.code !== void 0) {
              let data5 = data4.code;
              if (typeof data5 == "string") {
                if (!pattern4.test(data5)) {
                  let err22 = { instancePath: instancePath + "/outcome/error/code", schemaPath: "attempt-error.schema.json/properties/code/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_.-]{0,63}$" }, message: 'must match pattern "^[A-Za-z][A-Za-z0-9_.-]{0,63}$"' };
                  vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
                }
              } else {
                let err23 = { instancePath: instancePath + "/outcome/error/code", schemaPath: "attempt-error.schema.json/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
              }
            }
            if (data4.message !== void 0 && typeof data4.message != "string") {
              let err24 = { instancePath: instancePath + "/outcome/error/message", schemaPath: "attempt-error.schema.json/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
            }
            if (data4.retryable !== void 0 && typeof data4.retryable != "boolean") {
              let err25 = { instancePath: instancePath + "/outcome/error/retryable", schemaPath: "attempt-error.schema.json/properties/retryable/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
              vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
            }
            if (data4.name !== void 0 && typeof data4.name != "string") {
              let err26 = { instancePath: instancePath + "/outcome/error/name", schemaPath: "attempt-error.schema.json/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
            }
            if (data4.trace !== void 0 && typeof data4.trace != "string") {
              let err27 = { instancePath: instancePath + "/outcome/error/trace", schemaPath: "attempt-error.schema.json/properties/trace/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
            }
          } else {
            let err28 = { instancePath: instancePath + "/outcome/error", schemaPath: "attempt-error.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
          }
        }
      } else {
        let err29 = { instancePath: instancePath + "/outcome", schemaPath: "#/properties/outcome/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
      var _valid0 = _errs9 === errors;
      if (_valid0 && valid1 ? (valid1 = !1, passing0 = [passing0, 1]) : _valid0 && (valid1 = !0, passing0 = 1, props0 !== !0 && (props0 = !0)), valid1)
        errors = _errs4, vErrors !== null && (_errs4 ? vErrors.length = _errs4 : vErrors = null);
      else {
        let err30 = { instancePath: instancePath + "/outcome", schemaPath: "#/properties/outcome/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.usage !== void 0) {
      let data10 = data.usage;
      if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
        if (data10.wallMs === void 0) {
          let err31 = { instancePath: instancePath + "/usage", schemaPath: "usage.schema.json/required", keyword: "required", params: { missingProperty: "wallMs" }, message: "must have required property 'wallMs'" };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
        if (data10.cpuMs === void 0) {
          let err32 = { instancePath: instancePath + "/usage", schemaPath: "usage.schema.json/required", keyword: "required", params: { missingProperty: "cpuMs" }, message: "must have required property 'cpuMs'" };
          vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
        }
        if (data10.peakMemoryBytes === void 0) {
          let err33 = { instancePath: instancePath + "/usage", schemaPath: "usage.schema.json/required", keyword: "required", params: { missingProperty: "peakMemoryBytes" }, message: "must have required property 'peakMemoryBytes'" };
          vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
        }
        if (data10.exitCode === void 0) {
          let err34 = { instancePath: instancePath + "/usage", schemaPath: "usage.schema.json/required", keyword: "required", params: { missingProperty: "exitCode" }, message: "must have required property 'exitCode'" };
          vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
        }
        if (data10.signal === void 0) {
          let err35 = { instancePath: instancePath + "/usage", schemaPath: "usage.schema.json/required", keyword: "required", params: { missingProperty: "signal" }, message: "must have required property 'signal'" };
          vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
        }
        if (data10.outOfMemory === void 0) {
          let err36 = { instancePath: instancePath + "/usage", schemaPath: "usage.schema.json/required", keyword: "required", params: { missingProperty: "outOfMemory" }, message: "must have required property 'outOfMemory'" };
          vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
        }
        for (let key4 in data10)
          if (!(key4 === "wallMs" || key4 === "cpuMs" || key4 === "peakMemoryBytes" || key4 === "exitCode" || key4 === "signal" || key4 === "outOfMemory")) {
            let err37 = { instancePath: instancePath + "/usage", schemaPath: "usage.schema.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
          }
        if (data10.wallMs !== void 0) {
          let data11 = data10.wallMs;
          if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
            let err38 = { instancePath: instancePath + "/usage/wallMs", schemaPath: "usage.schema.json/properties/wallMs/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
          }
          if (typeof data11 == "number" && isFinite(data11) && (data11 < 0 || isNaN(data11))) {
            let err39 = { instancePath: instancePath + "/usage/wallMs", schemaPath: "usage.schema.json/properties/wallMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
          }
        }
        if (data10.cpuMs !== void 0) {
          let data12 = data10.cpuMs;
          if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
            let err40 = { instancePath: instancePath + "/usage/cpuMs", schemaPath: "usage.schema.json/properties/cpuMs/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
          }
          if (typeof data12 == "number" && isFinite(data12) && (data12 < 0 || isNaN(data12))) {
            let err41 = { instancePath: instancePath + "/usage/cpuMs", schemaPath: "usage.schema.json/properties/cpuMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
          }
        }
        if (data10.peakMemoryBytes !== void 0) {
          let data13 = data10.peakMemoryBytes;
          if (!(typeof data13 == "number" && !(data13 % 1) && !isNaN(data13) && isFinite(data13))) {
            let err42 = { instancePath: instancePath + "/usage/peakMemoryBytes", schemaPath: "usage.schema.json/properties/peakMemoryBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
          }
          if (typeof data13 == "number" && isFinite(data13) && (data13 < 0 || isNaN(data13))) {
            let err43 = { instancePath: instancePath + "/usage/peakMemoryBytes", schemaPath: "usage.schema.json/properties/peakMemoryBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
          }
        }
        if (data10.exitCode !== void 0) {
          let data14 = data10.exitCode;
          if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14) && isFinite(data14)) && data14 !== null) {
            let err44 = { instancePath: instancePath + "/usage/exitCode", schemaPath: "usage.schema.json/properties/exitCode/type", keyword: "type", params: { type: schema34.properties.exitCode.type }, message: "must be integer,null" };
            vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
          }
        }
        if (data10.signal !== void 0) {
          let data15 = data10.signal;
          if (typeof data15 != "string" && data15 !== null) {
            let err45 = { instancePath: instancePath + "/usage/signal", schemaPath: "usage.schema.json/properties/signal/type", keyword: "type", params: { type: schema34.properties.signal.type }, message: "must be string,null" };
            vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
          }
          if (typeof data15 == "string" && !pattern6.test(data15)) {
            let err46 = { instancePath: instancePath + "/usage/signal", schemaPath: "usage.schema.json/properties/signal/pattern", keyword: "pattern", params: { pattern: "^SIG[A-Z0-9+-]+$" }, message: 'must match pattern "^SIG[A-Z0-9+-]+$"' };
            vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
          }
        }
        if (data10.outOfMemory !== void 0 && typeof data10.outOfMemory != "boolean") {
          let err47 = { instancePath: instancePath + "/usage/outOfMemory", schemaPath: "usage.schema.json/properties/outOfMemory/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
          vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
        }
      } else {
        let err48 = { instancePath: instancePath + "/usage", schemaPath: "usage.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
      }
    }
    if (data.fileHash !== void 0) {
      let data17 = data.fileHash;
      if (typeof data17 != "string" && data17 !== null) {
        let err49 = { instancePath: instancePath + "/fileHash", schemaPath: "#/properties/fileHash/type", keyword: "type", params: { type: schema90.properties.fileHash.type }, message: "must be string,null" };
        vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
      }
      if (typeof data17 == "string" && !pattern21.test(data17)) {
        let err50 = { instancePath: instancePath + "/fileHash", schemaPath: "#/properties/fileHash/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, message: 'must match pattern "^sha256:[0-9a-f]{64}$"' };
        vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
      }
    }
    if (data.startedAt !== void 0) {
      let data18 = data.startedAt;
      if (!(typeof data18 == "number" && !(data18 % 1) && !isNaN(data18) && isFinite(data18))) {
        let err51 = { instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
      }
      if (typeof data18 == "number" && isFinite(data18) && (data18 < 0 || isNaN(data18))) {
        let err52 = { instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
      }
    }
    if (data.endedAt !== void 0) {
      let data19 = data.endedAt;
      if (!(typeof data19 == "number" && !(data19 % 1) && !isNaN(data19) && isFinite(data19))) {
        let err53 = { instancePath: instancePath + "/endedAt", schemaPath: "#/properties/endedAt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
      }
      if (typeof data19 == "number" && isFinite(data19) && (data19 < 0 || isNaN(data19))) {
        let err54 = { instancePath: instancePath + "/endedAt", schemaPath: "#/properties/endedAt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
      }
    }
    if (data.logs !== void 0) {
      let data20 = data.logs;
      if (Array.isArray(data20)) {
        let len0 = data20.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data21 = data20[i0];
          if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
            if (data21.seq === void 0) {
              let err55 = { instancePath: instancePath + "/logs/" + i0, schemaPath: "log-line.schema.json/required", keyword: "required", params: { missingProperty: "seq" }, message: "must have required property 'seq'" };
              vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
            }
            if (data21.time === void 0) {
              let err56 = { instancePath: instancePath + "/logs/" + i0, schemaPath: "log-line.schema.json/required", keyword: "required", params: { missingProperty: "time" }, message: "must have required property 'time'" };
              vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
            }
            if (data21.stream === void 0) {
              let err57 = { instancePath: instancePath + "/logs/" + i0, schemaPath: "log-line.schema.json/required", keyword: "required", params: { missingProperty: "stream" }, message: "must have required property 'stream'" };
              vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
            }
            if (data21.level === void 0) {
              let err58 = { instancePath: instancePath + "/logs/" + i0, schemaPath: "log-line.schema.json/required", keyword: "required", params: { missingProperty: "level" }, message: "must have required property 'level'" };
              vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
            }
            if (data21.text === void 0) {
              let err59 = { instancePath: instancePath + "/logs/" + i0, schemaPath: "log-line.schema.json/required", keyword: "required", params: { missingProperty: "text" }, message: "must have required property 'text'" };
              vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
            }
            for (let key5 in data21)
              if (!(key5 === "seq" || key5 === "time" || key5 === "stream" || key5 === "level" || key5 === "text" || key5 === "fields" || key5 === "cut" || key5 === "dropped")) {
                let err60 = { instancePath: instancePath + "/logs/" + i0, schemaPath: "log-line.schema.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
              }
            if (data21.seq !== void 0) {
              let data22 = data21.seq;
              if (!(typeof data22 == "number" && !(data22 % 1) && !isNaN(data22) && isFinite(data22))) {
                let err61 = { instancePath: instancePath + "/logs/" + i0 + "/seq", schemaPath: "log-line.schema.json/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
              }
              if (typeof data22 == "number" && isFinite(data22) && (data22 < 0 || isNaN(data22))) {
                let err62 = { instancePath: instancePath + "/logs/" + i0 + "/seq", schemaPath: "log-line.schema.json/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
              }
            }
            if (data21.time !== void 0) {
              let data23 = data21.time;
              if (!(typeof data23 == "number" && !(data23 % 1) && !isNaN(data23) && isFinite(data23))) {
                let err63 = { instancePath: instancePath + "/logs/" + i0 + "/time", schemaPath: "log-line.schema.json/properties/time/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
              }
              if (typeof data23 == "number" && isFinite(data23) && (data23 < 0 || isNaN(data23))) {
                let err64 = { instancePath: instancePath + "/logs/" + i0 + "/time", schemaPath: "log-line.schema.json/properties/time/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
              }
            }
            if (data21.stream !== void 0) {
              let data24 = data21.stream;
              if (typeof data24 != "string") {
                let err65 = { instancePath: instancePath + "/logs/" + i0 + "/stream", schemaPath: "log-line.schema.json/properties/stream/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
              }
              if (!(data24 === "stdout" || data24 === "stderr" || data24 === "log" || data24 === "agent")) {
                let err66 = { instancePath: instancePath + "/logs/" + i0 + "/stream", schemaPath: "log-line.schema.json/properties/stream/enum", keyword: "enum", params: { allowedValues: schema70.properties.stream.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
              }
            }
            if (data21.level !== void 0) {
              let data25 = data21.level;
              if (typeof data25 != "string") {
                let err67 = { instancePath: instancePath + "/logs/" + i0 + "/level", schemaPath: "log-line.schema.json/properties/level/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
              }
              if (!(data25 === "debug" || data25 === "info" || data25 === "warn" || data25 === "error")) {
                let err68 = { instancePath: instancePath + "/logs/" + i0 + "/level", schemaPath: "log-line.schema.json/properties/level/enum", keyword: "enum", params: { allowedValues: schema70.properties.level.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
              }
            }
            if (data21.text !== void 0 && typeof data21.text != "string") {
              let err69 = { instancePath: instancePath + "/logs/" + i0 + "/text", schemaPath: "log-line.schema.json/properties/text/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
            }
            if (data21.fields !== void 0) {
              let data27 = data21.fields;
              if (!(data27 && typeof data27 == "object" && !Array.isArray(data27))) {
                let err70 = { instancePath: instancePath + "/logs/" + i0 + "/fields", schemaPath: "log-line.schema.json/properties/fields/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
              }
            }
            if (data21.cut !== void 0) {
              let data28 = data21.cut;
              if (!(typeof data28 == "number" && !(data28 % 1) && !isNaN(data28) && isFinite(data28))) {
                let err71 = { instancePath: instancePath + "/logs/" + i0 + "/cut", schemaPath: "log-line.schema.json/properties/cut/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
              }
              if (typeof data28 == "number" && isFinite(data28) && (data28 < 0 || isNaN(data28))) {
                let err72 = { instancePath: instancePath + "/logs/" + i0 + "/cut", schemaPath: "log-line.schema.json/properties/cut/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
              }
            }
            if (data21.dropped !== void 0) {
              let data29 = data21.dropped;
              if (data29 && typeof data29 == "object" && !Array.isArray(data29)) {
                if (data29.lines === void 0) {
                  let err73 = { instancePath: instancePath + "/logs/" + i0 + "/dropped", schemaPath: "log-line.schema.json/properties/dropped/required", keyword: "required", params: { missingProperty: "lines" }, message: "must have required property 'lines'" };
                  vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
                }
                if (data29.bytes === void 0) {
                  let err74 = { instancePath: instancePath + "/logs/" + i0 + "/dropped", schemaPath: "log-line.schema.json/properties/dropped/required", keyword: "required", params: { missingProperty: "bytes" }, message: "must have required property 'bytes'" };
                  vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
                }
                for (let key6 in data29)
                  if (!(key6 === "lines" || key6 === "bytes")) {
                    let err75 = { instancePath: instancePath + "/logs/" + i0 + "/dropped", schemaPath: "log-line.schema.json/properties/dropped/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" };
                    vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
                  }
                if (data29.lines !== void 0) {
                  let data30 = data29.lines;
                  if (!(typeof data30 == "number" && !(data30 % 1) && !isNaN(data30) && isFinite(data30))) {
                    let err76 = { instancePath: instancePath + "/logs/" + i0 + "/dropped/lines", schemaPath: "log-line.schema.json/properties/dropped/properties/lines/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                    vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
                  }
                  if (typeof data30 == "number" && isFinite(data30) && (data30 < 0 || isNaN(data30))) {
                    let err77 = { instancePath: instancePath + "/logs/" + i0 + "/dropped/lines", schemaPath: "log-line.schema.json/properties/dropped/properties/lines/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                    vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
                  }
                }
                if (data29.bytes !== void 0) {
                  let data31 = data29.bytes;
                  if (!(typeof data31 == "number" && !(data31 % 1) && !isNaN(data31) && isFinite(data31))) {
                    let err78 = { instancePath: instancePath + "/logs/" + i0 + "/dropped/bytes", schemaPath: "log-line.schema.json/properties/dropped/properties/bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                    vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
                  }
                  if (typeof data31 == "number" && isFinite(data31) && (data31 < 0 || isNaN(data31))) {
                    let err79 = { instancePath: instancePath + "/logs/" + i0 + "/dropped/bytes", schemaPath: "log-line.schema.json/properties/dropped/properties/bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                    vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
                  }
                }
              } else {
                let err80 = { instancePath: instancePath + "/logs/" + i0 + "/dropped", schemaPath: "log-line.schema.json/properties/dropped/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
              }
            }
          } else {
            let err81 = { instancePath: instancePath + "/logs/" + i0, schemaPath: "log-line.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
          }
        }
      } else {
        let err82 = { instancePath: instancePath + "/logs", schemaPath: "#/properties/logs/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
      }
    }
  } else {
    let err83 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
  }
  return validate63.errors = vErrors, errors === 0;
}
validate63.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var runAnswer = validate64;
function validate64(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate64.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs0 = errors, valid0 = !1, passing0 = null, _errs1 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.outcome === void 0) {
      let err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "outcome" }, message: "must have required property 'outcome'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.run === void 0) {
      let err1 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "run" }, message: "must have required property 'run'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "outcome" || key0 === "run")) {
        let err2 = { instancePath, schemaPath: "#/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.outcome !== void 0 && data.outcome !== "started") {
      let err3 = { instancePath: instancePath + "/outcome", schemaPath: "#/oneOf/0/properties/outcome/const", keyword: "const", params: { allowedValue: "started" }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.run !== void 0) {
      let data1 = data.run;
      if (typeof data1 == "string") {
        if (func1(data1) > 200) {
          let err4 = { instancePath: instancePath + "/run", schemaPath: "#/oneOf/0/properties/run/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (func1(data1) < 1) {
          let err5 = { instancePath: instancePath + "/run", schemaPath: "#/oneOf/0/properties/run/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/run", schemaPath: "#/oneOf/0/properties/run/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = !0, passing0 = 0;
    var props0 = !0;
  }
  let _errs7 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.outcome === void 0) {
      let err8 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "outcome" }, message: "must have required property 'outcome'" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.code === void 0) {
      let err9 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.message === void 0) {
      let err10 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    for (let key1 in data)
      if (!(key1 === "outcome" || key1 === "code" || key1 === "message")) {
        let err11 = { instancePath, schemaPath: "#/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    if (data.outcome !== void 0 && data.outcome !== "refused") {
      let err12 = { instancePath: instancePath + "/outcome", schemaPath: "#/oneOf/1/properties/outcome/const", keyword: "const", params: { allowedValue: "refused" }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.code !== void 0) {
      let data3 = data.code;
      if (typeof data3 == "string") {
        if (func1(data3) > 64) {
          let err13 = { instancePath: instancePath + "/code", schemaPath: "#/oneOf/1/properties/code/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (func1(data3) < 1) {
          let err14 = { instancePath: instancePath + "/code", schemaPath: "#/oneOf/1/properties/code/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/code", schemaPath: "#/oneOf/1/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.message !== void 0) {
      let data4 = data.message;
      if (typeof data4 == "string") {
        if (func1(data4) > 32768) {
          let err16 = { instancePath: instancePath + "/message", schemaPath: "#/oneOf/1/properties/message/maxLength", keyword: "maxLength", params: { limit: 32768 }, message: "must NOT have more than 32768 characters" };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        if (func1(data4) < 0) {
          let err17 = { instancePath: instancePath + "/message", schemaPath: "#/oneOf/1/properties/message/minLength", keyword: "minLength", params: { limit: 0 }, message: "must NOT have fewer than 0 characters" };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
      } else {
        let err18 = { instancePath: instancePath + "/message", schemaPath: "#/oneOf/1/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
  } else {
    let err19 = { instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
  }
  var _valid0 = _errs7 === errors;
  if (_valid0 && valid0 ? (valid0 = !1, passing0 = [passing0, 1]) : _valid0 && (valid0 = !0, passing0 = 1, props0 !== !0 && (props0 = !0)), valid0)
    errors = _errs0, vErrors !== null && (_errs0 ? vErrors.length = _errs0 : vErrors = null);
  else {
    let err20 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
  }
  return validate64.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate64.evaluated = { dynamicProps: !0, dynamicItems: !1 };
var runAsk = validate65, schema95 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "https://flowrunner.dev/runner/v1/run-ask.schema.json", title: "RunAsk", description: "Body of POST /internal/v1/runs/ask. Answered 204 when it is committed, also where the run has ended.", type: "object", additionalProperties: !1, required: ["v", "epoch", "namespace", "owner", "ask"], properties: { v: { const: 1 }, epoch: { type: "integer", minimum: 1, description: "The leader's. Where a newer one was taken: 409 `StaleEpoch`, no effect." }, namespace: { type: "string", minLength: 1, maxLength: 63, pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" }, owner: { $ref: "run-owner.schema.json" }, ask: { type: "string", enum: ["cancel", "pause", "resume"] } } }, schema96 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "https://flowrunner.dev/runner/v1/run-owner.schema.json", title: "RunOwner", description: "An object as its run is found by it: by its key if it has one, else by its uid; never by what its status says.", type: "object", additionalProperties: !1, required: ["uid", "idempotencyKey"], properties: { uid: { type: "string", minLength: 1, maxLength: 64 }, idempotencyKey: { type: ["string", "null"], minLength: 1, maxLength: 200, description: "Runs with the same key are one; null: it has none." } } };
function validate65(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate65.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.epoch === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "epoch" }, message: "must have required property 'epoch'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.namespace === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.owner === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "owner" }, message: "must have required property 'owner'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.ask === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "ask" }, message: "must have required property 'ask'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "v" || key0 === "epoch" || key0 === "namespace" || key0 === "owner" || key0 === "ask")) {
        let err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    if (data.v !== void 0 && data.v !== 1) {
      let err6 = { instancePath: instancePath + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.epoch !== void 0) {
      let data1 = data.epoch;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err7 = { instancePath: instancePath + "/epoch", schemaPath: "#/properties/epoch/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1) && (data1 < 1 || isNaN(data1))) {
        let err8 = { instancePath: instancePath + "/epoch", schemaPath: "#/properties/epoch/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.namespace !== void 0) {
      let data2 = data.namespace;
      if (typeof data2 == "string") {
        if (func1(data2) > 63) {
          let err9 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (func1(data2) < 1) {
          let err10 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        if (!pattern5.test(data2)) {
          let err11 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" }, message: 'must match pattern "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"' };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.owner !== void 0) {
      let data3 = data.owner;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.uid === void 0) {
          let err13 = { instancePath: instancePath + "/owner", schemaPath: "run-owner.schema.json/required", keyword: "required", params: { missingProperty: "uid" }, message: "must have required property 'uid'" };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (data3.idempotencyKey === void 0) {
          let err14 = { instancePath: instancePath + "/owner", schemaPath: "run-owner.schema.json/required", keyword: "required", params: { missingProperty: "idempotencyKey" }, message: "must have required property 'idempotencyKey'" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        for (let key1 in data3)
          if (!(key1 === "uid" || key1 === "idempotencyKey")) {
            let err15 = { instancePath: instancePath + "/owner", schemaPath: "run-owner.schema.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
          }
        if (data3.uid !== void 0) {
          let data4 = data3.uid;
          if (typeof data4 == "string") {
            if (func1(data4) > 64) {
              let err16 = { instancePath: instancePath + "/owner/uid", schemaPath: "run-owner.schema.json/properties/uid/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
              vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
            }
            if (func1(data4) < 1) {
              let err17 = { instancePath: instancePath + "/owner/uid", schemaPath: "run-owner.schema.json/properties/uid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
            }
          } else {
            let err18 = { instancePath: instancePath + "/owner/uid", schemaPath: "run-owner.schema.json/properties/uid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
          }
        }
        if (data3.idempotencyKey !== void 0) {
          let data5 = data3.idempotencyKey;
          if (typeof data5 != "string" && data5 !== null) {
            let err19 = { instancePath: instancePath + "/owner/idempotencyKey", schemaPath: "run-owner.schema.json/properties/idempotencyKey/type", keyword: "type", params: { type: schema96.properties.idempotencyKey.type }, message: "must be string,null" };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
          if (typeof data5 == "string") {
            if (func1(data5) > 200) {
              let err20 = { instancePath: instancePath + "/owner/idempotencyKey", schemaPath: "run-owner.schema.json/properties/idempotencyKey/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
              vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
            }
            if (func1(data5) < 1) {
              let err21 = { instancePath: instancePath + "/owner/idempotencyKey", schemaPath: "run-owner.schema.json/properties/idempotencyKey/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
            }
          }
        }
      } else {
        let err22 = { instancePath: instancePath + "/owner", schemaPath: "run-owner.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.ask !== void 0) {
      let data6 = data.ask;
      if (typeof data6 != "string") {
        let err23 = { instancePath: instancePath + "/ask", schemaPath: "#/properties/ask/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
      if (!(data6 === "cancel" || data6 === "pause" || data6 === "resume")) {
        let err24 = { instancePath: instancePath + "/ask", schemaPath: "#/properties/ask/enum", keyword: "enum", params: { allowedValues: schema95.properties.ask.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
  } else {
    let err25 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
  }
  return validate65.errors = vErrors, errors === 0;
}
validate65.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var runContext = validate66;
function validate66(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate66.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.flow === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "flow" }, message: "must have required property 'flow'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.version === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.startedAt === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "startedAt" }, message: "must have required property 'startedAt'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.attempt === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "attempt" }, message: "must have required property 'attempt'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "id" || key0 === "flow" || key0 === "version" || key0 === "startedAt" || key0 === "attempt")) {
        let err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    if (data.id !== void 0 && typeof data.id != "string") {
      let err6 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.flow !== void 0 && typeof data.flow != "string") {
      let err7 = { instancePath: instancePath + "/flow", schemaPath: "#/properties/flow/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.version !== void 0 && typeof data.version != "string") {
      let err8 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.startedAt !== void 0 && typeof data.startedAt != "string") {
      let err9 = { instancePath: instancePath + "/startedAt", schemaPath: "#/properties/startedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.attempt !== void 0) {
      let data4 = data.attempt;
      if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
        let err10 = { instancePath: instancePath + "/attempt", schemaPath: "#/properties/attempt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (typeof data4 == "number" && isFinite(data4) && (data4 < 1 || isNaN(data4))) {
        let err11 = { instancePath: instancePath + "/attempt", schemaPath: "#/properties/attempt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
  } else {
    let err12 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
  }
  return validate66.errors = vErrors, errors === 0;
}
validate66.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var runOwner = validate67;
function validate67(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate67.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.uid === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "uid" }, message: "must have required property 'uid'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.idempotencyKey === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "idempotencyKey" }, message: "must have required property 'idempotencyKey'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "uid" || key0 === "idempotencyKey")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.uid !== void 0) {
      let data0 = data.uid;
      if (typeof data0 == "string") {
        if (func1(data0) > 64) {
          let err3 = { instancePath: instancePath + "/uid", schemaPath: "#/properties/uid/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (func1(data0) < 1) {
          let err4 = { instancePath: instancePath + "/uid", schemaPath: "#/properties/uid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/uid", schemaPath: "#/properties/uid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.idempotencyKey !== void 0) {
      let data1 = data.idempotencyKey;
      if (typeof data1 != "string" && data1 !== null) {
        let err6 = { instancePath: instancePath + "/idempotencyKey", schemaPath: "#/properties/idempotencyKey/type", keyword: "type", params: { type: schema96.properties.idempotencyKey.type }, message: "must be string,null" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
      if (typeof data1 == "string") {
        if (func1(data1) > 200) {
          let err7 = { instancePath: instancePath + "/idempotencyKey", schemaPath: "#/properties/idempotencyKey/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (func1(data1) < 1) {
          let err8 = { instancePath: instancePath + "/idempotencyKey", schemaPath: "#/properties/idempotencyKey/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      }
    }
  } else {
    let err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
  }
  return validate67.errors = vErrors, errors === 0;
}
validate67.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var runRequest = validate68, schema99 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "https://flowrunner.dev/runner/v1/run-request.schema.json", title: "RunRequest", description: "Body of POST /internal/v1/runs: a FlowRun or FunctionRun is to run. The same origin is the same run.", type: "object", additionalProperties: !1, required: ["v", "epoch", "namespace", "origin", "subject", "inputs", "idempotencyKey", "suspend"], properties: { v: { const: 1 }, epoch: { type: "integer", minimum: 1, description: "The leader's. Where a newer one was taken: 409 `StaleEpoch`, no effect." }, namespace: { type: "string", minLength: 1, maxLength: 63, pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" }, origin: { type: "object", additionalProperties: !1, required: ["kind", "name", "uid"], properties: { kind: { type: "string", enum: ["FlowRun", "FunctionRun"] }, name: { type: "string", minLength: 1, maxLength: 253 }, uid: { type: "string", minLength: 1, maxLength: 64 } }, description: "The object; its uid makes the run's id." }, subject: { oneOf: [{ type: "object", additionalProperties: !1, required: ["flow", "version"], properties: { flow: { type: "string", minLength: 1, maxLength: 253 }, version: { type: ["integer", "null"], minimum: 1, description: "null: the newest." } }, description: "A flow of the project." }, { type: "object", additionalProperties: !1, required: ["function"], properties: { function: { type: "object", description: "A step as the flow language has it, without a name; the engine checks it." } }, description: "One function by itself." }], description: "What to run." }, inputs: { type: "object", description: "By name." }, idempotencyKey: { type: ["string", "null"], minLength: 1, maxLength: 200, description: "Runs with the same key are one; null: it has none." }, suspend: { type: "boolean", description: "It begins paused." } } };
function validate68(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate68.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.epoch === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "epoch" }, message: "must have required property 'epoch'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.namespace === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.origin === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "origin" }, message: "must have required property 'origin'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.subject === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.inputs === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "inputs" }, message: "must have required property 'inputs'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.idempotencyKey === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "idempotencyKey" }, message: "must have required property 'idempotencyKey'" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.suspend === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "suspend" }, message: "must have required property 'suspend'" };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "v" || key0 === "epoch" || key0 === "namespace" || key0 === "origin" || key0 === "subject" || key0 === "inputs" || key0 === "idempotencyKey" || key0 === "suspend")) {
        let err8 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    if (data.v !== void 0 && data.v !== 1) {
      let err9 = { instancePath: instancePath + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.epoch !== void 0) {
      let data1 = data.epoch;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err10 = { instancePath: instancePath + "/epoch", schemaPath: "#/properties/epoch/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1) && (data1 < 1 || isNaN(data1))) {
        let err11 = { instancePath: instancePath + "/epoch", schemaPath: "#/properties/epoch/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.namespace !== void 0) {
      let data2 = data.namespace;
      if (typeof data2 == "string") {
        if (func1(data2) > 63) {
          let err12 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        if (func1(data2) < 1) {
          let err13 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (!pattern5.test(data2)) {
          let err14 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" }, message: 'must match pattern "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"' };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.origin !== void 0) {
      let data3 = data.origin;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.kind === void 0) {
          let err16 = { instancePath: instancePath + "/origin", schemaPath: "#/properties/origin/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'" };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        if (data3.name === void 0) {
          let err17 = { instancePath: instancePath + "/origin", schemaPath: "#/properties/origin/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'" };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
        if (data3.uid === void 0) {
          let err18 = { instancePath: instancePath + "/origin", schemaPath: "#/properties/origin/required", keyword: "required", params: { missingProperty: "uid" }, message: "must have required property 'uid'" };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        for (let key1 in data3)
          if (!(key1 === "kind" || key1 === "name" || key1 === "uid")) {
            let err19 = { instancePath: instancePath + "/origin", schemaPath: "#/properties/origin/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
        if (data3.kind !== void 0) {
          let data4 = data3.kind;
          if (typeof data4 != "string") {
            let err20 = { instancePath: instancePath + "/origin/kind", schemaPath: "#/properties/origin/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
          if (!(data4 === "FlowRun" || data4 === "FunctionRun")) {
            let err21 = { instancePath: instancePath + "/origin/kind", schemaPath: "#/properties/origin/properties/kind/enum", keyword: "enum", params: { allowedValues: schema99.properties.origin.properties.kind.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
          }
        }
        if (data3.name !== void 0) {
          let data5 = data3.name;
          if (typeof data5 == "string") {
            if (func1(data5) > 253) {
              let err22 = { instancePath: instancePath + "/origin/name", schemaPath: "#/properties/origin/properties/name/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" };
              vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
            }
            if (func1(data5) < 1) {
              let err23 = { instancePath: instancePath + "/origin/name", schemaPath: "#/properties/origin/properties/name/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
            }
          } else {
            let err24 = { instancePath: instancePath + "/origin/name", schemaPath: "#/properties/origin/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
          }
        }
        if (data3.uid !== void 0) {
          let data6 = data3.uid;
          if (typeof data6 == "string") {
            if (func1(data6) > 64) {
              let err25 = { instancePath: instancePath + "/origin/uid", schemaPath: "#/properties/origin/properties/uid/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
              vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
            }
            if (func1(data6) < 1) {
              let err26 = { instancePath: instancePath + "/origin/uid", schemaPath: "#/properties/origin/properties/uid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
            }
          } else {
            let err27 = { instancePath: instancePath + "/origin/uid", schemaPath: "#/properties/origin/properties/uid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
          }
        }
      } else {
        let err28 = { instancePath: instancePath + "/origin", schemaPath: "#/properties/origin/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.subject !== void 0) {
      let data7 = data.subject, _errs17 = errors, valid2 = !1, passing0 = null, _errs18 = errors;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        if (data7.flow === void 0) {
          let err29 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/oneOf/0/required", keyword: "required", params: { missingProperty: "flow" }, message: "must have required property 'flow'" };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
        if (data7.version === void 0) {
          let err30 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/oneOf/0/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" };
          vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
        }
        for (let key2 in data7)
          if (!(key2 === "flow" || key2 === "version")) {
            let err31 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
          }
        if (data7.flow !== void 0) {
          let data8 = data7.flow;
          if (typeof data8 == "string") {
            if (func1(data8) > 253) {
              let err32 = { instancePath: instancePath + "/subject/flow", schemaPath: "#/properties/subject/oneOf/0/properties/flow/maxLength", keyword: "maxLength", params: { limit: 253 }, message: "must NOT have more than 253 characters" };
              vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
            }
            if (func1(data8) < 1) {
              let err33 = { instancePath: instancePath + "/subject/flow", schemaPath: "#/properties/subject/oneOf/0/properties/flow/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
            }
          } else {
            let err34 = { instancePath: instancePath + "/subject/flow", schemaPath: "#/properties/subject/oneOf/0/properties/flow/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
          }
        }
        if (data7.version !== void 0) {
          let data9 = data7.version;
          if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9)) && data9 !== null) {
            let err35 = { instancePath: instancePath + "/subject/version", schemaPath: "#/properties/subject/oneOf/0/properties/version/type", keyword: "type", params: { type: schema99.properties.subject.oneOf[0].properties.version.type }, message: "must be integer,null" };
            vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
          }
          if (typeof data9 == "number" && isFinite(data9) && (data9 < 1 || isNaN(data9))) {
            let err36 = { instancePath: instancePath + "/subject/version", schemaPath: "#/properties/subject/oneOf/0/properties/version/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
          }
        }
      } else {
        let err37 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
      }
      var _valid0 = _errs18 === errors;
      if (_valid0) {
        valid2 = !0, passing0 = 0;
        var props0 = !0;
      }
      let _errs25 = errors;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        if (data7.function === void 0) {
          let err38 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/oneOf/1/required", keyword: "required", params: { missingProperty: "function" }, message: "must have required property 'function'" };
          vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
        }
        for (let key3 in data7)
          if (key3 !== "function") {
            let err39 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
          }
        if (data7.function !== void 0) {
          let data10 = data7.function;
          if (!(data10 && typeof data10 == "object" && !Array.isArray(data10))) {
            let err40 = { instancePath: instancePath + "/subject/function", schemaPath: "#/properties/subject/oneOf/1/properties/function/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
          }
        }
      } else {
        let err41 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
      var _valid0 = _errs25 === errors;
      if (_valid0 && valid2 ? (valid2 = !1, passing0 = [passing0, 1]) : _valid0 && (valid2 = !0, passing0 = 1, props0 !== !0 && (props0 = !0)), valid2)
        errors = _errs17, vErrors !== null && (_errs17 ? vErrors.length = _errs17 : vErrors = null);
      else {
        let err42 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
        vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
      }
    }
    if (data.inputs !== void 0) {
      let data11 = data.inputs;
      if (!(data11 && typeof data11 == "object" && !Array.isArray(data11))) {
        let err43 = { instancePath: instancePath + "/inputs", schemaPath: "#/properties/inputs/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
      }
    }
    if (data.idempotencyKey !== void 0) {
      let data12 = data.idempotencyKey;
      if (typeof data12 != "string" && data12 !== null) {
        let err44 = { instancePath: instancePath + "/idempotencyKey", schemaPath: "#/properties/idempotencyKey/type", keyword: "type", params: { type: schema99.properties.idempotencyKey.type }, message: "must be string,null" };
        vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
      }
      if (typeof data12 == "string") {
        if (func1(data12) > 200) {
          let err45 = { instancePath: instancePath + "/idempotencyKey", schemaPath: "#/properties/idempotencyKey/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
          vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
        }
        if (func1(data12) < 1) {
          let err46 = { instancePath: instancePath + "/idempotencyKey", schemaPath: "#/properties/idempotencyKey/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
        }
      }
    }
    if (data.suspend !== void 0 && typeof data.suspend != "boolean") {
      let err47 = { instancePath: instancePath + "/suspend", schemaPath: "#/properties/suspend/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
    }
  } else {
    let err48 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
  }
  return validate68.errors = vErrors, errors === 0;
}
validate68.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var runView = validate48, runsLookAnswer = validate69;
function validate69(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate69.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.runs === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "runs" }, message: "must have required property 'runs'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (key0 !== "runs") {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.runs !== void 0) {
      let data0 = data.runs;
      if (Array.isArray(data0)) {
        if (data0.length > 100) {
          let err2 = { instancePath: instancePath + "/runs", schemaPath: "#/properties/runs/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate47(data0[i0], { instancePath: instancePath + "/runs/" + i0, parentData: data0, parentDataProperty: i0, rootData, dynamicAnchors }) || (vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors), errors = vErrors.length);
      } else {
        let err3 = { instancePath: instancePath + "/runs", schemaPath: "#/properties/runs/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
  } else {
    let err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate69.errors = vErrors, errors === 0;
}
validate69.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var runsLook = validate71;
function validate71(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate71.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.epoch === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "epoch" }, message: "must have required property 'epoch'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.namespace === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.owners === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "owners" }, message: "must have required property 'owners'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "v" || key0 === "epoch" || key0 === "namespace" || key0 === "owners")) {
        let err4 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    if (data.v !== void 0 && data.v !== 1) {
      let err5 = { instancePath: instancePath + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.epoch !== void 0) {
      let data1 = data.epoch;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err6 = { instancePath: instancePath + "/epoch", schemaPath: "#/properties/epoch/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1) && (data1 < 1 || isNaN(data1))) {
        let err7 = { instancePath: instancePath + "/epoch", schemaPath: "#/properties/epoch/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.namespace !== void 0) {
      let data2 = data.namespace;
      if (typeof data2 == "string") {
        if (func1(data2) > 63) {
          let err8 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        if (func1(data2) < 1) {
          let err9 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (!pattern5.test(data2)) {
          let err10 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" }, message: 'must match pattern "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"' };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.owners !== void 0) {
      let data3 = data.owners;
      if (Array.isArray(data3)) {
        if (data3.length > 100) {
          let err12 = { instancePath: instancePath + "/owners", schemaPath: "#/properties/owners/maxItems", keyword: "maxItems", params: { limit: 100 }, message: "must NOT have more than 100 items" };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        if (data3.length < 1) {
          let err13 = { instancePath: instancePath + "/owners", schemaPath: "#/properties/owners/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        let len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
            if (data4.uid === void 0) {
              let err14 = { instancePath: instancePath + "/owners/" + i0, schemaPath: "run-owner.schema.json/required", keyword: "required", params: { missingProperty: "uid" }, message: "must have required property 'uid'" };
              vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
            }
            if (data4.idempotencyKey === void 0) {
              let err15 = { instancePath: instancePath + "/owners/" + i0, schemaPath: "run-owner.schema.json/required", keyword: "required", params: { missingProperty: "idempotencyKey" }, message: "must have required property 'idempotencyKey'" };
              vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
            }
            for (let key1 in data4)
              if (!(key1 === "uid" || key1 === "idempotencyKey")) {
                let err16 = { instancePath: instancePath + "/owners/" + i0, schemaPath: "run-owner.schema.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
              }
            if (data4.uid !== void 0) {
              let data5 = data4.uid;
              if (typeof data5 == "string") {
                if (func1(data5) > 64) {
                  let err17 = { instancePath: instancePath + "/owners/" + i0 + "/uid", schemaPath: "run-owner.schema.json/properties/uid/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
                  vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                }
                if (func1(data5) < 1) {
                  let err18 = { instancePath: instancePath + "/owners/" + i0 + "/uid", schemaPath: "run-owner.schema.json/properties/uid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
                }
              } else {
                let err19 = { instancePath: instancePath + "/owners/" + i0 + "/uid", schemaPath: "run-owner.schema.json/properties/uid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
              }
            }
            if (data4.idempotencyKey !== void 0) {
              let data6 = data4.idempotencyKey;
              if (typeof data6 != "string" && data6 !== null) {
                let err20 = { instancePath: instancePath + "/owners/" + i0 + "/idempotencyKey", schemaPath: "run-owner.schema.json/properties/idempotencyKey/type", keyword: "type", params: { type: schema96.properties.idempotencyKey.type }, message: "must be string,null" };
                vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
              }
              if (typeof data6 == "string") {
                if (func1(data6) > 200) {
                  let err21 = { instancePath: instancePath + "/owners/" + i0 + "/idempotencyKey", schemaPath: "run-owner.schema.json/properties/idempotencyKey/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
                  vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
                }
                if (func1(data6) < 1) {
                  let err22 = { instancePath: instancePath + "/owners/" + i0 + "/idempotencyKey", schemaPath: "run-owner.schema.json/properties/idempotencyKey/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
                }
              }
            }
          } else {
            let err23 = { instancePath: instancePath + "/owners/" + i0, schemaPath: "run-owner.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
        }
      } else {
        let err24 = { instancePath: instancePath + "/owners", schemaPath: "#/properties/owners/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
  } else {
    let err25 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
  }
  return validate71.errors = vErrors, errors === 0;
}
validate71.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var runtimeMessage = validate72, schema103 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "https://flowrunner.dev/runner/v1/runtime-message.schema.json", title: "RuntimeMessage", description: "What a bootstrap answers on file descriptor 4, one JSON object a line. Untrusted: user code shares the process. The first `output`, `outputText` or `error` ends the attempt.", oneOf: [{ type: "object", additionalProperties: !1, required: ["ready"], properties: { ready: { const: !0 }, executable: { type: "string", description: "The program that is running, where it is known: the next start can skip the search for it." } }, description: "Modules are loaded; the request is waited for." }, { type: "object", additionalProperties: !1, required: ["log"], properties: { log: { type: "object", additionalProperties: !1, required: ["level", "message"], properties: { level: { type: "string", enum: ["debug", "info", "warn", "error"] }, message: { type: "string" }, fields: { type: "object", additionalProperties: !0 } } } }, description: "ctx.log" }, { type: "object", additionalProperties: !1, required: ["progress"], properties: { progress: { $ref: "progress.schema.json" } }, description: "ctx.progress" }, { type: "object", additionalProperties: !1, required: ["fileHash"], properties: { fileHash: { type: "string", pattern: "^sha256:[0-9a-f]{64}$" } }, description: "Before user code of a file loads." }, { type: "object", additionalProperties: !1, required: ["output"], properties: { output: { description: "Any JSON value." } }, description: "The code returned." }, { type: "object", additionalProperties: !1, required: ["outputText"], properties: { outputText: { type: "integer", minimum: 0, description: "Bytes of text that follow this line: empty is null, JSON is that, else all lines `name=text`." } }, description: "The output of a shell." }, { type: "object", additionalProperties: !1, required: ["error"], properties: { error: { $ref: "attempt-error.schema.json" } }, description: "The code failed." }] };
function validate72(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate72.evaluated;
  evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0);
  let _errs0 = errors, valid0 = !1, passing0 = null, _errs1 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.ready === void 0) {
      let err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "ready" }, message: "must have required property 'ready'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "ready" || key0 === "executable")) {
        let err1 = { instancePath, schemaPath: "#/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.ready !== void 0 && data.ready !== !0) {
      let err2 = { instancePath: instancePath + "/ready", schemaPath: "#/oneOf/0/properties/ready/const", keyword: "const", params: { allowedValue: !0 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.executable !== void 0 && typeof data.executable != "string") {
      let err3 = { instancePath: instancePath + "/executable", schemaPath: "#/oneOf/0/properties/executable/type", keyword: "type", params: { type: "string" }, message: "must be string" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
  } else {
    let err4 = { instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  var _valid0 = _errs1 === errors;
  if (_valid0) {
    valid0 = !0, passing0 = 0;
    var props0 = !0;
  }
  let _errs7 = errors;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.log === void 0) {
      let err5 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "log" }, message: "must have required property 'log'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    for (let key1 in data)
      if (key1 !== "log") {
        let err6 = { instancePath, schemaPath: "#/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    if (data.log !== void 0) {
      let data2 = data.log;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (data2.level === void 0) {
          let err7 = { instancePath: instancePath + "/log", schemaPath: "#/oneOf/1/properties/log/required", keyword: "required", params: { missingProperty: "level" }, message: "must have required property 'level'" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (data2.message === void 0) {
          let err8 = { instancePath: instancePath + "/log", schemaPath: "#/oneOf/1/properties/log/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        for (let key2 in data2)
          if (!(key2 === "level" || key2 === "message" || key2 === "fields")) {
            let err9 = { instancePath: instancePath + "/log", schemaPath: "#/oneOf/1/properties/log/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
        if (data2.level !== void 0) {
          let data3 = data2.level;
          if (typeof data3 != "string") {
            let err10 = { instancePath: instancePath + "/log/level", schemaPath: "#/oneOf/1/properties/log/properties/level/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
          if (!(data3 === "debug" || data3 === "info" || data3 === "warn" || data3 === "error")) {
            let err11 = { instancePath: instancePath + "/log/level", schemaPath: "#/oneOf/1/properties/log/properties/level/enum", keyword: "enum", params: { allowedValues: schema103.oneOf[1].properties.log.properties.level.enum }, message: "must be equal to one of the allowed values" };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
        }
        if (data2.message !== void 0 && typeof data2.message != "string") {
          let err12 = { instancePath: instancePath + "/log/message", schemaPath: "#/oneOf/1/properties/log/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        if (data2.fields !== void 0) {
          let data5 = data2.fields;
          if (!(data5 && typeof data5 == "object" && !Array.isArray(data5))) {
            let err13 = { instancePath: instancePath + "/log/fields", schemaPath: "#/oneOf/1/properties/log/properties/fields/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
          }
        }
      } else {
        let err14 = { instancePath: instancePath + "/log", schemaPath: "#/oneOf/1/properties/log/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
  } else {
    let err15 = { instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
  }
  var _valid0 = _errs7 === errors;
  if (_valid0 && valid0)
    valid0 = !1, passing0 = [passing0, 1];
  else {
    _valid0 && (valid0 = !0, passing0 = 1, props0 !== !0 && (props0 = !0));
    let _errs20 = errors;
    if (data && typeof data == "object" && !Array.isArray(data)) {
      if (data.progress === void 0) {
        let err16 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "progress" }, message: "must have required property 'progress'" };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      for (let key3 in data)
        if (key3 !== "progress") {
          let err17 = { instancePath, schemaPath: "#/oneOf/2/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
      if (data.progress !== void 0) {
        let data6 = data.progress;
        if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
          if (data6.done === void 0) {
            let err18 = { instancePath: instancePath + "/progress", schemaPath: "progress.schema.json/required", keyword: "required", params: { missingProperty: "done" }, message: "must have required property 'done'" };
            vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
          }
          if (data6.total === void 0) {
            let err19 = { instancePath: instancePath + "/progress", schemaPath: "progress.schema.json/required", keyword: "required", params: { missingProperty: "total" }, message: "must have required property 'total'" };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
          if (data6.text === void 0) {
            let err20 = { instancePath: instancePath + "/progress", schemaPath: "progress.schema.json/required", keyword: "required", params: { missingProperty: "text" }, message: "must have required property 'text'" };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
          for (let key4 in data6)
            if (!(key4 === "done" || key4 === "total" || key4 === "text")) {
              let err21 = { instancePath: instancePath + "/progress", schemaPath: "progress.schema.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
              vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
            }
          if (data6.done !== void 0) {
            let data7 = data6.done;
            if (!(typeof data7 == "number" && isFinite(data7))) {
              let err22 = { instancePath: instancePath + "/progress/done", schemaPath: "progress.schema.json/properties/done/type", keyword: "type", params: { type: "number" }, message: "must be number" };
              vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
            }
          }
          if (data6.total !== void 0) {
            let data8 = data6.total;
            if (!(typeof data8 == "number" && isFinite(data8)) && data8 !== null) {
              let err23 = { instancePath: instancePath + "/progress/total", schemaPath: "progress.schema.json/properties/total/type", keyword: "type", params: { type: schema67.properties.total.type }, message: "must be number,null" };
              vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
            }
          }
          if (data6.text !== void 0) {
            let data9 = data6.text;
            if (typeof data9 != "string" && data9 !== null) {
              let err24 = { instancePath: instancePath + "/progress/text", schemaPath: "progress.schema.json/properties/text/type", keyword: "type", params: { type: schema67.properties.text.type }, message: "must be string,null" };
              vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
            }
            if (typeof data9 == "string" && func1(data9) > 1024) {
              let err25 = { instancePath: instancePath + "/progress/text", schemaPath: "progress.schema.json/properties/text/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
              vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
            }
          }
        } else {
          let err26 = { instancePath: instancePath + "/progress", schemaPath: "progress.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
        }
      }
    } else {
      let err27 = { instancePath, schemaPath: "#/oneOf/2/type", keyword: "type", params: { type: "object" }, message: "must be object" };
      vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
    }
    var _valid0 = _errs20 === errors;
    if (_valid0 && valid0)
      valid0 = !1, passing0 = [passing0, 2];
    else {
      _valid0 && (valid0 = !0, passing0 = 2, props0 !== !0 && (props0 = !0));
      let _errs33 = errors;
      if (data && typeof data == "object" && !Array.isArray(data)) {
        if (data.fileHash === void 0) {
          let err28 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "fileHash" }, message: "must have required property 'fileHash'" };
          vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
        }
        for (let key5 in data)
          if (key5 !== "fileHash") {
            let err29 = { instancePath, schemaPath: "#/oneOf/3/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key5 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
          }
        if (data.fileHash !== void 0) {
          let data10 = data.fileHash;
          if (typeof data10 == "string") {
            if (!pattern21.test(data10)) {
              let err30 = { instancePath: instancePath + "/fileHash", schemaPath: "#/oneOf/3/properties/fileHash/pattern", keyword: "pattern", params: { pattern: "^sha256:[0-9a-f]{64}$" }, message: 'must match pattern "^sha256:[0-9a-f]{64}$"' };
              vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
            }
          } else {
            let err31 = { instancePath: instancePath + "/fileHash", schemaPath: "#/oneOf/3/properties/fileHash/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
          }
        }
      } else {
        let err32 = { instancePath, schemaPath: "#/oneOf/3/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
      var _valid0 = _errs33 === errors;
      if (_valid0 && valid0)
        valid0 = !1, passing0 = [passing0, 3];
      else {
        _valid0 && (valid0 = !0, passing0 = 3, props0 !== !0 && (props0 = !0));
        let _errs38 = errors;
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.output === void 0) {
            let err33 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "output" }, message: "must have required property 'output'" };
            vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
          }
          for (let key6 in data)
            if (key6 !== "output") {
              let err34 = { instancePath, schemaPath: "#/oneOf/4/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key6 }, message: "must NOT have additional properties" };
              vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
            }
        } else {
          let err35 = { instancePath, schemaPath: "#/oneOf/4/type", keyword: "type", params: { type: "object" }, message: "must be object" };
          vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
        }
        var _valid0 = _errs38 === errors;
        if (_valid0 && valid0)
          valid0 = !1, passing0 = [passing0, 4];
        else {
          _valid0 && (valid0 = !0, passing0 = 4, props0 !== !0 && (props0 = !0));
          let _errs41 = errors;
          if (data && typeof data == "object" && !Array.isArray(data)) {
            if (data.outputText === void 0) {
              let err36 = { instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: "outputText" }, message: "must have required property 'outputText'" };
              vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
            }
            for (let key7 in data)
              if (key7 !== "outputText") {
                let err37 = { instancePath, schemaPath: "#/oneOf/5/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key7 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
              }
            if (data.outputText !== void 0) {
              let data11 = data.outputText;
              if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
                let err38 = { instancePath: instancePath + "/outputText", schemaPath: "#/oneOf/5/properties/outputText/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
              }
              if (typeof data11 == "number" && isFinite(data11) && (data11 < 0 || isNaN(data11))) {
                let err39 = { instancePath: instancePath + "/outputText", schemaPath: "#/oneOf/5/properties/outputText/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
              }
            }
          } else {
            let err40 = { instancePath, schemaPath: "#/oneOf/5/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
          }
          var _valid0 = _errs41 === errors;
          if (_valid0 && valid0)
            valid0 = !1, passing0 = [passing0, 5];
          else {
            _valid0 && (valid0 = !0, passing0 = 5, props0 !== !0 && (props0 = !0));
            let _errs46 = errors;
            if (data && typeof data == "object" && !Array.isArray(data)) {
              if (data.error === void 0) {
                let err41 = { instancePath, schemaPath: "#/oneOf/6/required", keyword: "required", params: { missingProperty: "error" }, message: "must have required property 'error'" };
                vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
              }
              for (let key8 in data)
                if (key8 !== "error") {
                  let err42 = { instancePath, schemaPath: "#/oneOf/6/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key8 }, message: "must NOT have additional properties" };
                  vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
                }
              if (data.error !== void 0) {
                let data12 = data.error;
                if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
                  if (data12.code === void 0) {
                    let err43 = { instancePath: instancePath + "/error", schemaPath: "attempt-error.schema.json/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
                    vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
                  }
                  if (data12.message === void 0) {
                    let err44 = { instancePath: instancePath + "/error", schemaPath: "attempt-error.schema.json/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'" };
                    vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
                  }
                  if (data12.retryable === void 0) {
                    let err45 = { instancePath: instancePath + "/error", schemaPath: "attempt-error.schema.json/required", keyword: "required", params: { missingProperty: "retryable" }, message: "must have required property 'retryable'" };
                    vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
                  }
                  for (let key9 in data12)
                    if (!(key9 === "code" || key9 === "message" || key9 === "retryable" || key9 === "name" || key9 === "trace" || key9 === "details")) {
                      let err46 = { instancePath: instancePath + "/error", schemaPath: "attempt-error.schema.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties" };
                      vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
                    }
                  if (data12.code !== void 0) {
                    let data13 = data12.code;
                    if (typeof data13 == "string") {
                      if (!pattern4.test(data13)) {
                        let err47 = { instancePath: instancePath + "/error/code", schemaPath: "attempt-error.schema.json/properties/code/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z][A-Za-z0-9_.-]{0,63}$" }, message: 'must match pattern "^[A-Za-z][A-Za-z0-9_.-]{0,63}$"' };
                        vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
                      }
                    } else {
                      let err48 = { instancePath: instancePath + "/error/code", schemaPath: "attempt-error.schema.json/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                      vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
                    }
                  }
                  if (data12.message !== void 0 && typeof data12.message != "string") {
                    let err49 = { instancePath: instancePath + "/error/message", schemaPath: "attempt-error.schema.json/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
                  }
                  if (data12.retryable !== void 0 && typeof data12.retryable != "boolean") {
                    let err50 = { instancePath: instancePath + "/error/retryable", schemaPath: "attempt-error.schema.json/properties/retryable/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
                    vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
                  }
                  if (data12.name !== void 0 && typeof data12.name != "string") {
                    let err51 = { instancePath: instancePath + "/error/name", schemaPath: "attempt-error.schema.json/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
                  }
                  if (data12.trace !== void 0 && typeof data12.trace != "string") {
                    let err52 = { instancePath: instancePath + "/error/trace", schemaPath: "attempt-error.schema.json/properties/trace/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                    vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
                  }
                } else {
                  let err53 = { instancePath: instancePath + "/error", schemaPath: "attempt-error.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
                  vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
                }
              }
            } else {
              let err54 = { instancePath, schemaPath: "#/oneOf/6/type", keyword: "type", params: { type: "object" }, message: "must be object" };
              vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
            }
            var _valid0 = _errs46 === errors;
            _valid0 && valid0 ? (valid0 = !1, passing0 = [passing0, 6]) : _valid0 && (valid0 = !0, passing0 = 6, props0 !== !0 && (props0 = !0));
          }
        }
      }
    }
  }
  if (valid0)
    errors = _errs0, vErrors !== null && (_errs0 ? vErrors.length = _errs0 : vErrors = null);
  else {
    let err55 = { instancePath, schemaPath: "#/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
    vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
  }
  return validate72.errors = vErrors, evaluated0.props = props0, errors === 0;
}
validate72.evaluated = { dynamicProps: !0, dynamicItems: !1 };
var runtimeRequest = validate73, schema106 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "https://flowrunner.dev/runner/v1/runtime-request.schema.json", title: "RuntimeRequest", description: "What the agent hands to a runtime's bootstrap on file descriptor 3: one line of JSON, or its shell form (see docs/runtimes.md).", type: "object", additionalProperties: !1, required: ["v", "program", "input", "context", "outputBytes"], properties: { v: { const: 1 }, program: { $ref: "program.schema.json" }, input: { description: "Any JSON value." }, context: { type: "object", additionalProperties: !1, required: ["run", "step", "attempt", "idempotencyKey", "secrets", "env", "files", "data", "deadline"], properties: { run: { $ref: "run-context.schema.json" }, step: { type: "string" }, attempt: { type: "integer", minimum: 1, description: "From 1." }, idempotencyKey: { type: "string" }, secrets: { $ref: "secrets.schema.json" }, env: { type: "object", propertyNames: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }, additionalProperties: { type: "string" } }, files: { $ref: "files-access.schema.json" }, data: { anyOf: [{ $ref: "data-access.schema.json" }, { type: "null" }] }, deadline: { type: "integer", minimum: 0, description: "When the attempt times out (epoch milliseconds)" } } }, outputBytes: { type: "integer", minimum: 1, description: "The most an output may hold." } } };
function validate73(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate73.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.program === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "program" }, message: "must have required property 'program'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.input === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "input" }, message: "must have required property 'input'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.context === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "context" }, message: "must have required property 'context'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.outputBytes === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "outputBytes" }, message: "must have required property 'outputBytes'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "v" || key0 === "program" || key0 === "input" || key0 === "context" || key0 === "outputBytes")) {
        let err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    if (data.v !== void 0 && data.v !== 1) {
      let err6 = { instancePath: instancePath + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.program !== void 0) {
      let data1 = data.program, _errs5 = errors, valid2 = !1, passing0 = null, _errs6 = errors;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.code === void 0) {
          let err7 = { instancePath: instancePath + "/program", schemaPath: "program.schema.json/oneOf/0/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        for (let key1 in data1)
          if (key1 !== "code") {
            let err8 = { instancePath: instancePath + "/program", schemaPath: "program.schema.json/oneOf/0/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
        if (data1.code !== void 0 && typeof data1.code != "string") {
          let err9 = { instancePath: instancePath + "/program/code", schemaPath: "program.schema.json/oneOf/0/properties/code/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
      } else {
        let err10 = { instancePath: instancePath + "/program", schemaPath: "program.schema.json/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      var _valid0 = _errs6 === errors;
      if (_valid0) {
        valid2 = !0, passing0 = 0;
        var props0 = !0;
      }
      let _errs11 = errors;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (data1.file === void 0) {
          let err11 = { instancePath: instancePath + "/program", schemaPath: "program.schema.json/oneOf/1/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'" };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        for (let key2 in data1)
          if (key2 !== "file") {
            let err12 = { instancePath: instancePath + "/program", schemaPath: "program.schema.json/oneOf/1/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key2 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
        if (data1.file !== void 0) {
          let data3 = data1.file;
          if (typeof data3 == "string") {
            if (func1(data3) > 4096) {
              let err13 = { instancePath: instancePath + "/program/file", schemaPath: "program.schema.json/oneOf/1/properties/file/maxLength", keyword: "maxLength", params: { limit: 4096 }, message: "must NOT have more than 4096 characters" };
              vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
            }
            if (func1(data3) < 1) {
              let err14 = { instancePath: instancePath + "/program/file", schemaPath: "program.schema.json/oneOf/1/properties/file/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
            }
          } else {
            let err15 = { instancePath: instancePath + "/program/file", schemaPath: "program.schema.json/oneOf/1/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
          }
        }
      } else {
        let err16 = { instancePath: instancePath + "/program", schemaPath: "program.schema.json/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      var _valid0 = _errs11 === errors;
      if (_valid0 && valid2 ? (valid2 = !1, passing0 = [passing0, 1]) : _valid0 && (valid2 = !0, passing0 = 1, props0 !== !0 && (props0 = !0)), valid2)
        errors = _errs5, vErrors !== null && (_errs5 ? vErrors.length = _errs5 : vErrors = null);
      else {
        let err17 = { instancePath: instancePath + "/program", schemaPath: "program.schema.json/oneOf", keyword: "oneOf", params: { passingSchemas: passing0 }, message: "must match exactly one schema in oneOf" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.context !== void 0) {
      let data4 = data.context;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        if (data4.run === void 0) {
          let err18 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/required", keyword: "required", params: { missingProperty: "run" }, message: "must have required property 'run'" };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        if (data4.step === void 0) {
          let err19 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/required", keyword: "required", params: { missingProperty: "step" }, message: "must have required property 'step'" };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
        if (data4.attempt === void 0) {
          let err20 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/required", keyword: "required", params: { missingProperty: "attempt" }, message: "must have required property 'attempt'" };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
        if (data4.idempotencyKey === void 0) {
          let err21 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/required", keyword: "required", params: { missingProperty: "idempotencyKey" }, message: "must have required property 'idempotencyKey'" };
          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
        }
        if (data4.secrets === void 0) {
          let err22 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/required", keyword: "required", params: { missingProperty: "secrets" }, message: "must have required property 'secrets'" };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
        if (data4.env === void 0) {
          let err23 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/required", keyword: "required", params: { missingProperty: "env" }, message: "must have required property 'env'" };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
        if (data4.files === void 0) {
          let err24 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/required", keyword: "required", params: { missingProperty: "files" }, message: "must have required property 'files'" };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
        if (data4.data === void 0) {
          let err25 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/required", keyword: "required", params: { missingProperty: "data" }, message: "must have required property 'data'" };
          vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
        }
        if (data4.deadline === void 0) {
          let err26 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/required", keyword: "required", params: { missingProperty: "deadline" }, message: "must have required property 'deadline'" };
          vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
        }
        for (let key3 in data4)
          if (!func11.call(schema106.properties.context.properties, key3)) {
            let err27 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties" };
            vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
          }
        if (data4.run !== void 0) {
          let data5 = data4.run;
          if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
            if (data5.id === void 0) {
              let err28 = { instancePath: instancePath + "/context/run", schemaPath: "run-context.schema.json/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
              vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
            }
            if (data5.flow === void 0) {
              let err29 = { instancePath: instancePath + "/context/run", schemaPath: "run-context.schema.json/required", keyword: "required", params: { missingProperty: "flow" }, message: "must have required property 'flow'" };
              vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
            }
            if (data5.version === void 0) {
              let err30 = { instancePath: instancePath + "/context/run", schemaPath: "run-context.schema.json/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'" };
              vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
            }
            if (data5.startedAt === void 0) {
              let err31 = { instancePath: instancePath + "/context/run", schemaPath: "run-context.schema.json/required", keyword: "required", params: { missingProperty: "startedAt" }, message: "must have required property 'startedAt'" };
              vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
            }
            if (data5.attempt === void 0) {
              let err32 = { instancePath: instancePath + "/context/run", schemaPath: "run-context.schema.json/required", keyword: "required", params: { missingProperty: "attempt" }, message: "must have required property 'attempt'" };
              vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
            }
            for (let key4 in data5)
              if (!(key4 === "id" || key4 === "flow" || key4 === "version" || key4 === "startedAt" || key4 === "attempt")) {
                let err33 = { instancePath: instancePath + "/context/run", schemaPath: "run-context.schema.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
              }
            if (data5.id !== void 0 && typeof data5.id != "string") {
              let err34 = { instancePath: instancePath + "/context/run/id", schemaPath: "run-context.schema.json/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
            }
            if (data5.flow !== void 0 && typeof data5.flow != "string") {
              let err35 = { instancePath: instancePath + "/context/run/flow", schemaPath: "run-context.schema.json/properties/flow/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
            }
            if (data5.version !== void 0 && typeof data5.version != "string") {
              let err36 = { instancePath: instancePath + "/context/run/version", schemaPath: "run-context.schema.json/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
            }
            if (data5.startedAt !== void 0 && typeof data5.startedAt != "string") {
              let err37 = { instancePath: instancePath + "/context/run/startedAt", schemaPath: "run-context.schema.json/properties/startedAt/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
            }
            if (data5.attempt !== void 0) {
              let data10 = data5.attempt;
              if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
                let err38 = { instancePath: instancePath + "/context/run/attempt", schemaPath: "run-context.schema.json/properties/attempt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
                vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
              }
              if (typeof data10 == "number" && isFinite(data10) && (data10 < 1 || isNaN(data10))) {
                let err39 = { instancePath: instancePath + "/context/run/attempt", schemaPath: "run-context.schema.json/properties/attempt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
                vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
              }
            }
          } else {
            let err40 = { instancePath: instancePath + "/context/run", schemaPath: "run-context.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
          }
        }
        if (data4.step !== void 0 && typeof data4.step != "string") {
          let err41 = { instancePath: instancePath + "/context/step", schemaPath: "#/properties/context/properties/step/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
        }
        if (data4.attempt !== void 0) {
          let data12 = data4.attempt;
          if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
            let err42 = { instancePath: instancePath + "/context/attempt", schemaPath: "#/properties/context/properties/attempt/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
          }
          if (typeof data12 == "number" && isFinite(data12) && (data12 < 1 || isNaN(data12))) {
            let err43 = { instancePath: instancePath + "/context/attempt", schemaPath: "#/properties/context/properties/attempt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
            vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
          }
        }
        if (data4.idempotencyKey !== void 0 && typeof data4.idempotencyKey != "string") {
          let err44 = { instancePath: instancePath + "/context/idempotencyKey", schemaPath: "#/properties/context/properties/idempotencyKey/type", keyword: "type", params: { type: "string" }, message: "must be string" };
          vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
        }
        if (data4.secrets !== void 0) {
          let data14 = data4.secrets;
          if (data14 && typeof data14 == "object" && !Array.isArray(data14)) {
            for (let key5 in data14) {
              let _errs42 = errors;
              if (typeof key5 == "string" && !pattern8.test(key5)) {
                let err45 = { instancePath: instancePath + "/context/secrets", schemaPath: "secrets.schema.json/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }, message: 'must match pattern "^[A-Za-z_][A-Za-z0-9_]*$"', propertyName: key5 };
                vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
              }
              var valid9 = _errs42 === errors;
              if (!valid9) {
                let err46 = { instancePath: instancePath + "/context/secrets", schemaPath: "secrets.schema.json/propertyNames", keyword: "propertyNames", params: { propertyName: key5 }, message: "property name must be valid" };
                vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
              }
            }
            for (let key6 in data14)
              if (typeof data14[key6] != "string") {
                let err47 = { instancePath: instancePath + "/context/secrets/" + key6.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "secrets.schema.json/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
              }
          } else {
            let err48 = { instancePath: instancePath + "/context/secrets", schemaPath: "secrets.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
          }
        }
        if (data4.env !== void 0) {
          let data16 = data4.env;
          if (data16 && typeof data16 == "object" && !Array.isArray(data16)) {
            for (let key7 in data16) {
              let _errs48 = errors;
              if (typeof key7 == "string" && !pattern8.test(key7)) {
                let err49 = { instancePath: instancePath + "/context/env", schemaPath: "#/properties/context/properties/env/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }, message: 'must match pattern "^[A-Za-z_][A-Za-z0-9_]*$"', propertyName: key7 };
                vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
              }
              var valid11 = _errs48 === errors;
              if (!valid11) {
                let err50 = { instancePath: instancePath + "/context/env", schemaPath: "#/properties/context/properties/env/propertyNames", keyword: "propertyNames", params: { propertyName: key7 }, message: "property name must be valid" };
                vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
              }
            }
            for (let key8 in data16)
              if (typeof data16[key8] != "string") {
                let err51 = { instancePath: instancePath + "/context/env/" + key8.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/context/properties/env/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
              }
          } else {
            let err52 = { instancePath: instancePath + "/context/env", schemaPath: "#/properties/context/properties/env/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
          }
        }
        if (data4.files !== void 0) {
          let data18 = data4.files;
          if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
            if (data18.root === void 0) {
              let err53 = { instancePath: instancePath + "/context/files", schemaPath: "files-access.schema.json/required", keyword: "required", params: { missingProperty: "root" }, message: "must have required property 'root'" };
              vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
            }
            if (data18.access === void 0) {
              let err54 = { instancePath: instancePath + "/context/files", schemaPath: "files-access.schema.json/required", keyword: "required", params: { missingProperty: "access" }, message: "must have required property 'access'" };
              vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
            }
            for (let key9 in data18)
              if (!(key9 === "root" || key9 === "access")) {
                let err55 = { instancePath: instancePath + "/context/files", schemaPath: "files-access.schema.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key9 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
              }
            if (data18.root !== void 0) {
              let data19 = data18.root;
              if (typeof data19 != "string" && data19 !== null) {
                let err56 = { instancePath: instancePath + "/context/files/root", schemaPath: "files-access.schema.json/properties/root/type", keyword: "type", params: { type: schema39.properties.root.type }, message: "must be string,null" };
                vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
              }
            }
            if (data18.access !== void 0) {
              let data20 = data18.access;
              if (typeof data20 != "string") {
                let err57 = { instancePath: instancePath + "/context/files/access", schemaPath: "files-access.schema.json/properties/access/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
              }
              if (!(data20 === "none" || data20 === "read" || data20 === "write")) {
                let err58 = { instancePath: instancePath + "/context/files/access", schemaPath: "files-access.schema.json/properties/access/enum", keyword: "enum", params: { allowedValues: schema39.properties.access.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
              }
            }
          } else {
            let err59 = { instancePath: instancePath + "/context/files", schemaPath: "files-access.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
          }
        }
        if (data4.data !== void 0) {
          let data21 = data4.data, _errs61 = errors, valid15 = !1, _errs62 = errors;
          if (data21 && typeof data21 == "object" && !Array.isArray(data21)) {
            if (data21.url === void 0) {
              let err60 = { instancePath: instancePath + "/context/data", schemaPath: "data-access.schema.json/required", keyword: "required", params: { missingProperty: "url" }, message: "must have required property 'url'" };
              vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
            }
            if (data21.token === void 0) {
              let err61 = { instancePath: instancePath + "/context/data", schemaPath: "data-access.schema.json/required", keyword: "required", params: { missingProperty: "token" }, message: "must have required property 'token'" };
              vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
            }
            for (let key10 in data21)
              if (!(key10 === "url" || key10 === "token")) {
                let err62 = { instancePath: instancePath + "/context/data", schemaPath: "data-access.schema.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key10 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
              }
            if (data21.url !== void 0 && typeof data21.url != "string") {
              let err63 = { instancePath: instancePath + "/context/data/url", schemaPath: "data-access.schema.json/properties/url/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
            }
            if (data21.token !== void 0 && typeof data21.token != "string") {
              let err64 = { instancePath: instancePath + "/context/data/token", schemaPath: "data-access.schema.json/properties/token/type", keyword: "type", params: { type: "string" }, message: "must be string" };
              vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
            }
          } else {
            let err65 = { instancePath: instancePath + "/context/data", schemaPath: "data-access.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
          }
          var _valid1 = _errs62 === errors;
          valid15 = valid15 || _valid1;
          let _errs70 = errors;
          if (data21 !== null) {
            let err66 = { instancePath: instancePath + "/context/data", schemaPath: "#/properties/context/properties/data/anyOf/1/type", keyword: "type", params: { type: "null" }, message: "must be null" };
            vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
          }
          var _valid1 = _errs70 === errors;
          if (valid15 = valid15 || _valid1, valid15)
            errors = _errs61, vErrors !== null && (_errs61 ? vErrors.length = _errs61 : vErrors = null);
          else {
            let err67 = { instancePath: instancePath + "/context/data", schemaPath: "#/properties/context/properties/data/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf" };
            vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
          }
        }
        if (data4.deadline !== void 0) {
          let data24 = data4.deadline;
          if (!(typeof data24 == "number" && !(data24 % 1) && !isNaN(data24) && isFinite(data24))) {
            let err68 = { instancePath: instancePath + "/context/deadline", schemaPath: "#/properties/context/properties/deadline/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
            vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
          }
          if (typeof data24 == "number" && isFinite(data24) && (data24 < 0 || isNaN(data24))) {
            let err69 = { instancePath: instancePath + "/context/deadline", schemaPath: "#/properties/context/properties/deadline/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
            vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
          }
        }
      } else {
        let err70 = { instancePath: instancePath + "/context", schemaPath: "#/properties/context/type", keyword: "type", params: { type: "object" }, message: "must be object" };
        vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
      }
    }
    if (data.outputBytes !== void 0) {
      let data25 = data.outputBytes;
      if (!(typeof data25 == "number" && !(data25 % 1) && !isNaN(data25) && isFinite(data25))) {
        let err71 = { instancePath: instancePath + "/outputBytes", schemaPath: "#/properties/outputBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
      }
      if (typeof data25 == "number" && isFinite(data25) && (data25 < 1 || isNaN(data25))) {
        let err72 = { instancePath: instancePath + "/outputBytes", schemaPath: "#/properties/outputBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
      }
    }
  } else {
    let err73 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
  }
  return validate73.errors = vErrors, errors === 0;
}
validate73.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var secrets = validate74;
function validate74(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate74.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data) {
      let _errs1 = errors;
      if (typeof key0 == "string" && !pattern8.test(key0)) {
        let err0 = { instancePath, schemaPath: "#/propertyNames/pattern", keyword: "pattern", params: { pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }, message: 'must match pattern "^[A-Za-z_][A-Za-z0-9_]*$"', propertyName: key0 };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
      var valid0 = _errs1 === errors;
      if (!valid0) {
        let err1 = { instancePath, schemaPath: "#/propertyNames", keyword: "propertyNames", params: { propertyName: key0 }, message: "property name must be valid" };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    for (let key1 in data)
      if (typeof data[key1] != "string") {
        let err2 = { instancePath: instancePath + "/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
  } else {
    let err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate74.errors = vErrors, errors === 0;
}
validate74.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var usage = validate75;
function validate75(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate75.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.wallMs === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "wallMs" }, message: "must have required property 'wallMs'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.cpuMs === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "cpuMs" }, message: "must have required property 'cpuMs'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.peakMemoryBytes === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "peakMemoryBytes" }, message: "must have required property 'peakMemoryBytes'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.exitCode === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "exitCode" }, message: "must have required property 'exitCode'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.signal === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "signal" }, message: "must have required property 'signal'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.outOfMemory === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "outOfMemory" }, message: "must have required property 'outOfMemory'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "wallMs" || key0 === "cpuMs" || key0 === "peakMemoryBytes" || key0 === "exitCode" || key0 === "signal" || key0 === "outOfMemory")) {
        let err6 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    if (data.wallMs !== void 0) {
      let data0 = data.wallMs;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        let err7 = { instancePath: instancePath + "/wallMs", schemaPath: "#/properties/wallMs/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (typeof data0 == "number" && isFinite(data0) && (data0 < 0 || isNaN(data0))) {
        let err8 = { instancePath: instancePath + "/wallMs", schemaPath: "#/properties/wallMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.cpuMs !== void 0) {
      let data1 = data.cpuMs;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err9 = { instancePath: instancePath + "/cpuMs", schemaPath: "#/properties/cpuMs/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1) && (data1 < 0 || isNaN(data1))) {
        let err10 = { instancePath: instancePath + "/cpuMs", schemaPath: "#/properties/cpuMs/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.peakMemoryBytes !== void 0) {
      let data2 = data.peakMemoryBytes;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        let err11 = { instancePath: instancePath + "/peakMemoryBytes", schemaPath: "#/properties/peakMemoryBytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2) && (data2 < 0 || isNaN(data2))) {
        let err12 = { instancePath: instancePath + "/peakMemoryBytes", schemaPath: "#/properties/peakMemoryBytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.exitCode !== void 0) {
      let data3 = data.exitCode;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)) && data3 !== null) {
        let err13 = { instancePath: instancePath + "/exitCode", schemaPath: "#/properties/exitCode/type", keyword: "type", params: { type: schema34.properties.exitCode.type }, message: "must be integer,null" };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.signal !== void 0) {
      let data4 = data.signal;
      if (typeof data4 != "string" && data4 !== null) {
        let err14 = { instancePath: instancePath + "/signal", schemaPath: "#/properties/signal/type", keyword: "type", params: { type: schema34.properties.signal.type }, message: "must be string,null" };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
      if (typeof data4 == "string" && !pattern6.test(data4)) {
        let err15 = { instancePath: instancePath + "/signal", schemaPath: "#/properties/signal/pattern", keyword: "pattern", params: { pattern: "^SIG[A-Z0-9+-]+$" }, message: 'must match pattern "^SIG[A-Z0-9+-]+$"' };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.outOfMemory !== void 0 && typeof data.outOfMemory != "boolean") {
      let err16 = { instancePath: instancePath + "/outOfMemory", schemaPath: "#/properties/outOfMemory/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
    }
  } else {
    let err17 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
  }
  return validate75.errors = vErrors, errors === 0;
}
validate75.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var workerAnswer = validate76;
function validate76(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate76.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.token === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "token" }, message: "must have required property 'token'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "id" || key0 === "token")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (func1(data0) > 200) {
          let err3 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        if (func1(data0) < 1) {
          let err4 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.token !== void 0) {
      let data1 = data.token;
      if (typeof data1 == "string") {
        if (func1(data1) > 200) {
          let err6 = { instancePath: instancePath + "/token", schemaPath: "#/properties/token/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        if (func1(data1) < 16) {
          let err7 = { instancePath: instancePath + "/token", schemaPath: "#/properties/token/minLength", keyword: "minLength", params: { limit: 16 }, message: "must NOT have fewer than 16 characters" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
      } else {
        let err8 = { instancePath: instancePath + "/token", schemaPath: "#/properties/token/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
  } else {
    let err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
  }
  return validate76.errors = vErrors, errors === 0;
}
validate76.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var workerRelease = validate77;
function validate77(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate77.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.token === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "token" }, message: "must have required property 'token'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "v" || key0 === "token")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.v !== void 0 && data.v !== 1) {
      let err3 = { instancePath: instancePath + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.token !== void 0) {
      let data1 = data.token;
      if (typeof data1 == "string") {
        if (func1(data1) > 200) {
          let err4 = { instancePath: instancePath + "/token", schemaPath: "#/properties/token/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (func1(data1) < 16) {
          let err5 = { instancePath: instancePath + "/token", schemaPath: "#/properties/token/minLength", keyword: "minLength", params: { limit: 16 }, message: "must NOT have fewer than 16 characters" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/token", schemaPath: "#/properties/token/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate77.errors = vErrors, errors === 0;
}
validate77.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var workerRequest = validate78;
function validate78(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate78.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.pool === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pool" }, message: "must have required property 'pool'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "v" || key0 === "pool")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.v !== void 0 && data.v !== 1) {
      let err3 = { instancePath: instancePath + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.pool !== void 0) {
      let data1 = data.pool;
      if (typeof data1 == "string") {
        if (func1(data1) > 1024) {
          let err4 = { instancePath: instancePath + "/pool", schemaPath: "#/properties/pool/maxLength", keyword: "maxLength", params: { limit: 1024 }, message: "must NOT have more than 1024 characters" };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        if (func1(data1) < 1) {
          let err5 = { instancePath: instancePath + "/pool", schemaPath: "#/properties/pool/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
      } else {
        let err6 = { instancePath: instancePath + "/pool", schemaPath: "#/properties/pool/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate78.errors = vErrors, errors === 0;
}
validate78.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var workerView = validate79, schema117 = { $schema: "https://json-schema.org/draft/2020-12/schema", $id: "https://flowrunner.dev/runner/v1/worker-view.schema.json", title: "WorkerView", description: "What a pod's agent does.", type: "object", additionalProperties: !1, required: ["uid", "state", "attempt", "isEnded", "cancelAskedAt", "deadline"], properties: { uid: { type: "string", minLength: 1, maxLength: 64 }, state: { type: "string", enum: ["waiting", "claimed", "drained", "gone"] }, attempt: { type: ["string", "null"], minLength: 1, maxLength: 200, description: "That it has claimed." }, isEnded: { type: "boolean", description: "Its attempt has ended: nothing of it may run on." }, cancelAskedAt: { type: ["integer", "null"], minimum: 0, description: "Epoch milliseconds." }, deadline: { type: ["integer", "null"], minimum: 0, description: "Of its attempt, in epoch milliseconds." } } };
function validate79(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate79.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.uid === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "uid" }, message: "must have required property 'uid'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.state === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "state" }, message: "must have required property 'state'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.attempt === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "attempt" }, message: "must have required property 'attempt'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.isEnded === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "isEnded" }, message: "must have required property 'isEnded'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.cancelAskedAt === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "cancelAskedAt" }, message: "must have required property 'cancelAskedAt'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.deadline === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "deadline" }, message: "must have required property 'deadline'" };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "uid" || key0 === "state" || key0 === "attempt" || key0 === "isEnded" || key0 === "cancelAskedAt" || key0 === "deadline")) {
        let err6 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    if (data.uid !== void 0) {
      let data0 = data.uid;
      if (typeof data0 == "string") {
        if (func1(data0) > 64) {
          let err7 = { instancePath: instancePath + "/uid", schemaPath: "#/properties/uid/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (func1(data0) < 1) {
          let err8 = { instancePath: instancePath + "/uid", schemaPath: "#/properties/uid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/uid", schemaPath: "#/properties/uid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.state !== void 0) {
      let data1 = data.state;
      if (typeof data1 != "string") {
        let err10 = { instancePath: instancePath + "/state", schemaPath: "#/properties/state/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (!(data1 === "waiting" || data1 === "claimed" || data1 === "drained" || data1 === "gone")) {
        let err11 = { instancePath: instancePath + "/state", schemaPath: "#/properties/state/enum", keyword: "enum", params: { allowedValues: schema117.properties.state.enum }, message: "must be equal to one of the allowed values" };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.attempt !== void 0) {
      let data2 = data.attempt;
      if (typeof data2 != "string" && data2 !== null) {
        let err12 = { instancePath: instancePath + "/attempt", schemaPath: "#/properties/attempt/type", keyword: "type", params: { type: schema117.properties.attempt.type }, message: "must be string,null" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (typeof data2 == "string") {
        if (func1(data2) > 200) {
          let err13 = { instancePath: instancePath + "/attempt", schemaPath: "#/properties/attempt/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (func1(data2) < 1) {
          let err14 = { instancePath: instancePath + "/attempt", schemaPath: "#/properties/attempt/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      }
    }
    if (data.isEnded !== void 0 && typeof data.isEnded != "boolean") {
      let err15 = { instancePath: instancePath + "/isEnded", schemaPath: "#/properties/isEnded/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
      vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
    }
    if (data.cancelAskedAt !== void 0) {
      let data4 = data.cancelAskedAt;
      if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4)) && data4 !== null) {
        let err16 = { instancePath: instancePath + "/cancelAskedAt", schemaPath: "#/properties/cancelAskedAt/type", keyword: "type", params: { type: schema117.properties.cancelAskedAt.type }, message: "must be integer,null" };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      if (typeof data4 == "number" && isFinite(data4) && (data4 < 0 || isNaN(data4))) {
        let err17 = { instancePath: instancePath + "/cancelAskedAt", schemaPath: "#/properties/cancelAskedAt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.deadline !== void 0) {
      let data5 = data.deadline;
      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5)) && data5 !== null) {
        let err18 = { instancePath: instancePath + "/deadline", schemaPath: "#/properties/deadline/type", keyword: "type", params: { type: schema117.properties.deadline.type }, message: "must be integer,null" };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
      if (typeof data5 == "number" && isFinite(data5) && (data5 < 0 || isNaN(data5))) {
        let err19 = { instancePath: instancePath + "/deadline", schemaPath: "#/properties/deadline/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
  } else {
    let err20 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
  }
  return validate79.errors = vErrors, errors === 0;
}
validate79.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var workersDrainAnswer = validate80;
function validate80(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate80.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.drained === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "drained" }, message: "must have required property 'drained'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (key0 !== "drained") {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.drained !== void 0) {
      let data0 = data.drained;
      if (Array.isArray(data0)) {
        if (data0.length > 500) {
          let err2 = { instancePath: instancePath + "/drained", schemaPath: "#/properties/drained/maxItems", keyword: "maxItems", params: { limit: 500 }, message: "must NOT have more than 500 items" };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (typeof data1 == "string") {
            if (func1(data1) > 64) {
              let err3 = { instancePath: instancePath + "/drained/" + i0, schemaPath: "#/properties/drained/items/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
              vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
            }
            if (func1(data1) < 1) {
              let err4 = { instancePath: instancePath + "/drained/" + i0, schemaPath: "#/properties/drained/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
            }
          } else {
            let err5 = { instancePath: instancePath + "/drained/" + i0, schemaPath: "#/properties/drained/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
          }
        }
      } else {
        let err6 = { instancePath: instancePath + "/drained", schemaPath: "#/properties/drained/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate80.errors = vErrors, errors === 0;
}
validate80.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var workersDrain = validate81;
function validate81(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate81.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.epoch === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "epoch" }, message: "must have required property 'epoch'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.namespace === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "namespace" }, message: "must have required property 'namespace'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.pool === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pool" }, message: "must have required property 'pool'" };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.pods === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pods" }, message: "must have required property 'pods'" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "v" || key0 === "epoch" || key0 === "namespace" || key0 === "pool" || key0 === "pods")) {
        let err5 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    if (data.v !== void 0 && data.v !== 1) {
      let err6 = { instancePath: instancePath + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.epoch !== void 0) {
      let data1 = data.epoch;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err7 = { instancePath: instancePath + "/epoch", schemaPath: "#/properties/epoch/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1) && (data1 < 1 || isNaN(data1))) {
        let err8 = { instancePath: instancePath + "/epoch", schemaPath: "#/properties/epoch/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.namespace !== void 0) {
      let data2 = data.namespace;
      if (typeof data2 == "string") {
        if (func1(data2) > 63) {
          let err9 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/maxLength", keyword: "maxLength", params: { limit: 63 }, message: "must NOT have more than 63 characters" };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (func1(data2) < 1) {
          let err10 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        if (!pattern5.test(data2)) {
          let err11 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/pattern", keyword: "pattern", params: { pattern: "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$" }, message: 'must match pattern "^[a-z0-9]([-a-z0-9]*[a-z0-9])?$"' };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
      } else {
        let err12 = { instancePath: instancePath + "/namespace", schemaPath: "#/properties/namespace/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.pool !== void 0) {
      let data3 = data.pool;
      if (typeof data3 == "string") {
        if (func1(data3) > 128) {
          let err13 = { instancePath: instancePath + "/pool", schemaPath: "#/properties/pool/maxLength", keyword: "maxLength", params: { limit: 128 }, message: "must NOT have more than 128 characters" };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
        if (func1(data3) < 1) {
          let err14 = { instancePath: instancePath + "/pool", schemaPath: "#/properties/pool/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/pool", schemaPath: "#/properties/pool/type", keyword: "type", params: { type: "string" }, message: "must be string" };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.pods !== void 0) {
      let data4 = data.pods;
      if (Array.isArray(data4)) {
        if (data4.length > 500) {
          let err16 = { instancePath: instancePath + "/pods", schemaPath: "#/properties/pods/maxItems", keyword: "maxItems", params: { limit: 500 }, message: "must NOT have more than 500 items" };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        if (data4.length < 1) {
          let err17 = { instancePath: instancePath + "/pods", schemaPath: "#/properties/pods/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
        let len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (typeof data5 == "string") {
            if (func1(data5) > 64) {
              let err18 = { instancePath: instancePath + "/pods/" + i0, schemaPath: "#/properties/pods/items/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
              vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
            }
            if (func1(data5) < 1) {
              let err19 = { instancePath: instancePath + "/pods/" + i0, schemaPath: "#/properties/pods/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
            }
          } else {
            let err20 = { instancePath: instancePath + "/pods/" + i0, schemaPath: "#/properties/pods/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
        }
      } else {
        let err21 = { instancePath: instancePath + "/pods", schemaPath: "#/properties/pods/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
  } else {
    let err22 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
  }
  return validate81.errors = vErrors, errors === 0;
}
validate81.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var workersLookAnswer = validate82;
function validate82(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate82.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.workers === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "workers" }, message: "must have required property 'workers'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (key0 !== "workers") {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.workers !== void 0) {
      let data0 = data.workers;
      if (Array.isArray(data0)) {
        if (data0.length > 500) {
          let err2 = { instancePath: instancePath + "/workers", schemaPath: "#/properties/workers/maxItems", keyword: "maxItems", params: { limit: 500 }, message: "must NOT have more than 500 items" };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
            if (data1.uid === void 0) {
              let err3 = { instancePath: instancePath + "/workers/" + i0, schemaPath: "worker-view.schema.json/required", keyword: "required", params: { missingProperty: "uid" }, message: "must have required property 'uid'" };
              vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
            }
            if (data1.state === void 0) {
              let err4 = { instancePath: instancePath + "/workers/" + i0, schemaPath: "worker-view.schema.json/required", keyword: "required", params: { missingProperty: "state" }, message: "must have required property 'state'" };
              vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
            }
            if (data1.attempt === void 0) {
              let err5 = { instancePath: instancePath + "/workers/" + i0, schemaPath: "worker-view.schema.json/required", keyword: "required", params: { missingProperty: "attempt" }, message: "must have required property 'attempt'" };
              vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
            }
            if (data1.isEnded === void 0) {
              let err6 = { instancePath: instancePath + "/workers/" + i0, schemaPath: "worker-view.schema.json/required", keyword: "required", params: { missingProperty: "isEnded" }, message: "must have required property 'isEnded'" };
              vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
            }
            if (data1.cancelAskedAt === void 0) {
              let err7 = { instancePath: instancePath + "/workers/" + i0, schemaPath: "worker-view.schema.json/required", keyword: "required", params: { missingProperty: "cancelAskedAt" }, message: "must have required property 'cancelAskedAt'" };
              vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
            }
            if (data1.deadline === void 0) {
              let err8 = { instancePath: instancePath + "/workers/" + i0, schemaPath: "worker-view.schema.json/required", keyword: "required", params: { missingProperty: "deadline" }, message: "must have required property 'deadline'" };
              vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
            }
            for (let key1 in data1)
              if (!(key1 === "uid" || key1 === "state" || key1 === "attempt" || key1 === "isEnded" || key1 === "cancelAskedAt" || key1 === "deadline")) {
                let err9 = { instancePath: instancePath + "/workers/" + i0, schemaPath: "worker-view.schema.json/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties" };
                vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
              }
            if (data1.uid !== void 0) {
              let data2 = data1.uid;
              if (typeof data2 == "string") {
                if (func1(data2) > 64) {
                  let err10 = { instancePath: instancePath + "/workers/" + i0 + "/uid", schemaPath: "worker-view.schema.json/properties/uid/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
                  vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
                }
                if (func1(data2) < 1) {
                  let err11 = { instancePath: instancePath + "/workers/" + i0 + "/uid", schemaPath: "worker-view.schema.json/properties/uid/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
                }
              } else {
                let err12 = { instancePath: instancePath + "/workers/" + i0 + "/uid", schemaPath: "worker-view.schema.json/properties/uid/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
              }
            }
            if (data1.state !== void 0) {
              let data3 = data1.state;
              if (typeof data3 != "string") {
                let err13 = { instancePath: instancePath + "/workers/" + i0 + "/state", schemaPath: "worker-view.schema.json/properties/state/type", keyword: "type", params: { type: "string" }, message: "must be string" };
                vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
              }
              if (!(data3 === "waiting" || data3 === "claimed" || data3 === "drained" || data3 === "gone")) {
                let err14 = { instancePath: instancePath + "/workers/" + i0 + "/state", schemaPath: "worker-view.schema.json/properties/state/enum", keyword: "enum", params: { allowedValues: schema117.properties.state.enum }, message: "must be equal to one of the allowed values" };
                vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
              }
            }
            if (data1.attempt !== void 0) {
              let data4 = data1.attempt;
              if (typeof data4 != "string" && data4 !== null) {
                let err15 = { instancePath: instancePath + "/workers/" + i0 + "/attempt", schemaPath: "worker-view.schema.json/properties/attempt/type", keyword: "type", params: { type: schema117.properties.attempt.type }, message: "must be string,null" };
                vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
              }
              if (typeof data4 == "string") {
                if (func1(data4) > 200) {
                  let err16 = { instancePath: instancePath + "/workers/" + i0 + "/attempt", schemaPath: "worker-view.schema.json/properties/attempt/maxLength", keyword: "maxLength", params: { limit: 200 }, message: "must NOT have more than 200 characters" };
                  vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
                }
                if (func1(data4) < 1) {
                  let err17 = { instancePath: instancePath + "/workers/" + i0 + "/attempt", schemaPath: "worker-view.schema.json/properties/attempt/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
                  vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                }
              }
            }
            if (data1.isEnded !== void 0 && typeof data1.isEnded != "boolean") {
              let err18 = { instancePath: instancePath + "/workers/" + i0 + "/isEnded", schemaPath: "worker-view.schema.json/properties/isEnded/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean" };
              vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
            }
            if (data1.cancelAskedAt !== void 0) {
              let data6 = data1.cancelAskedAt;
              if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6)) && data6 !== null) {
                let err19 = { instancePath: instancePath + "/workers/" + i0 + "/cancelAskedAt", schemaPath: "worker-view.schema.json/properties/cancelAskedAt/type", keyword: "type", params: { type: schema117.properties.cancelAskedAt.type }, message: "must be integer,null" };
                vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
              }
              if (typeof data6 == "number" && isFinite(data6) && (data6 < 0 || isNaN(data6))) {
                let err20 = { instancePath: instancePath + "/workers/" + i0 + "/cancelAskedAt", schemaPath: "worker-view.schema.json/properties/cancelAskedAt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
              }
            }
            if (data1.deadline !== void 0) {
              let data7 = data1.deadline;
              if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7)) && data7 !== null) {
                let err21 = { instancePath: instancePath + "/workers/" + i0 + "/deadline", schemaPath: "worker-view.schema.json/properties/deadline/type", keyword: "type", params: { type: schema117.properties.deadline.type }, message: "must be integer,null" };
                vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
              }
              if (typeof data7 == "number" && isFinite(data7) && (data7 < 0 || isNaN(data7))) {
                let err22 = { instancePath: instancePath + "/workers/" + i0 + "/deadline", schemaPath: "worker-view.schema.json/properties/deadline/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0" };
                vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
              }
            }
          } else {
            let err23 = { instancePath: instancePath + "/workers/" + i0, schemaPath: "worker-view.schema.json/type", keyword: "type", params: { type: "object" }, message: "must be object" };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
        }
      } else {
        let err24 = { instancePath: instancePath + "/workers", schemaPath: "#/properties/workers/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
  } else {
    let err25 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
  }
  return validate82.errors = vErrors, errors === 0;
}
validate82.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };
var workersLook = validate83;
function validate83(data, { instancePath = "", parentData, parentDataProperty, rootData = data, dynamicAnchors = {} } = {}) {
  let vErrors = null, errors = 0, evaluated0 = validate83.evaluated;
  if (evaluated0.dynamicProps && (evaluated0.props = void 0), evaluated0.dynamicItems && (evaluated0.items = void 0), data && typeof data == "object" && !Array.isArray(data)) {
    if (data.v === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "v" }, message: "must have required property 'v'" };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.epoch === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "epoch" }, message: "must have required property 'epoch'" };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.pods === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pods" }, message: "must have required property 'pods'" };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "v" || key0 === "epoch" || key0 === "pods")) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties" };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.v !== void 0 && data.v !== 1) {
      let err4 = { instancePath: instancePath + "/v", schemaPath: "#/properties/v/const", keyword: "const", params: { allowedValue: 1 }, message: "must be equal to constant" };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.epoch !== void 0) {
      let data1 = data.epoch;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err5 = { instancePath: instancePath + "/epoch", schemaPath: "#/properties/epoch/type", keyword: "type", params: { type: "integer" }, message: "must be integer" };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1) && (data1 < 1 || isNaN(data1))) {
        let err6 = { instancePath: instancePath + "/epoch", schemaPath: "#/properties/epoch/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1" };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.pods !== void 0) {
      let data2 = data.pods;
      if (Array.isArray(data2)) {
        if (data2.length > 500) {
          let err7 = { instancePath: instancePath + "/pods", schemaPath: "#/properties/pods/maxItems", keyword: "maxItems", params: { limit: 500 }, message: "must NOT have more than 500 items" };
          vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
        }
        if (data2.length < 1) {
          let err8 = { instancePath: instancePath + "/pods", schemaPath: "#/properties/pods/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items" };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 == "string") {
            if (func1(data3) > 64) {
              let err9 = { instancePath: instancePath + "/pods/" + i0, schemaPath: "#/properties/pods/items/maxLength", keyword: "maxLength", params: { limit: 64 }, message: "must NOT have more than 64 characters" };
              vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
            }
            if (func1(data3) < 1) {
              let err10 = { instancePath: instancePath + "/pods/" + i0, schemaPath: "#/properties/pods/items/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters" };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
          } else {
            let err11 = { instancePath: instancePath + "/pods/" + i0, schemaPath: "#/properties/pods/items/type", keyword: "type", params: { type: "string" }, message: "must be string" };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
        }
      } else {
        let err12 = { instancePath: instancePath + "/pods", schemaPath: "#/properties/pods/type", keyword: "type", params: { type: "array" }, message: "must be array" };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
  } else {
    let err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object" };
    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
  }
  return validate83.errors = vErrors, errors === 0;
}
validate83.evaluated = { props: !0, dynamicProps: !1, dynamicItems: !1 };

export interface ValidationFault { instancePath: string; schemaPath: string; keyword: string; params: Record<string, unknown>; message?: string }
export interface Validator { (value: unknown): boolean; errors?: ValidationFault[] | null }
export const validators: Record<"attemptError" | "attemptView" | "claimAnswer" | "claimRequest" | "dataAccess" | "demandAnswer" | "demandRequest" | "fileEntry" | "fileExpectation" | "fileOperation" | "fileOutcome" | "filesAccess" | "filesNotice" | "filesPoll" | "flowArchive" | "flowDiagnostic" | "flowPublication" | "flowPublicationAnswer" | "heartbeat" | "heartbeatAnswer" | "leadershipAnswer" | "leadershipRequest" | "logLine" | "logsAnswer" | "observation" | "observations" | "ownedRun" | "pod" | "poolRequirements" | "probeAnswer" | "probeFinding" | "probeReport" | "probeRequest" | "program" | "progress" | "projectAnswer" | "projectDetach" | "projectRequest" | "refusal" | "result" | "runAnswer" | "runAsk" | "runContext" | "runOwner" | "runRequest" | "runView" | "runsLook" | "runsLookAnswer" | "runtimeMessage" | "runtimeRequest" | "secrets" | "usage" | "workerAnswer" | "workerRelease" | "workerRequest" | "workerView" | "workersDrain" | "workersDrainAnswer" | "workersLook" | "workersLookAnswer", Validator> = {
  attemptError: attemptError,
  attemptView: attemptView,
  claimAnswer: claimAnswer,
  claimRequest: claimRequest,
  dataAccess: dataAccess,
  demandAnswer: demandAnswer,
  demandRequest: demandRequest,
  fileEntry: fileEntry,
  fileExpectation: fileExpectation,
  fileOperation: fileOperation,
  fileOutcome: fileOutcome,
  filesAccess: filesAccess,
  filesNotice: filesNotice,
  filesPoll: filesPoll,
  flowArchive: flowArchive,
  flowDiagnostic: flowDiagnostic,
  flowPublication: flowPublication,
  flowPublicationAnswer: flowPublicationAnswer,
  heartbeat: heartbeat,
  heartbeatAnswer: heartbeatAnswer,
  leadershipAnswer: leadershipAnswer,
  leadershipRequest: leadershipRequest,
  logLine: logLine,
  logsAnswer: logsAnswer,
  observation: observation,
  observations: observations,
  ownedRun: ownedRun,
  pod: pod,
  poolRequirements: poolRequirements,
  probeAnswer: probeAnswer,
  probeFinding: probeFinding,
  probeReport: probeReport,
  probeRequest: probeRequest,
  program: program,
  progress: progress,
  projectAnswer: projectAnswer,
  projectDetach: projectDetach,
  projectRequest: projectRequest,
  refusal: refusal,
  result: result,
  runAnswer: runAnswer,
  runAsk: runAsk,
  runContext: runContext,
  runOwner: runOwner,
  runRequest: runRequest,
  runView: runView,
  runsLook: runsLook,
  runsLookAnswer: runsLookAnswer,
  runtimeMessage: runtimeMessage,
  runtimeRequest: runtimeRequest,
  secrets: secrets,
  usage: usage,
  workerAnswer: workerAnswer,
  workerRelease: workerRelease,
  workerRequest: workerRequest,
  workerView: workerView,
  workersDrain: workersDrain,
  workersDrainAnswer: workersDrainAnswer,
  workersLook: workersLook,
  workersLookAnswer: workersLookAnswer,
};
