import { Alert } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";

export interface RoleNoticeProps {
  /** Begins a sentence: what the role is needed for. */
  readonly what: string;
  readonly needed: string;
}

/** For who came by an address to what their role does not open: why it is not there, and who can help. */
export function RoleNotice({ what, needed }: RoleNoticeProps) {
  return (
    <Alert color="blue" icon={<IconLock aria-hidden />} role="status">
      {what} takes the role {needed} in this project. Its admins can give it to you: Settings → Members has
      them.
    </Alert>
  );
}
