import { verbNames } from "@flowrunner/engine";
import { expect, test } from "vitest";
import { fieldGroups, isFixed, keysElsewhere } from "./field-groups.js";
import { keysOfVerb } from "../language/field-schema.js";

test.each(verbNames)("the form of %s has a field for every key that can be edited", (verb) => {
  const schemas = keysOfVerb(verb);
  const keys = Object.keys(schemas).filter((key) => !isFixed(schemas[key]!));
  const fields = fieldGroups(verb).flatMap((group) => group.fields.map(([key]) => key));
  expect(keys.length).toBeGreaterThan(3);
  expect([...fields, ...keysElsewhere.filter((key) => keys.includes(key))].toSorted()).toEqual(
    keys.toSorted(),
  );
});
