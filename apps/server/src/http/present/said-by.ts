import { isValues, shownValue } from '@zhenzhi/kernel'
import type { Names } from '@zhenzhi/kernel'
import type { PageNames } from '../../cases/case-names.ts'
import type { CaseSaid, PaperStep } from '../../papers/values-of.ts'
import { actTitle } from './act-title.ts'
import { namesOf } from './case-view.ts'
import type { SeenCase } from './case-view.ts'

/** A case as its papers print it: what it says, and what was done, by whom. Struck-out acts are not among it. */
export function saidBy(seen: SeenCase, page: PageNames): CaseSaid {
  const names = namesOf(page, seen)
  return {
    definition: seen.definition, values: seen.values, names, town: page.towns[seen.town]?.name ?? '',
    timeline: seen.lines.filter((line) => !line.void && (line.kind === 'open' || line.kind === 'step')).map((line) => stepOf(line, { seen, names, page })),
  }
}

function stepOf(line: SeenCase['lines'][number], { seen, names, page }: { seen: SeenCase; names: Names; page: PageNames }): PaperStep {
  return {
    day: line.day, title: actTitle(line, seen), who: line.enteredFor ?? page.accounts[line.who.account] ?? (line.who.account === 'clock' ? '系统' : ''),
    note: noteOf(line, seen, names),
  }
}

/** What the act said of plain fields; names and long lists have places of their own on a paper. */
function noteOf({ what }: SeenCase['lines'][number], { definition }: SeenCase, names: Names): string {
  return Object.entries(what).flatMap(([name, value]) => {
    const field = definition.fields[name]
    if (field === undefined || value === null || isValues(value) || ['people', 'person', 'files', 'rows'].includes(field.kind)) return []
    return [`${field.title}：${shownValue(field, value, names)}`]
  }).join('；')
}
