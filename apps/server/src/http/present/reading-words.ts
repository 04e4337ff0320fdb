import { sidesOf, writtenIn } from '@zhenzhi/kernel'
import type { Definition, Simple } from '@zhenzhi/kernel'
import { shownAmount } from '../../figures/figure.ts'
import type { FigureDesk } from '../../figures/figure-desk.ts'

type Receipt = Extract<Awaited<ReturnType<FigureDesk['open']>>, { receipt: unknown }>['receipt']
type Part = Receipt['parts'][number]
type Current = Readonly<Record<string, { definition: Definition }>>

const ways = { count: '逐件相加', sum: '数量相加', distinct: '同一对象只计一次', stock: '期末在册数', standing: '期末在册，同一对象只计一次', per: '按期计数', entries: '笔数' } as const

/** How a figure is read, in words a clerk can check: which measures, how they are counted, narrowed to what, and what each comes to. */
export function readingWords(receipt: Receipt, current: Current): string {
  const words = receipt.parts.map((part) => {
    const amount = part.amount === null ? receipt.absent : writtenIn(shownAmount(receipt, part.amount, part.side), receipt.unit)
    return `${titleOf(part, current, receipt)}（${[wayOf(part, receipt), ...narrowed(part, current)].join('；')}）= ${amount}`
  })
  return sidesOf(receipt.reading).map((_, side) => sideWords(words.filter((_word, at) => receipt.parts[at]?.side === side))).join(' ÷ ')
}

/** One part of an indicator that was not read yet: of which matter what, how it is counted, and narrowed to what. */
export function partWords({ measure, as, where = {} }: Simple | (Omit<Simple, 'as'> & { as: 'per' }), current: Current): string {
  const { definition, name } = namedIn(measure, current)
  const way = as === 'latest' ? '取最近一笔' : ways[as]
  return `${definition?.title ?? ''}·${definition?.measures[name]?.title ?? measure}（${[way, ...narrowed({ measure, where }, current)].join('；')}）`
}

function sideWords(words: readonly string[]): string {
  return words.length > 1 ? `[${words.join(' ＋ ')}]` : words.join('')
}

/** Of several entries on one day the later is the latest; which one that is, a clerk must be able to tell. */
function wayOf({ as, where }: Part, { reading }: Receipt): string {
  if (as !== 'latest') return as === 'distinct' && Object.keys(where).length > 0 ? `${ways.distinct}，几次中有一次符合就算` : ways[as]
  return `${reading.as === 'latest' && reading.since === 'period' ? '取本期内最近一笔' : '取截至期末最近一笔'}，同一天有几笔的取后登记的`
}

/** What is added up of several definitions is told apart by theirs. */
function titleOf({ measure, side }: Part, current: Current, { parts }: Receipt): string {
  const { definition, name } = namedIn(measure, current)
  const title = definition?.measures[name]?.title ?? measure
  return parts.filter((part) => part.side === side).length > 1 ? `${definition?.title ?? ''}·${title}` : title
}

function narrowed({ measure, where }: Pick<Part, 'measure' | 'where'>, current: Current): string[] {
  const { definition } = namedIn(measure, current)
  return Object.entries(where).map(([dimension, keys]) => {
    const field = definition === undefined ? undefined : findField(definition, dimension)
    const choices = field !== undefined && 'choices' in field ? field.choices : {}
    return `${field?.title ?? dimension}：${keys.map((key) => choices[key] ?? key).join('、')}`
  })
}

/** A dimension is a field, or a column of a list of rows. */
function findField({ fields }: Definition, dimension: string) {
  const columns = Object.values(fields).map((field) => (field.kind === 'rows' ? field.fields[dimension] : undefined))
  return fields[dimension] ?? columns.find((column) => column !== undefined)
}

/** A measure's id is its definition's, a point, and its name there. */
function namedIn(measure: string, current: Current): { definition: Definition | undefined; name: string } {
  const at = measure.lastIndexOf('.')
  return { definition: current[measure.slice(0, at)]?.definition, name: measure.slice(at + 1) }
}
