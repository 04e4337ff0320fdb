import type { Definition } from '@zhenzhi/kernel'
import { shownAmount } from '../../figures/figure.ts'
import type { FigureDesk } from '../../figures/figure-desk.ts'

type Receipt = Extract<Awaited<ReturnType<FigureDesk['open']>>, { receipt: unknown }>['receipt']
type Part = Receipt['parts'][number]
type Current = Readonly<Record<string, { definition: Definition }>>

const ways = { count: '逐件相加', sum: '数量相加', distinct: '同一对象只计一次', stock: '期末在册数', per: '按期计数' } as const

/** How a figure is read, in words a clerk can check: which measures, how they are counted, narrowed to what, and what each comes to. */
export function readingWords(receipt: Receipt, current: Current): string {
  const words = receipt.parts.map((part) => `${titleOf(part, current)}（${[ways[part.as], ...narrowed(part, current)].join('；')}）= ${shownAmount(receipt, part.amount)}`)
  return words.join(receipt.reading.as === 'rate' ? ' ÷ ' : '')
}

function titleOf({ measure }: Part, current: Current): string {
  const { definition, name } = namedIn(measure, current)
  return definition?.measures[name]?.title ?? measure
}

function narrowed({ measure, where }: Part, current: Current): string[] {
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
