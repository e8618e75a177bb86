import { Button, Center, Code, Group, Stack, Text, Title } from "@mantine/core";
import { Link, useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { failureOf } from "./failure-kind.js";
import { queries } from "./queries.js";

/** In the place of a page that could not be shown: why, and what to do. */
export function FailedPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const { title, text, code, remedy } = failureOf(error);
  const again = (): void => {
    queries.removeQueries({ type: "inactive" }); // What the page failed on may be what it was given.
    reset();
    void router.invalidate();
  };
  return (
    <Message title={title} text={text}>
      {code && <Code>{code}</Code>}
      <Group>
        <Button onClick={remedy === "reload" ? () => window.location.reload() : again}>
          {remedy === "reload" ? "Reload" : "Try again"}
        </Button>
        <ToStart />
      </Group>
    </Message>
  );
}

export function NotFoundPage() {
  return (
    <Message
      title="There is nothing here"
      text="It was deleted, or the address is not right, or it is not for you to see: then a member of the project can add you to it."
    >
      <Group>
        <Button onClick={() => window.history.back()}>Go back</Button>
        <ToStart />
      </Group>
    </Message>
  );
}

function ToStart() {
  return (
    <Button variant="default" component={Link} to="/" reloadDocument>
      To the start
    </Button>
  );
}

function Message({ title, text, children }: { title: string; text: string; children: React.ReactNode }) {
  return (
    <Center component="section" mih="60vh" p="xl" aria-label={title}>
      <Stack align="center" maw={480} ta="center">
        <Title order={1} size="h2">
          {title}
        </Title>
        <Text>{text}</Text>
        {children}
      </Stack>
    </Center>
  );
}
