import type { LedgerPage, LedgerRow } from '@zhenzhi/contract'

/** The totals of the columns that add up, as they are written under the last row; money in 元. Exact however many rows there are. */
export function ledgerSums(columns: LedgerPage['columns'], rows: readonly LedgerRow[]): (string | undefined)[] {
  return columns.map(({ sum, kind }, at) => {
    const numbers = rows.flatMap(({ numbers: all }) => all[at] ?? [])
    if (!sum || numbers.length === 0) return undefined
    return kind === 'money' ? shifted(added(numbers), 2) : added(numbers)
  })
}

/** Decimal texts added up without a float. */
function added(numbers: readonly string[]): string {
  const places = Math.max(...numbers.map((number) => number.split('.')[1]?.length ?? 0))
  const total = numbers.reduce((sum, number) => {
    const [whole = '0', fraction = ''] = number.split('.')
    return sum + BigInt(`${whole}${fraction.padEnd(places, '0')}`)
  }, 0n)
  return shifted(String(total), places)
}

/** A whole number with its point so many digits from the right. */
function shifted(whole: string, places: number): string {
  if (places === 0) return whole
  const sign = whole.startsWith('-') ? '-' : ''
  const digits = whole.replace('-', '').padStart(places + 1, '0')
  return `${sign}${digits.slice(0, -places)}.${digits.slice(-places)}`
}
