import { isSealedField } from '../field/field.ts'
import type { Field, FieldKind } from '../field/field.ts'
import { guardsWithin } from '../guard/guard.ts'
import type { DayOf, Guard } from '../guard/guard.ts'
import { own } from '../value/own.ts'
import type { Definition } from './definition.ts'

const lists: readonly FieldKind[] = ['people', 'rows', 'files', 'choices']

/** A guard of a transition or a measure names fields, papers and transitions that exist, of the right kind, and no ciphertext. */
export function checkGuard(definition: Definition, guard: Guard, where: string): string[] {
  return guardsWithin(guard).flatMap((word) => [
    ...(word.advised === true && word.says === undefined ? ['what its guard advises has no sentence'] : []),
    ...((word.is === 'any' && word.of.some(isAdvised)) || (word.is === 'not' && isAdvised(word.of)) ? ['what its guard advises stands within “any” or “not”, where nothing can be done despite it'] : []),
    ...('field' in word ? checkFieldIn(word, own(definition.fields, word.field)) : []),
    ...(word.is === 'in-time' && !Object.hasOwn(definition.duties, word.duty) ? [`its guard names no duty of ours, “${word.duty}”`] : []),
    ...(word.is === 'days-between' ? [word.from, word.to].flatMap((end) => checkDayOf(definition, end)) : []),
    ...('paper' in word && !Object.hasOwn(definition.papers, word.paper) ? [`its guard names no paper of ours, “${word.paper}”`] : []),
    ...('act' in word && !Object.hasOwn(definition.transitions, word.act) ? [`its guard names no transition of ours, “${word.act}”`] : []),
    ...('since' in word ? (word.since ?? []).filter((act) => !Object.hasOwn(definition.transitions, act)).map((act) => `its guard names no transition of ours, “${act}”`) : []),
    ...(word.is === 'not-covered' ? [...[word.from, word.to].flatMap((end) => checkDayOf(definition, end)), ...word.by.filter((name) => own(definition.fields, name) === undefined).map((name) => `its guard names no field of ours, “${name}”`)] : []),
    ...(word.is === 'adds-up' ? [...word.plus, ...word.minus, word.to].filter((name) => own(definition.fields, name)?.kind !== 'integer').map((name) => `its guard adds up “${name}”, which is no whole number`) : []),
    ...(word.is === 'same' ? checkSameAs(word.as, own(definition.fields, word.as)) : []),
    ...('than' in word && !Object.hasOwn(definition.transitions, word.than) ? [`its guard names no transition of ours, “${word.than}”`] : []),
  ].map((complaint) => `${where}: ${complaint}`))
}

function checkSameAs(name: string, field: Field | undefined): string[] {
  if (field === undefined) return [`its guard names no field of ours, “${name}”`]
  return isSealedField(field) ? [`“${name}” is sealed and may feed no guard`] : []
}

function isAdvised(guard: Guard): boolean {
  return guardsWithin(guard).some(({ advised }) => advised === true)
}

/** The length of a list of people and whether something was filled at all are no secrets; everything else sealed is. */
function checkFieldIn(word: Extract<Guard, { field: string }>, field: Field | undefined): string[] {
  if (field === undefined) return [`its guard names no field of ours, “${word.field}”`]
  const filled = word.is === 'compare' && word.to === null
  const sealed = isSealedField(field) && word.is !== 'at-least' && word.is !== 'heads-within' && !filled ? [`“${word.field}” is sealed and may feed no guard`] : []
  return [...sealed, ...checkKind(word, field)]
}

function checkKind(word: Extract<Guard, { field: string }>, field: Field): string[] {
  switch (word.is) {
    case 'heads-within':
    case 'at-least': return lists.includes(field.kind) ? [] : [`“${word.field}” is no list`]
    case 'term-valid':
    case 'case-in': return []
    case 'amount-in-range': return field.kind === 'money' ? [] : [`“${word.field}” is no sum of money`]
    case 'actor-is': return field.kind === 'officer' ? [] : [`“${word.field}” names nobody with an account`]
    case 'same': return []
    case 'list-complete': return checkColumns(word, field)
    case 'compare': {
      if (field.kind !== 'choice' || word.to === null) return []
      return typeof word.to === 'string' && Object.hasOwn(field.choices, word.to) ? [] : [`“${word.field}” is compared to “${JSON.stringify(word.to)}”, which cannot be chosen`]
    }
  }
}

function checkDayOf({ fields, transitions }: Definition, end: DayOf): string[] {
  if ('field' in end) return own(fields, end.field)?.kind === 'day' ? [] : [`its guard counts from or to “${end.field}”, which is no day field`]
  return 'last' in end && !Object.hasOwn(transitions, end.last) ? [`its guard names no transition of ours, “${end.last}”`] : []
}

function checkColumns({ field: name, column, among }: Extract<Guard, { is: 'list-complete' }>, field: Field): string[] {
  const columns = field.kind === 'rows' ? field.fields : {}
  const chosen = among === undefined ? undefined : own(columns, among.column)
  return [
    ...(own(columns, column) === undefined ? [`“${name}” has no column “${column}”`] : []),
    ...(among === undefined ? [] : among.is.filter((key) => chosen?.kind !== 'choice' || !Object.hasOwn(chosen.choices, key)).map((key) => `“${key}” cannot be chosen for “${among.column}” of “${name}”`)),
  ]
}
