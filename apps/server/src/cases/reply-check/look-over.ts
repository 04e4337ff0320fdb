import { findRule, own } from '@zhenzhi/kernel'
import type { Day, Definition, Json, Remedy, RuleBook } from '@zhenzhi/kernel'
import { checkReply } from '@zhenzhi/recognise'
import type { ReplyFinding, ReplyRemedy } from '@zhenzhi/recognise'

export interface LookedOver {
  definition: Definition
  /** As the reader may see them: what is masked for them is not read on their behalf. */
  values: Readonly<Record<string, Json>>
  masked: readonly string[]
  act: string
  /** What stands on the form. */
  what: Readonly<Record<string, unknown>>
  rules: RuleBook
  today: Day
}

/**
 * What the answer may lack, as it is being written or as it stands. A field that the act asks and that is left empty keeps what stood in it.
 * Undefined where this act answers nothing.
 */
export function lookOver({ definition, values, masked, act, what, rules, today }: LookedOver): ReplyFinding[] | undefined {
  const { answering } = definition
  if (answering === undefined || !answering.acts.includes(act)) return undefined
  const asks = own(definition.transitions, act)?.asks ?? {}
  const clears = own(definition.transitions, act)?.clears ?? []
  const standing = (name: string) => (masked.includes(name) || clears.includes(name) ? '' : textOf(values[name]))
  const said = (name: string) => (Object.hasOwn(asks, name) ? textOf(own(what, name)) : '') || standing(name)
  const asked = answering.says.filter((name) => Object.hasOwn(asks, name))
  // An act that asks for none of them looks over what stands.
  const reply = (asked.length > 0 ? asked : answering.says).map(said).filter((text) => text !== '').join('\n')
  if (reply === '') return []
  const { remedy } = answering
  const body = remedy?.body === undefined ? '' : said(remedy.body)
  const named = remedy === undefined ? null : remedyIn(remedy, rules, today)
  return [
    ...checkReply({ demand: answering.asked === undefined ? null : standing(answering.asked) || null, reply, remedy: named }),
    ...(named === null || body === '' ? [] : bodyFindings(body, named)),
  ]
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

/** The days are the rule’s, in the version in force today; where it runs by months no number is held against it. */
function remedyIn(remedy: Remedy, rules: RuleBook, today: Day): ReplyRemedy {
  const { words, rule, notBy = [], beside = [], onPaper } = remedy
  return { words, days: daysOf(rule, rules, today), notBy, beside: beside.map((one) => ({ words: one.words, days: daysOf(one.rule, rules, today) })), required: onPaper !== true }
}

function daysOf(id: string | undefined, rules: RuleBook, today: Day): number | null {
  const found = id === undefined ? undefined : findRule(rules, id, today)?.rule
  return found?.unit === 'calendar' || found?.unit === 'working' ? found.amount : null
}

/** The body that the form names by itself, read as the sentence of the paper will read. */
function bodyFindings(body: string, remedy: ReplyRemedy): ReplyFinding[] {
  const sentence = `不服的，向${body}申请${remedy.words[0] ?? ''}`
  return checkReply({ demand: null, reply: sentence, remedy }).filter(({ kind }) => kind === 'remedy-body').map((one) => ({ ...one, at: null, end: null }))
}
