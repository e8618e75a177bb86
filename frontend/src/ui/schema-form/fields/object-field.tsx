import { Text } from "@mantine/core";
import { pointerTo } from "@flowrunner/engine";
import type { Draft, DraftObject } from "../draft.js";
import type { ControlProps } from "../control-props.js";
import { useForm } from "../form-context.js";
import { lacksSomething } from "../issues.js";
import { Frame } from "./frame.js";

/** An object: a field for each of its properties. What else is in the value stays in it. */
export function ObjectField({
  control: { properties },
  field,
  label,
  value,
  error,
  path,
  isRequired,
  onChange,
}: ControlProps<"object">) {
  const { issues, Inner } = useForm();
  const members = membersOf(value);
  const isLacking = lacksSomething(issues, path);
  const others = Object.keys(members).filter((name) => !properties.some((known) => known.name === name));
  const set = (name: string, next: Draft): void => {
    const { [name]: _, ...rest } = members;
    const changed = next === undefined ? rest : { ...rest, [name]: next };
    onChange(Object.keys(changed).length === 0 && !isRequired ? undefined : changed);
  };
  return (
    <Frame label={label} description={field.description} error={error}>
      {properties.map(({ name, schema, isRequired: isNeeded }) => (
        <Inner
          key={name}
          path={pointerTo(path, name)}
          name={name}
          schema={schema}
          value={Object.hasOwn(members, name) ? members[name] : undefined}
          onChange={(next) => set(name, next)}
          isRequired={isNeeded}
          isMissing={isLacking && isNeeded && members[name] === undefined}
        />
      ))}
      {others.length > 0 && (
        <Text size="xs" c="dimmed">
          Also there, and to be changed as JSON: {others.join(", ")}
        </Text>
      )}
    </Frame>
  );
}

function membersOf(value: Draft): DraftObject {
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject ? (value as DraftObject) : {};
}
