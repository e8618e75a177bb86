import { notifications } from "@mantine/notifications";

/** Says in a corner of the page that what was asked for was refused, and why. */
export function noteFailure(failure: Error): void {
  notifications.show({ color: "red", title: "This was not done", message: failure.message });
}
