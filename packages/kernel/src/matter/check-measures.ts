import { isSealedField } from '../field/field.ts'
import type { Field } from '../field/field.ts'
import { guardsWithin } from '../guard/guard.ts'
import type { Guard } from '../guard/guard.ts'
import type { MeasureSpec } from '../measure/measure.ts'
import type { Unit } from '../unit/unit.ts'
import { checkGuard } from './check-guard.ts'
import type { Definition } from './definition.ts'

const mostDimensions = 4
const dimensionKinds: readonly Field['kind'][] = ['choice', 'place', 'term']
/** What holds an id. A text would carry a name or a number into the books. */
const subjectKinds: readonly Field['kind'][] = ['person', 'place', 'term', 'case', 'choice']
/** Words that ask for papers, people or the outside: a measure sees fields, days and earlier acts. */
const unseen: readonly Guard['is'][] = ['signed', 'served', 'different-persons', 'actor-is', 'in-time', 'heads-within', 'term-valid', 'counted', 'case-in', 'holds-post', 'not-covered', 'amount-in-range']

export function checkMeasures(definition: Definition): string[] {
  return Object.entries(definition.measures).flatMap(([name, measure]) =>
    [...checkOn(definition, measure), ...checkAmount(definition, measure), ...checkBy(definition, measure), ...checkTimes(definition, measure)]
      .map((complaint) => `measure “${name}”: ${complaint}`))
}

function checkOn(definition: Definition, { on, when }: MeasureSpec): string[] {
  const guard = checkCondition(definition, when)
  if ('duty' in on) return definition.duties[on.duty] === undefined ? [...guard, `no duty “${on.duty}”`] : guard
  if (on.length === 0) return [...guard, 'nothing posts it']
  return [...guard, ...on.filter((act) => definition.transitions[act] === undefined).map((act) => `no transition “${act}”`)]
}

/** A condition of a measure, or of what starts a duty. */
export function checkCondition(definition: Definition, when: Guard | undefined): string[] {
  if (when === undefined) return []
  const words = guardsWithin(when).filter(({ is }) => unseen.includes(is))
  return [...checkGuard(definition, when, 'its condition'), ...words.map(({ is }) => `its condition asks “${is}”, which a measure cannot see`)]
}

function checkAmount({ fields, transitions }: Definition, { amount, per, subject, unit }: MeasureSpec): string[] {
  const complaints: string[] = []
  if (amount !== 1 && 'daysSince' in amount) {
    if (transitions[amount.daysSince] === undefined) complaints.push(`counts days since no transition of ours, “${amount.daysSince}”`)
    if (unit !== 'day') complaints.push(`counts days, the measure ${unit}: different dimensions do not add up`)
  }
  if (amount !== 1 && 'monthsFrom' in amount) {
    complaints.push(...[amount.monthsFrom, amount.to].filter((name) => fields[name]?.kind !== 'day').map((name) => `counts months by “${name}”, which is no day field`))
    if (unit !== 'month') complaints.push(`counts months, the measure ${unit}: different dimensions do not add up`)
  }
  const list = per === 'case' ? undefined : fields[per.list]
  if (per !== 'case' && list?.kind !== 'people' && list?.kind !== 'rows' && list?.kind !== 'choices') complaints.push(`“${per.list}” is no list`)
  if (amount !== 1 && 'field' in amount) {
    const field = (list?.kind === 'rows' ? list.fields[amount.field] : undefined) ?? fields[amount.field]
    const counted = field === undefined || isSealedField(field) ? undefined : unitOf(field)
    if (counted === undefined) complaints.push(`“${amount.field}” is no open number`)
    else if (counted !== unit) complaints.push(`“${amount.field}” counts ${counted}, the measure ${unit}: different dimensions do not add up`)
  }
  if (amount !== 1 && 'countOf' in amount && !['people', 'rows', 'files', 'choices'].includes(fields[amount.countOf]?.kind ?? '')) {
    complaints.push(`“${amount.countOf}” is no list`)
  }
  if (typeof subject !== 'string' && !holdsSubject(fields, per, subject.field)) complaints.push(`its subject “${subject.field}” holds no id of one person, place, term or case`)
  return complaints
}

function holdsSubject(fields: Definition['fields'], per: MeasureSpec['per'], name: string): boolean {
  const list = per === 'case' ? undefined : fields[per.list]
  if (per !== 'case' && per.list === name) return list?.kind === 'people'
  const field = (list?.kind === 'rows' ? list.fields[name] : undefined) ?? fields[name]
  return field !== undefined && subjectKinds.includes(field.kind)
}

function unitOf(field: Field): Unit | undefined {
  if (field.kind === 'money') return 'money'
  return field.kind === 'integer' || field.kind === 'decimal' ? field.unit : undefined
}

function checkBy({ fields }: Definition, { by, per }: MeasureSpec): string[] {
  const list = per === 'case' ? undefined : fields[per.list]
  const complaints = by.length > mostDimensions ? [`at most ${mostDimensions} dimensions`] : []
  for (const name of by) {
    const field = (list?.kind === 'rows' ? list.fields[name] : undefined) ?? fields[name]
    const chosen = per !== 'case' && per.list === name && field?.kind === 'choices'
    if (field === undefined || (!chosen && !dimensionKinds.includes(field.kind))) complaints.push(`“${name}” is no choice, place or term`)
  }
  return complaints
}

function checkTimes({ fields, transitions }: Definition, { on, times, day }: MeasureSpec): string[] {
  const complaints: string[] = []
  if (day === 'due' && !('duty' in on)) complaints.push('only what becomes of a duty has a due day')
  if (typeof day !== 'string' && 'field' in day && fields[day.field]?.kind !== 'day') complaints.push(`“${day.field}” is no day field`)
  if (typeof day !== 'string' && 'last' in day && transitions[day.last] === undefined) complaints.push(`is of the day of no transition of ours, “${day.last}”`)
  if (typeof times === 'string') return complaints
  if ('standing' in times) complaints.push(...times.standing.until.filter((act) => transitions[act] === undefined).map((act) => `stands until no transition of ours, “${act}”`))
  else for (const end of [times.term.from, times.term.to]) if (fields[end]?.kind !== 'day') complaints.push(`“${end}” is no day field`)
  return complaints
}
