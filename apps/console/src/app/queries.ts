import { QueryClient } from '@tanstack/react-query'
import { findRefusal } from '../wire/refused.ts'

/** What the server refuses is not asked again; a broken line is, twice. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      // Reading a case is a line in the log: it is not read again for each glance at another window.
      refetchOnWindowFocus: false,
      retry: (count, fault) => count < 2 && ['unreachable', 'broken', undefined].includes(findRefusal(fault)?.code),
    },
  },
})
