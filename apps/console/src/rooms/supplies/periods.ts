/** A stretch of days with the word people have for it. */
export interface NamedPeriod {
  title: string
  from: string
  to: string
}

/** The year, its halves and its quarters. */
export function longPeriods(year: string): NamedPeriod[] {
  return [
    spanOf(year, '全年', [1, 12]), spanOf(year, '上半年', [1, 6]), spanOf(year, '下半年', [7, 12]),
    ...['一', '二', '三', '四'].map((word, at) => spanOf(year, `${word}季度`, [at * 3 + 1, at * 3 + 3])),
  ]
}

export function monthsOf(year: string): NamedPeriod[] {
  return Array.from({ length: 12 }, (_, at) => spanOf(year, `${at + 1}月`, [at + 1, at + 1]))
}

function spanOf(year: string, title: string, [first, last]: readonly [number, number]): NamedPeriod {
  const end = new Date(Date.UTC(Number(year), last, 0)).toISOString().slice(0, 10)
  return { title, from: `${year}-${String(first).padStart(2, '0')}-01`, to: end }
}
