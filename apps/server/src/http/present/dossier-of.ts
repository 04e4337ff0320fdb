import { delivery, fromPaper, fromPaperField, isValues, shownValue } from '@zhenzhi/kernel'
import type { Id, Json, Names } from '@zhenzhi/kernel'
import type { PageNames } from '../../cases/case-names.ts'
import type { DossierAsked, DossierDelivery, DossierFile } from '../../papers/dossier-asked.ts'
import { headingOf, namesOf } from './case-view.ts'
import type { SeenCase } from './case-view.ts'
import { saidBy } from './said-by.ts'

/** A case as its dossier is bound from it. */
export function dossierOf(seen: SeenCase, page: PageNames): Omit<DossierAsked, 'account' | 'openFile'> {
  const names = namesOf(page, seen)
  const ended = seen.definition.states[seen.standing.state]?.closed === true ? seen.lines.findLast(({ void: struck, kind }) => !struck && kind === 'step')?.day ?? null : null
  return {
    town: seen.town, caseId: seen.id, papers: seen.papers, said: saidBy(seen, page), files: filesOf(seen), deliveries: deliveriesOf(seen, names),
    heading: headingOf(seen.definition, seen.values, names), opened: seen.standing.opened, ended, demo: page.towns[seen.town]?.demo ?? false,
  }
}

/** Every file an act named, under the field and the day it was given, in the order of the acts; each once. */
function filesOf({ lines, files, definition }: SeenCase): DossierFile[] {
  const told = new Map<Id, { title: string; day: string }>()
  for (const { day, what, void: struck } of lines.filter(({ kind }) => kind === 'open' || kind === 'step')) {
    if (struck) continue
    for (const { id, title } of named(definition, what)) told.set(id, told.get(id) ?? { title, day })
  }
  return files.map((file) => ({ ...file, ...(told.get(file.id) ?? { title: '附件', day: '' }) }))
}

function named({ fields }: SeenCase['definition'], what: Readonly<Record<string, Json>>): { id: Id; title: string }[] {
  const asked = [...Object.entries(fields), [fromPaper, fromPaperField] as const]
  return asked.flatMap(([name, { title }]) => filesIn(what[name]).map((id) => ({ id, title })))
}

function filesIn(value: Json | undefined): Id[] {
  if (Array.isArray(value)) return value.flatMap(filesIn)
  if (typeof value === 'string') return [value]
  if (!isValues(value)) return []
  const { file } = value
  return typeof file === 'string' ? [file] : Object.values(value).flatMap(filesIn)
}

/** Attempts at serving each paper, over all acts that told of some. */
function deliveriesOf({ lines, definition }: SeenCase, names: Names): DossierDelivery[] {
  const rows = new Map<string, string[][]>()
  for (const { name, what, void: struck } of lines) {
    const transition = Object.hasOwn(definition.transitions, name) ? definition.transitions[name] : undefined
    const paper = transition?.serves ?? transition?.attempts
    const told = what[delivery]
    if (paper === undefined || struck || !Array.isArray(told)) continue
    rows.set(paper, [...(rows.get(paper) ?? []), ...told.map((row) => rowOf(row, definition, names))])
  }
  return [...rows].map(([paper, told]) => ({ paper, title: definition.papers[paper]?.title ?? paper, rows: told }))
}

function rowOf(row: Json, { fields }: SeenCase['definition'], names: Names): string[] {
  const field = fields[delivery]
  const columns = field?.kind === 'rows' ? field.fields : {}
  const said = isValues(row) ? row : {}
  const shown = (name: string) => {
    const column = columns[name]
    return column === undefined ? '' : shownValue(column, said[name], names)
  }
  return [...['day', 'method', 'result', 'receiver', 'witness'].map(shown), ['trace', 'evidence', 'note'].map(shown).filter((text) => text !== '').join('；')]
}
