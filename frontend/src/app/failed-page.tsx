import { Button, Center, Code, Stack, Text, Title } from "@mantine/core";
import { Link, useRouter, type ErrorComponentProps } from "@tanstack/react-router";
import { Refusal } from "../api/refusal.js";

export function FailedPage({ error }: ErrorComponentProps) {
  const router = useRouter();
  const code = error instanceof Refusal ? error.code : "PageFailed";
  return (
    <Message
      title="This page could not be shown"
      text={error instanceof Error ? error.message : String(error)}
    >
      <Code>{code}</Code>
      <Button onClick={() => void router.invalidate()}>Try again</Button>
    </Message>
  );
}

export function NotFoundPage() {
  return (
    <Message
      title="There is nothing here"
      text="It was deleted, or the address is not right, or it is not for you to see."
    >
      <Button component={Link} to="/">
        To the start
      </Button>
    </Message>
  );
}

function Message({ title, text, children }: { title: string; text: string; children: React.ReactNode }) {
  return (
    <Center component="main" mih="60vh" p="xl">
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
