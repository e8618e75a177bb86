import { Center, Loader } from "@mantine/core";
import type { ReactNode } from "react";
import { Failure } from "./failure.js";

/** What is used of TanStack's query. */
interface Asked<Data> {
  readonly data: Data | undefined;
  readonly error: Error | null;
  refetch(): Promise<unknown>;
}

export interface LoadedProps<Data> {
  readonly query: Asked<Data>;
  readonly children: (data: Data) => ReactNode;
}

/** What was asked for once it is there; until then that it is being waited for, or why it did not come. */
export function Loaded<Data>({ query: { data, error, refetch }, children }: LoadedProps<Data>) {
  if (data !== undefined) return children(data);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  return (
    <Center mih="40vh">
      <Loader role="status" aria-label="Loading" />
    </Center>
  );
}
