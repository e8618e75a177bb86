export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

export interface PageQuery {
  readonly limit: number;
  readonly cursor?: string;
}

/** As large as the API gives them. */
const itemsPerPage = 200;

type ReadPage<Item> = (query: PageQuery) => Promise<Page<Item>>;

/** A list page by page; `most`: no more items than that. */
export async function* pagesOf<Item>(read: ReadPage<Item>, most = Infinity): AsyncGenerator<readonly Item[]> {
  let missing = most;
  let cursor: string | null = null;
  do {
    const limit = Math.min(itemsPerPage, missing);
    const page: Page<Item> = await read({ limit, ...(cursor !== null && { cursor }) });
    yield page.items;
    missing -= page.items.length;
    cursor = page.nextCursor;
  } while (cursor !== null && missing > 0);
}

/** Every item of a list; `most`: no more than that many. */
export async function itemsOf<Item>(read: ReadPage<Item>, most?: number): Promise<Item[]> {
  const items: Item[] = [];
  for await (const page of pagesOf(read, most)) items.push(...page);
  return items;
}
