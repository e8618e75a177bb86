import { infiniteQueryOptions } from "@tanstack/react-query";
import { answerOf, type Called } from "./refusal.js";

/** A page of any of the API's lists. */
export interface ListPage<Item> {
  readonly items: readonly Item[];
  /** Null: there is no more. */
  readonly nextCursor: string | null;
}

type AskForPage<Item> = (
  query: { readonly cursor?: string },
  signal: AbortSignal,
) => Promise<Called<ListPage<Item>>>;

/** A list of the API, a page at a time; `ask` asks for the first one, or that of a cursor. */
export function pagesQuery<Item>(queryKey: readonly string[], ask: AskForPage<Item>) {
  return infiniteQueryOptions({
    queryKey,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      answerOf(ask(pageParam === null ? {} : { cursor: pageParam }, signal)),
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
}
