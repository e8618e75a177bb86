import { queryOptions } from "@tanstack/react-query";
import { api } from "./client.js";
import { answerOf } from "./refusal.js";

/** Who is signed in, and where they work as what. Refused with 401 where nobody is. */
export const accountQuery = queryOptions({
  queryKey: ["account"],
  queryFn: ({ signal }) => answerOf(api.GET("/api/v1/account", { signal })),
  staleTime: 60_000,
});
