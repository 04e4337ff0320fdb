import { isDay } from '@zhenzhi/kernel'
import type { Day } from '@zhenzhi/kernel'
import { parseArgs } from 'node:util'

export interface TownNamed {
  id: number
  code: string
  name: string
  demo: boolean
}

/** What a command was asked: a town by name or code, and a period. */
export interface Asked {
  town: TownNamed
  from: Day
  to: Day
  json: boolean
  figure: string | undefined
  out: string | undefined
}

const options = {
  town: { type: 'string' }, year: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' }, figure: { type: 'string' }, out: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const

/** Reads the arguments of a command about one town; what is wrong is said in one sentence. `--year` is the year in the report's title. */
export function readAsked(args: readonly string[], towns: readonly TownNamed[]): Asked | { says: string } {
  const { values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false })
  const town = towns.find((one) => one.code === values.town || one.name === values.town) ?? onlyLike(towns, values.town)
  if (town === undefined) return { says: `没有找到乡镇“${values.town ?? ''}”。请用 --town 写名称或代码：${towns.map((one) => `${one.name} ${one.code}`).join('，')}` }
  const year = values.year !== undefined && /^(19|20|21)\d\d$/.test(values.year) ? values.year : undefined
  const from = year === undefined ? values.from : `${year}-01-01`
  const to = year === undefined ? values.to : `${year}-12-31`
  if (from === undefined || to === undefined || !isDay(from) || !isDay(to) || from > to) return { says: '请写期间：--year 2025，或 --from 2025-01-01 --to 2025-12-31' }
  return { town, from, to, json: values.json, figure: values.figure, out: values.out }
}

/** The beginning of a name is enough where it is the beginning of one only. */
function onlyLike(towns: readonly TownNamed[], typed: string | undefined): TownNamed | undefined {
  const like = typed === undefined || typed === '' ? [] : towns.filter((one) => one.name.startsWith(typed))
  return like.length === 1 ? like[0] : undefined
}
