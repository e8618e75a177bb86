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

/** Every item of a list, page after page; `most`: no more than that many. */
export async function itemsOf<Item>(
  page: (query: PageQuery) => Promise<Page<Item>>,
  most = Infinity,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const limit = Math.min(itemsPerPage, most - items.length);
    const next: Page<Item> = await page({ limit, ...(cursor !== null && { cursor }) });
    items.push(...next.items);
    cursor = next.nextCursor;
  } while (cursor !== null && items.length < most);
  return items;
}
