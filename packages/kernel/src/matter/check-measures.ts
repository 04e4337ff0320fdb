import { isSealedField } from '../field/field.ts'
import type { Field } from '../field/field.ts'
import type { MeasureSpec } from '../measure/measure.ts'
import type { Unit } from '../unit/unit.ts'
import { checkGuard } from './check-guard.ts'
import type { Definition } from './definition.ts'

const mostDimensions = 4
const dimensionKinds: readonly Field['kind'][] = ['choice', 'place', 'term']

export function checkMeasures(definition: Definition): string[] {
  return Object.entries(definition.measures).flatMap(([name, measure]) =>
    [...checkOn(definition, measure), ...checkAmount(definition, measure), ...checkBy(definition, measure), ...checkTimes(definition, measure)]
      .map((complaint) => `measure “${name}”: ${complaint}`))
}

function checkOn(definition: Definition, { on, when }: MeasureSpec): string[] {
  const guard = when === undefined ? [] : checkGuard(definition, when, 'its condition')
  if ('duty' in on) return definition.duties[on.duty] === undefined ? [...guard, `no duty “${on.duty}”`] : guard
  if (on.length === 0) return [...guard, 'nothing posts it']
  return [...guard, ...on.filter((act) => definition.transitions[act] === undefined).map((act) => `no transition “${act}”`)]
}

function checkAmount({ fields }: Definition, { amount, per, subject, unit }: MeasureSpec): string[] {
  const complaints: string[] = []
  const list = per === 'case' ? undefined : fields[per.list]
  if (per !== 'case' && list?.kind !== 'people' && list?.kind !== 'rows') complaints.push(`“${per.list}” is no list`)
  if (amount !== 1 && 'field' in amount) {
    const field = list?.kind === 'rows' ? list.fields[amount.field] : fields[amount.field]
    const counted = field === undefined || isSealedField(field) ? undefined : unitOf(field)
    if (counted === undefined) complaints.push(`“${amount.field}” is no open number`)
    else if (counted !== unit) complaints.push(`“${amount.field}” counts ${counted}, the measure ${unit}: different dimensions do not add up`)
  }
  if (amount !== 1 && 'countOf' in amount && !['people', 'rows', 'files', 'choices'].includes(fields[amount.countOf]?.kind ?? '')) {
    complaints.push(`“${amount.countOf}” is no list`)
  }
  if (typeof subject !== 'string' && fields[subject.field] === undefined) complaints.push(`its subject “${subject.field}” is no field of ours`)
  return complaints
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
    if (field === undefined || !dimensionKinds.includes(field.kind)) complaints.push(`“${name}” is no choice, place or term`)
  }
  return complaints
}

function checkTimes({ fields, transitions }: Definition, { times, day }: MeasureSpec): string[] {
  const complaints: string[] = []
  if (typeof day !== 'string' && fields[day.field]?.kind !== 'day') complaints.push(`“${day.field}” is no day field`)
  if (typeof times === 'string') return complaints
  if ('standing' in times) complaints.push(...times.standing.until.filter((act) => transitions[act] === undefined).map((act) => `stands until no transition of ours, “${act}”`))
  else for (const end of [times.term.from, times.term.to]) if (fields[end]?.kind !== 'day') complaints.push(`“${end}” is no day field`)
  return complaints
}
