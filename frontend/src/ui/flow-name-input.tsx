import { TextInput, type TextInputProps } from "@mantine/core";

/** As the language has it: a DNS label. */
const namePattern = "[a-z0-9]([\\-a-z0-9]{0,61}[a-z0-9])?";

/** Where a flow is given its name; in a form it is `name`. */
export function FlowNameInput(props: TextInputProps) {
  return (
    <TextInput
      name="name"
      label="Name"
      description="Lower-case letters, digits and hyphens"
      pattern={namePattern}
      maxLength={63}
      autoComplete="off"
      required
      withAsterisk={false}
      {...props}
    />
  );
}
