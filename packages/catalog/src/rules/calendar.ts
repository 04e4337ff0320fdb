import { readCalendar } from '@zhenzhi/kernel'
import years from './calendar.json' with { type: 'json' }
import type { Calendar } from '@zhenzhi/kernel'

/**
 * Working days and holidays since 2010, a year at a time as the State Council's notices arranged them.
 * A year belongs here once its notice is out, in November of the year before; until then a due day in it is provisional.
 */
export const calendar: Calendar = readCalendar(years)
