import type { LedgerPage, LedgerRow } from '@zhenzhi/contract'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { CaseSearch } from '../../wire/cases.ts'
import { ledgerQuery } from '../../wire/lists.ts'

/** More nobody prints at once; and a browser lays out no more in a few seconds. */
export const mostRows = 2000

interface Ledger {
  /** What is the same of all pages. */
  ledger: LedgerPage | undefined
  /** The first registered first, as a ledger is read; of more than are printed the last registered. */
  rows: readonly LedgerRow[]
  /** How many have come so far. */
  come: number
  whole: boolean
  /** There are more than are printed. */
  cut: boolean
  trouble: string | undefined
  again: () => void
}

/** All rows of a ledger, a page at a time, so that one sees how far it is. */
export function useLedger({ town, definition, search }: { town: number; definition: string; search: CaseSearch }): Ledger {
  const { data: found, error, hasNextPage, isFetching, fetchNextPage, refetch } = useInfiniteQuery(ledgerQuery({ town, definition }, search))
  const come = found?.pages.reduce((sum, page) => sum + page.rows.length, 0) ?? 0
  const more = hasNextPage && come < mostRows
  useEffect(() => {
    if (more && !isFetching && error === null) void fetchNextPage()
  }, [more, isFetching, error, fetchNextPage])
  const rows = useMemo(() => (found?.pages ?? []).flatMap((page) => page.rows).slice(0, mostRows).reverse(), [found])
  return {
    ledger: found?.pages[0], rows, come, whole: found !== undefined && !more && !isFetching, cut: come > mostRows || hasNextPage,
    trouble: error?.message, again: () => void (found === undefined ? refetch() : fetchNextPage()),
  }
}
