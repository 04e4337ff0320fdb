import { useSearch } from '@tanstack/react-router'
import type { CountyYear } from '../../wire/county-reports.ts'
import { reportYear, useCounty } from '../../wire/county-reports.ts'
import { useToday } from '../../wire/town.ts'

type CountyPage = '/frame/county/reports' | '/frame/county/reports/$town' | '/frame/county/body-figures' | '/frame/county/findings'

/** The county and the year of the page in sight. */
export function useCountyYear(from: CountyPage): CountyYear & { name: string } {
  const { year } = useSearch({ from })
  const today = useToday()
  const { id, name } = useCounty()
  return { county: id, name, year: Number(year ?? reportYear(today)) }
}
