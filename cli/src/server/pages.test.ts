import { describe, expect, it } from "vitest";
import { itemsOf, type Page, type PageQuery } from "./pages.js";

const numbers = Array.from({ length: 450 }, (_, index) => index);

function server(asked: PageQuery[]) {
  return (query: PageQuery): Promise<Page<number>> => {
    asked.push(query);
    const from = Number(query.cursor ?? 0);
    const items = numbers.slice(from, from + query.limit);
    const end = from + items.length;
    return Promise.resolve({ items, nextCursor: end < numbers.length ? String(end) : null });
  };
}

describe("All items of a list", () => {
  it("come page after page", async () => {
    const asked: PageQuery[] = [];
    expect(await itemsOf(server(asked))).toEqual(numbers);
    expect(asked).toEqual([{ limit: 200 }, { limit: 200, cursor: "200" }, { limit: 200, cursor: "400" }]);
  });

  it("are no more than were asked for", async () => {
    const asked: PageQuery[] = [];
    expect(await itemsOf(server(asked), 250)).toEqual(numbers.slice(0, 250));
    expect(asked).toEqual([{ limit: 200 }, { limit: 50, cursor: "200" }]);
  });
});
