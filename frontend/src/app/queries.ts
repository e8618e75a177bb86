import { QueryCache, QueryClient } from "@tanstack/react-query";
import { Refusal } from "../api/refusal.js";
import { goToSignIn } from "./sign-in-place.js";

const mostTries = 3;

/** What the pages know of the server. Whoever is not signed in any more is asked to sign in, and comes back. */
export const queries = new QueryClient({
  queryCache: new QueryCache({ onError: (failure) => hasEnded(failure) && goToSignIn() }),
  defaultOptions: {
    queries: { retry: (failures, failure) => isPassing(failure) && failures < mostTries, staleTime: 5_000 },
  },
});

function hasEnded(failure: unknown): boolean {
  return failure instanceof Refusal && failure.status === 401;
}

function isPassing(failure: unknown): boolean {
  return (
    failure instanceof Refusal && (failure.status === 0 || failure.status === 429 || failure.status >= 500)
  );
}
