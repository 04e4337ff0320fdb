import { canonical, dayOf, decide, isRefused } from '@zhenzhi/kernel'
import type { Act, Json, Law } from '@zhenzhi/kernel'
import type { Found } from '../../store/verify/finding.ts'

/**
 * Decides every act of a stream again, with the answers it recorded and the versions it pinned, and names what would come out otherwise today.
 * Only a correction act may mend it: what was decided stays.
 */
export function redecide(acts: readonly Act[], law: Law, found: Found): void {
  acts.forEach((act, at) => {
    const say = (what: string) => found({ table: 'act', town: act.town, stream: act.stream, act: act.id, kind: 'redecided', what: `第 ${act.position} 步重新裁决：${what}` })
    const again = decideAgain(acts.slice(0, at), act, law)
    if (typeof again === 'string') say(again)
    else if (isRefused(again)) say(`现在不予办理（${again.refusal.code}）`)
    else {
      const differing = Object.keys(act.outcome).filter((part) => textOf(part, again.outcome) !== textOf(part, act.outcome))
      if (differing.length > 0) say(`结果不同（${differing.join('、')}）`)
    }
  })
}

function decideAgain(before: readonly Act[], act: Act, law: Law) {
  const { id, town, stream, kind, name, key, day, moment, who, grade, what, needs } = act
  const opened = before.at(-1)?.definition ?? act.definition
  try {
    return decide({
      town, stream, id, definition: opened, acts: before, deed: { kind, name, key, day, who, grade, what }, needs,
      now: { moment, day: dayOf(moment) }, law: lawThen(act, law, [...before, act]),
    })
  } catch (fault) {
    return `不能裁决（${fault instanceof Error ? fault.message : String(fault)}）`
  }
}

/**
 * The calendar and the templates of then, and of every rule that the case ever used the versions it used: one that was set later, here or in
 * another town, decides nothing anew.
 */
function lawThen(act: Act, law: Law, acts: readonly Act[]): Law {
  const { pinned } = act.outcome
  const used = acts.flatMap(({ outcome }) => outcome.pinned.rules)
  const ids = new Set(used.map(({ id }) => id))
  const versions = new Set(used.map(({ id, version }) => `${id} ${version}`))
  const rules = law.rules.filter(({ id, version }) => !ids.has(id) || versions.has(`${id} ${version}`))
  const papers = law.definitions[act.definition.hash]?.papers ?? {}
  const templates = Object.fromEntries(pinned.templates.map(({ paper, hash }) => [papers[paper]?.template ?? paper, hash]))
  return { ...law, rules, calendar: pinned.calendar, templates: { ...law.templates, ...templates } }
}

function textOf(part: string, outcome: Act['outcome']): string {
  const value: Json = JSON.parse(JSON.stringify(Object.entries(outcome).find(([name]) => name === part)?.[1] ?? null))
  return canonical(value)
}
