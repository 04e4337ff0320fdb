import { readAsked, readWhat, refuse } from '@zhenzhi/kernel'
import type { Definition, Json, Refused } from '@zhenzhi/kernel'
import type { Asked } from './taking.ts'

type Read = { what: Record<string, Json> } | Refused

const longestReason = 500

/** Reads what was typed, before anything in it is sealed: the fields of a transition, or what each of the other kinds of act says. */
export function readDeed(definition: Definition, { kind, name, what }: Asked): Read {
  switch (kind) {
    case 'open':
    case 'step': return readWhat(definition, name, what)
    case 'correct': return readCorrection(definition, what)
    case 'join': return withReason(what, { into: textIn(what, 'into') })
    case 'split': return withReason(what, {})
    case 'adopt': return withReason(what, { to: textIn(what, 'to'), approver: textIn(what, 'approver'), states: textsIn(what['states']) })
    case 'measured': return withReason(what, { definition: textIn(what, 'definition'), approver: textIn(what, 'approver'), measures: listIn(what['measures']) })
    case 'clock': return { what: textsIn(what) }
  }
}

function readCorrection(definition: Definition, what: Asked['what']): Read {
  const set = isRecord(what['set']) ? what['set'] : {}
  const read = readAsked(definition, Object.keys(definition.fields), set)
  if ('refusal' in read) return read
  const day = textIn(what, 'day')
  return withReason(what, {
    of: textIn(what, 'of'),
    ...(Object.keys(read.what).length === 0 ? {} : { set: read.what }),
    ...(day === '' ? {} : { day }),
    ...(what['void'] === true ? { void: true } : {}),
  })
}

/** The reason is kept in the open for ever: it says why, and names nobody. */
function withReason(what: Asked['what'], read: Record<string, Json>): Read {
  const reason = textIn(what, 'reason')
  if (reason.length > longestReason) return refuse('field-wrong', `理由最多 ${longestReason} 字，请缩短。`, 'reason')
  return { what: reason === '' ? read : { ...read, reason } }
}

function textIn(what: Readonly<Record<string, unknown>>, name: string): string {
  const value = what[name]
  return typeof value === 'string' && value.isWellFormed() ? value.normalize('NFC').trim() : ''
}

function listIn(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : []
}

/** Texts and whole numbers by name; nothing else is ever said in these acts. */
function textsIn(value: unknown): Record<string, Json> {
  if (!isRecord(value)) return {}
  return Object.fromEntries(Object.entries(value).flatMap(([name, item]): [string, Json][] =>
    typeof item === 'string' || (typeof item === 'number' && Number.isSafeInteger(item)) ? [[name, item]] : []))
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
