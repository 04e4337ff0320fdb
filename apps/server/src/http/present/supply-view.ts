import type { SuppliableView, SupplyView } from '@zhenzhi/contract'
import { displayUnits, own, partsOf, shiftDecimal, shownValue, sidesOf, suppliedMeasure, supplyId } from '@zhenzhi/kernel'
import type { Definition, Field, Indicator, Names, Simple, Unit, UnitWord } from '@zhenzhi/kernel'
import type { PageNames } from '../../cases/case-names.ts'

type Current = Readonly<Record<string, { definition: Definition }>>
type Part = SuppliableView['part']

/** The sides of a figure that can be supplied, by name. What adds up several measures is supplied under those, each with a figure of its own. */
export function suppliedParts({ reading }: Pick<Indicator, 'reading'>): { part: Part; simple: Simple }[] {
  if (sidesOf(reading).some((side) => side.length > 1)) return []
  const parts = partsOf(reading)
  // A mean's two sides are one measure, supplied once.
  if (reading.as !== 'rate') return parts.slice(0, 1).map((simple) => ({ part: 'value', simple }))
  return parts.map((simple, at) => ({ part: at === 0 ? 'numerator' : 'denominator', simple }))
}

/** Everything that may be supplied, in the order of the indicators. */
export function suppliable(indicators: readonly Indicator[], current: Current): SuppliableView[] {
  return indicators.flatMap((indicator) => suppliedParts(indicator).flatMap(({ part, simple }): SuppliableView[] => {
    const definition = current[supplyId(simple.measure)]?.definition
    const measure = definition?.measures[suppliedMeasure]
    if (definition === undefined || measure === undefined) return []
    const unit = unitAsked(indicator, measure.unit)
    return [{
      figure: indicator.id, title: indicator.title, part, partTitle: measure.title, definition: definition.id, unit, units: [...new Set([unit, ...wordsOf(measure.unit)])],
      stands: typeof measure.times !== 'string',
      dimensions: measure.by.flatMap((name) => dimensionView(name, definition.fields[name], simple)),
    }]
  }))
}

/** The indicator's own word where it says the measure's dimension; else the dimension's plain one. */
function unitAsked({ unit, reading }: Indicator, dimension: Unit): string {
  const shown = own(displayUnits, unit)
  if (shown?.dimension === dimension && reading.as !== 'rate') return unit
  return plainWord(dimension)
}

function plainWord(dimension: Unit): UnitWord {
  const words = wordsOf(dimension)
  return words.find((word) => dimension === 'money' ? word === '元' : displayUnits[word].power === 0) ?? words[0] ?? '件'
}

/** Every word of a dimension. */
export function wordsOf(dimension: Unit): UnitWord[] {
  const words = Object.keys(displayUnits) as UnitWord[] // its own keys
  return words.filter((word) => displayUnits[word].dimension === dimension)
}

function dimensionView(name: string, field: Field | undefined, { where }: Simple): SuppliableView['dimensions'] {
  if (field?.kind === 'choices') return [{ name, title: field.title, kind: 'choice', choices: field.choices, fixed: [...where?.[name] ?? []] }]
  if (field?.kind !== 'choice' && field?.kind !== 'place' && field?.kind !== 'term') return []
  const choices = field.kind === 'choice' ? field.choices : {}
  return [{ name, title: field.title, kind: field.kind, choices, ...(field.kind === 'term' ? { roster: field.roster } : {}), fixed: [...where?.[name] ?? []] }]
}

export interface SeenSupply {
  id: string
  definition: string
  from: string
  to: string | null
  amount: string
  body: string
  by: Readonly<Record<string, string>>
}

interface Surroundings {
  current: Current
  names: Pick<PageNames, 'places'>
  indicators: readonly Indicator[]
}

export function supplyView(row: SeenSupply, { current, names: { places }, indicators }: Surroundings): SupplyView {
  const definition = current[row.definition]?.definition
  const dimension = definition?.measures[suppliedMeasure]?.unit ?? 'case'
  const unit = plainWord(dimension)
  const names: Names = { places, terms: {}, cases: {}, files: {} }
  return {
    id: row.id, title: (definition?.title ?? row.definition).replace(/^供数：/, ''), from: row.from, to: row.to, value: shiftDecimal(row.amount, displayUnits[unit].power), unit, body: row.body,
    by: Object.entries(row.by).flatMap(([name, value]) => {
      const field = definition?.fields[name]
      return field === undefined ? [] : [{ title: field.title, shown: shownValue(field, value, names) }]
    }),
    feeds: indicators.filter((indicator) => suppliedParts(indicator).some(({ simple }) => isCounted(row, simple))).map(({ id, title }) => ({ figure: id, title })),
  }
}

/** Whether one side of a figure counts a supply: it reads the measure, and of the keys it asks for the supply has one. */
function isCounted({ definition, by }: SeenSupply, { measure, where = {} }: Simple): boolean {
  return supplyId(measure) === definition && Object.entries(where).every(([name, keys]) => keys.includes(own(by, name) ?? ''))
}
