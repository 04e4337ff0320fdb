import { addDays } from './day.ts'
import type { Calendar } from './calendar.ts'
import type { Day } from './day.ts'

/** The year 2026 as the State Council's notice of 2025-11-04 arranges it; no other year. */
export const calendar2026: Calendar = {
  version: '2026',
  years: [
    {
      year: 2026,
      off: [
        ...days('2026-01-01', 3),
        ...days('2026-02-15', 9),
        ...days('2026-04-04', 3),
        ...days('2026-05-01', 5),
        ...days('2026-06-19', 3),
        ...days('2026-09-25', 3),
        ...days('2026-10-01', 7),
      ],
      work: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
      notice: '',
    },
  ],
}

function days(first: Day, count: number): Day[] {
  return Array.from({ length: count }, (_, n) => addDays(first, n))
}
