import type { SheetCell } from '@zhenzhi/server/test'

const dayMillis = 86_400_000

/** A day of 2026, so many days after the fourth of January. */
export function dayAfter(days: number): string {
  return new Date(Date.UTC(2026, 0, 4) + days * dayMillis).toISOString().slice(0, 10)
}

/** As the one who wrote the line happened to write days: a date cell, or month and date alone. */
export function written(day: string, line: number): SheetCell {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  if (line % 3 === 2) return `${month}月${date}日`
  return { serial: (Date.UTC(year, month - 1, date) - Date.UTC(1899, 11, 30)) / dayMillis }
}

/** As a platform exports them, or as they are typed with dots. */
export function typed(day: string, line: number): SheetCell {
  return line % 2 === 0 ? `${day} 09:2${line % 10}` : day.replaceAll('-0', '.').replaceAll('-', '.')
}
