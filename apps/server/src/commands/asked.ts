import { isDay } from '@zhenzhi/kernel'
import type { Day } from '@zhenzhi/kernel'
import { parseArgs } from 'node:util'
import type { ParseArgsOptionsConfig } from 'node:util'

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
  /** An earlier cut-off to compare with. */
  since: Day | undefined
  /** The evening up to which the books are read: what was entered later is not in it. Today's where nothing is said. */
  cutoff: Day | undefined
}

interface Says {
  says: string
}

const options = {
  town: { type: 'string' }, year: { type: 'string' }, from: { type: 'string' }, to: { type: 'string' }, figure: { type: 'string' }, out: { type: 'string' }, since: { type: 'string' },
  cutoff: { type: 'string' }, json: { type: 'boolean', default: false },
} as const satisfies ParseArgsOptionsConfig

const periodWanted = '请写期间：--year 2025，或 --from 2025-01-01 --to 2025-12-31'

/** Reads the arguments of a command about one town; what is wrong is said in one sentence. `--year` is the year in the report's title. */
export function readAsked(args: readonly string[], towns: readonly TownNamed[]): Asked | Says {
  const read = readOptions(args, options)
  if ('says' in read) return read
  const { values } = read
  const town = towns.find((one) => one.code === values.town || one.name === values.town) ?? onlyLike(towns, values.town)
  if (town === undefined) return { says: `没有找到乡镇“${values.town ?? ''}”。请用 --town 写名称或代码：${towns.map((one) => `${one.name} ${one.code}`).join('，')}` }
  const period = periodOf(values)
  if (period === undefined) return { says: periodWanted }
  if (values.since !== undefined && !isDay(values.since)) return { says: `--since 请写登记截止日，例如 2026-11-30，现在写的是“${values.since}”` }
  if (values.cutoff !== undefined && !isDay(values.cutoff)) return { says: `--cutoff 请写登记截止日，例如 2026-12-15，现在写的是“${values.cutoff}”` }
  return { town, ...period, json: values.json, figure: values.figure, out: values.out, since: values.since, cutoff: values.cutoff }
}

type Values<T extends ParseArgsOptionsConfig> = ReturnType<typeof parseArgs<{ args: string[]; options: T; strict: true; allowPositionals: false }>>['values']

/** What a command understands; anything else it was given is said in one sentence, and nothing is done. */
export function readOptions<T extends ParseArgsOptionsConfig>(args: readonly string[], known: T): { values: Values<T> } | Says {
  try {
    return { values: parseArgs({ args: [...args], options: known, strict: true, allowPositionals: false }).values }
  } catch (fault) {
    if (!(fault instanceof TypeError)) throw fault
    const names = Object.keys(known).map((name) => `--${name}`).join('、')
    return { says: `参数不对：${args.join(' ')}。${names === '' ? '这个命令不带参数' : `可用：${names}`} · ${fault.message}` }
  }
}

/** A year, or both days; not both ways at once. */
function periodOf({ year, from, to }: { year?: string; from?: string; to?: string }): { from: Day; to: Day } | undefined {
  if (year !== undefined) return from === undefined && to === undefined && /^(19|20|21)\d\d$/.test(year) ? { from: `${year}-01-01`, to: `${year}-12-31` } : undefined
  return from !== undefined && to !== undefined && isDay(from) && isDay(to) && from <= to ? { from, to } : undefined
}

/** The beginning of a name is enough where it is the beginning of one only. */
function onlyLike(towns: readonly TownNamed[], typed: string | undefined): TownNamed | undefined {
  const like = typed === undefined || typed === '' ? [] : towns.filter((one) => one.name.startsWith(typed))
  return like.length === 1 ? like[0] : undefined
}
