import { Button, Center, Loader, Stack } from "@mantine/core";
import type { ReactNode } from "react";
import { Failure } from "./failure.js";

/** What is used of TanStack's infinite query over an API's pages. */
interface Pages<Item> {
  readonly data: { readonly pages: readonly { readonly items: readonly Item[] }[] } | undefined;
  readonly error: Error | null;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  fetchNextPage(): Promise<unknown>;
  refetch(): Promise<unknown>;
}

export interface PagedListProps<Item> {
  readonly pages: Pages<Item>;
  /** Shown instead where there is nothing. */
  readonly empty: ReactNode;
  readonly children: (items: readonly Item[]) => ReactNode;
}

/** A list that comes in pages, with all its states: waiting, failed, empty, there, and more to come. */
export function PagedList<Item>({ pages, empty, children }: PagedListProps<Item>) {
  if (pages.data === undefined) {
    if (pages.error) return <Failure error={pages.error} onRetry={() => void pages.refetch()} />;
    return (
      <Center mih="40vh">
        <Loader role="status" aria-label="Loading" />
      </Center>
    );
  }
  const items = pages.data.pages.flatMap((page) => page.items);
  if (items.length === 0) return empty;
  return (
    <Stack>
      {children(items)}
      {pages.error && <Failure error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.hasNextPage && (
        <Button
          variant="default"
          loading={pages.isFetchingNextPage}
          onClick={() => void pages.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </Stack>
  );
}
