import { Stack } from "@mantine/core";
import { Page } from "../../ui/page.js";
import { SessionsSection } from "./sessions-section.js";
import { TokensSection } from "./tokens-section.js";

/** What is one's own, in whatever project: API tokens, and where one is signed in. */
export function AccountPage() {
  return (
    <Page title="Account">
      <Stack gap="xl">
        <TokensSection />
        <SessionsSection />
      </Stack>
    </Page>
  );
}
