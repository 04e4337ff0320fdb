import { day, files, integer, money, text } from '../field/build.ts'
import type { Field } from '../field/field.ts'
import { defineStream } from '../matter/define-matter.ts'
import { closed } from '../matter/definition.ts'
import type { Definition } from '../matter/definition.ts'
import { measure } from '../measure/measure.ts'
import type { MeasureSpec } from '../measure/measure.ts'
import { displayUnits } from '../unit/unit.ts'
import type { Unit, UnitWord } from '../unit/unit.ts'
import { own } from '../value/own.ts'

/** Who may hand in a figure, or enter one that came on paper: bodies of the county in the town, and those who write the report. */
const hands = ['body', 'clerk', 'report-writer'] as const

const given = '供数确认：由哪个单位、按什么口径、对哪一段时间负责'
const period = { from: { field: 'from' }, to: { field: 'to' } }

/** The measure a supply's figures are entered under, beside the one they stand for. */
export const suppliedMeasure = 'amount'

/** The id of the definition under which figures for a measure (`<definition>.<measure>`) are supplied. */
export function supplyId(measureId: string): string {
  const [definition = '', name = ''] = measureId.split('.')
  return `${definition}-supply-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
}

/**
 * 供数: figures for one measure that a named body hands in instead of records, with period, signer, definition and the stamped sheet. Its one
 * entry in the books is dated the period's last day; of a measure that stands, from the period's first day until the day after its last, and
 * without a last day until one is given (an opening balance, 期初数). It is kept by the same dimensions, each optional. Refused: a period
 * that ends before it begins or after the day it is handed in, and one that overlaps a period already supplied, or records, of the same measure.
 */
export function defineSupply(definition: Definition, name: string): Definition {
  const counted = own(definition.measures, name)
  if (counted === undefined) throw new Error(`${definition.id} has no measure “${name}” to supply`)
  const standing = typeof counted.times !== 'string'
  const dimensions = Object.fromEntries(counted.by.map((by) => [by, dimensionOf(definition, counted, by)]))
  const written = measure(counted.title, counted.unit).on('register').by(...counted.by)
  return {
    ...defineStream<string, string, string>('supply', {
      id: supplyId(`${definition.id}.${name}`),
      title: `供数：${counted.title}（${definition.title}）`,
      fields: { ...ownFields(counted.unit, standing), ...dimensions },
      lists: ['from', 'to', 'amount', 'body', ...counted.by],
      states: { supplied: closed('已供数') },
      starts: 'supplied',
      transitions: {
        register: {
          title: '供数', from: [], to: 'supplied', by: hands,
          asks: {
            amount: 'required', from: 'required', to: standing ? 'optional' : 'required', body: 'required', signer: 'required', signedOn: 'required', meaning: 'required',
            scan: 'required', ...Object.fromEntries(counted.by.map((by) => [by, 'optional'] as const)),
          },
          when: (is) => is.all(
            is.says('起止日期不对：止日不能早于起日。请核对这一数据是哪一段时间的。', is.any(is.compare('to', '=', null), is.daysBetween(period, '≥', 0))),
            is.says('这一段时间还没有过完，不能供数。请把止日改到已经过完的那一天。', is.any(is.compare('to', '=', null), is.daysBetween({ from: { field: 'to' }, to: { act: true } }, '≥', 0))),
            is.notCovered({ measure: `${definition.id}.${name}`, ...period, by: counted.by }),
          ),
        },
      },
      measures: {
        [suppliedMeasure]: written.with({ amount: { field: 'amount' }, ...(standing ? { times: { term: { from: 'from', to: 'to' } } } : { day: { field: 'to' } }) }),
      },
    }),
    supplies: `${definition.id}.${name}`,
  }
}

function ownFields(unit: Unit, standing: boolean): Record<string, Field> {
  return {
    amount: amountField(unit),
    from: day('期间起', { basis: given }),
    to: day('期间止', { basis: given, ...(standing ? { hint: '最后一天；作期初数的不填' } : { hint: '最后一天' }) }),
    body: text('供数单位', { basis: given, max: 60 }),
    signer: text('签字人', { basis: given, sealed: true, max: 30 }),
    signedOn: day('签字日期', { basis: given }),
    meaning: text('统计口径', { basis: given, max: 300, hint: '这个数怎么算的，例如“按发证日期统计”' }),
    scan: files('盖章件', { basis: given }),
  }
}

function amountField(unit: Unit): Field {
  if (unit === 'money') return money('数额', { basis: given })
  const word = Object.entries(displayUnits).find(([, shown]) => shown.dimension === unit && shown.power === 0)?.[0]
  return integer('数额', unit, { basis: given, min: 0, ...(word === undefined ? {} : { word: word as UnitWord }) }) // a key of displayUnits
}

function dimensionOf(definition: Definition, counted: MeasureSpec, by: string): Field {
  const list = counted.per === 'case' ? undefined : own(definition.fields, counted.per.list)
  const field = (list?.kind === 'rows' ? own(list.fields, by) : undefined) ?? own(definition.fields, by)
  if (field === undefined) throw new Error(`${definition.id} has no field “${by}” to be kept by`)
  return field.kind === 'choices' ? { ...field, kind: 'choice' } : field
}
