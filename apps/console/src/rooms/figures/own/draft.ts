import type { ComposableView, Composed } from '@zhenzhi/contract'

type Reading = Composed['reading']
type Counted = Extract<Reading, { as: 'count' | 'sum' | 'distinct' | 'stock' | 'standing' }>
export type Way = Counted['as']
export type How = Way | 'sum-of' | 'latest' | 'mean' | 'per' | 'rate'

/** One measure as it is being chosen; empty text: not yet. */
export interface PartDraft {
  as: Way
  measure: string
  where: Readonly<Record<string, readonly string[]>>
}

export interface Draft {
  title: string
  owner: string
  part: number
  note: string
  how: How
  every: 'month' | 'quarter' | 'year'
  since: 'ever' | 'period'
  /** One side, or of a rate two; what stands in one side is added up. */
  sides: readonly (readonly PartDraft[])[]
  unit: string
}

export const bare: PartDraft = { as: 'count', measure: '', where: {} }
export const fresh: Draft = { title: '', owner: '', part: 1, note: '', how: 'count', every: 'month', since: 'period', sides: [[bare]], unit: '' }

export const wayWords: Readonly<Record<Way, string>> = { count: '逐件计数', sum: '数量相加', distinct: '同一对象只计一次', stock: '期末在册数', standing: '期末在册，同一对象只计一次' }
export const howWords: Readonly<Record<How, string>> = {
  ...wayWords, 'sum-of': '几个口径相加', rate: '比率（一个数除以另一个数）', latest: '最近一笔', mean: '每笔平均', per: '有多少个月（季、年）做了',
}
const often = { month: '次/月', quarter: '次/季度', year: '次/年' } as const

/** Another way of reading keeps what was chosen, as far as it fits. */
export function turned(draft: Draft, how: How): Draft {
  const [first = [bare], second = [bare]] = draft.sides
  const plain = how in wayWords
  const top = how === 'sum-of' || how === 'rate' ? first : first.slice(0, 1)
  // Object.hasOwn has said that it is one of the ways
  const sides = [plain ? top.map((part) => ({ ...part, as: how as Way })) : top, ...(how === 'rate' ? [second] : [])]
  return { ...draft, how, sides, unit: how === 'rate' ? '%' : '' }
}

/** What may be chosen as the unit: its own words first, so much for each where money is told of one. */
export function unitsFor({ how, every, sides }: Draft, measures: readonly ComposableView['measures'][number][]): string[] {
  if (how === 'per') return [often[every]]
  const found = measures.find(({ id }) => id === sides[0]?.[0]?.measure)
  const words = found?.units ?? []
  if (how === 'rate') return ['%', ...words]
  if (how === 'distinct' || how === 'standing') return [...new Set([...words, '件', '人', '户', '家', '个', '个村', '次'])]
  return found?.dimension === 'money' && (how === 'latest' || how === 'mean') ? [...words, '元/月', '元/年', '元/人'] : words
}

/** The indicator as it is sent; undefined while something is not chosen. */
export function composedOf(draft: Draft, units: readonly string[]): Composed | undefined {
  const { title, owner, part, unit, sides } = draft
  if (title.trim() === '' || sides.flat().some(({ measure }) => measure === '')) return undefined
  const said = units.includes(unit) ? unit : units[0]
  return said === undefined ? undefined : { title: title.trim(), unit: said, part, ...(owner.trim() === '' ? {} : { owner: owner.trim() }), reading: readingOf(draft) }
}

function readingOf({ how, every, since, sides }: Draft): Reading {
  const [first = [], second = []] = sides
  const [one = bare] = first
  const { measure, where } = countedOf(one)
  const part = { measure, ...(where === undefined ? {} : { where }) }
  if (how === 'rate') return { as: 'rate', numerator: sideOf(first), denominator: sideOf(second) }
  if (how === 'sum-of') return { as: 'sum-of', of: first.map(countedOf) }
  if (how === 'latest') return { as: 'latest', since, ...part }
  if (how === 'mean') return { as: 'mean', ...part }
  return how === 'per' ? { as: 'per', every, ...part } : { as: how, ...part }
}

function sideOf(parts: readonly PartDraft[]): Counted | { as: 'sum-of'; of: Counted[] } {
  const [one = bare] = parts
  return parts.length === 1 ? countedOf(one) : { as: 'sum-of', of: parts.map(countedOf) }
}

function countedOf({ as, measure, where }: PartDraft): Counted {
  const asked = Object.entries(where).filter(([, keys]) => keys.length > 0).map(([name, keys]): [string, string[]] => [name, [...keys]])
  return { as, measure, ...(asked.length === 0 ? {} : { where: Object.fromEntries(asked) }) }
}

/** A kept one as it is changed. */
export function draftOf({ title, owner = '', part, unit, reading }: Composed, note: string): Draft {
  const shared = { ...fresh, title, owner, part, unit, note, how: reading.as }
  if (reading.as === 'rate') return { ...shared, sides: [reading.numerator, reading.denominator].map((side) => (side.as === 'sum-of' ? side.of : [side]).map(partOf)) }
  if (reading.as === 'sum-of') return { ...shared, sides: [reading.of.map(partOf)] }
  const every = reading.as === 'per' ? { every: reading.every } : {}
  const since = reading.as === 'latest' ? { since: reading.since } : {}
  return { ...shared, ...every, ...since, sides: [[partOf({ ...reading, as: reading.as in wayWords ? reading.as as Way : 'count' })]] }
}

function partOf({ as, measure, where = {} }: { as: Way; measure: string; where?: Record<string, string[]> | undefined }): PartDraft {
  return { as, measure, where }
}
