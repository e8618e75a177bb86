import { verbNames } from "@flowrunner/engine";
import { expect, test } from "vitest";
import { fieldGroups, keysElsewhere } from "./field-groups.js";
import { keysOfVerb } from "../language/field-schema.js";

test.each(verbNames)("the form of %s has a field for every key that the language gives it", (verb) => {
  const keys = Object.keys(keysOfVerb(verb));
  const fields = fieldGroups(verb).flatMap((group) => group.fields.map(([key]) => key));
  expect(keys.length).toBeGreaterThan(3);
  expect([...fields, ...keysElsewhere.filter((key) => keys.includes(key))].toSorted()).toEqual(
    keys.toSorted(),
  );
});
