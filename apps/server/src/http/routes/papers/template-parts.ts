import type { TemplateView } from '@zhenzhi/contract'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import type { Officer } from '../../../people/officer.ts'
import type { PaperOf, TemplateDesk } from '../../../papers/template-desk.ts'
import { findPost } from '../../asks.ts'
import { findDefinition } from '../cases/case-parts.ts'
import type { CaseParts } from '../cases/case-parts.ts'

/** What the template routes are handed. */
export interface TemplateRouteParts {
  parts: CaseParts
  templates: TemplateDesk
}

export function postOf(officer: Officer, town: number): string {
  return findPost(officer, 'templates.change', town) ?? ''
}

export function changedBy(officer: Officer): number[] {
  return officer.towns.filter(({ id }) => findPost(officer, 'templates.change', id) !== undefined).map(({ id }) => id)
}

interface Using {
  of: PaperOf
  officer: Officer
  towns: readonly number[]
  seen: number
  sent: { name: string; bytes: Buffer }
}

/** In the town it was looked at first; in others over whatever was chosen there. */
export async function useIn({ parts, templates }: TemplateRouteParts, { of, officer, towns, seen, sent }: Using): Promise<{ version: number; towns: string[] } | Refused> {
  const names = await parts.names.forTowns(towns)
  const put = async (town: number, last: number) => {
    const demo = names.towns[town]?.demo ?? false
    const used = await templates.use({ ...of, town, demo, seen: last, account: officer.account, post: postOf(officer, town), bytes: sent.bytes, file: sent.name.slice(0, 200) })
    if ('version' in used) await logged(parts, officer, { of: { ...of, town }, version: used.version })
    return 'faults' in used ? refuse('attachment-wrong', used.faults[0] ?? '') : used
  }
  const first = await put(of.town, seen)
  if (isRefused(first)) return first
  const done = [of.town]
  for (const town of towns.filter((one) => one !== of.town)) {
    const last = (await templates.choices(town)).find(({ name }) => name === of.spec.template)?.version ?? 0
    if (!isRefused(await put(town, last))) done.push(town)
  }
  return { version: first.version, towns: done.map((town) => names.towns[town]?.name ?? '') }
}

export async function logged({ people }: CaseParts, officer: Officer, { of: { town, spec }, version }: { of: PaperOf; version: number }): Promise<void> {
  await people.audit({ town, account: officer.account, post: postOf(officer, town), verb: 'template', subjectKind: 'template', subject: spec.template, detail: { version } })
}

export async function paperOf(parts: CaseParts, { town, definition: id, paper }: { town: number; definition: string; paper: string }): Promise<PaperOf | Refused> {
  const definition = findDefinition(parts, id)
  const spec = definition !== undefined && Object.hasOwn(definition.papers, paper) ? definition.papers[paper] : undefined
  if (definition === undefined || spec === undefined) return refuse('not-found', '没有这份文书，请刷新后再选。')
  return { town, definition, paper, spec, demo: (await parts.names.forTowns([town])).towns[town]?.demo ?? false }
}

export async function viewsOf({ parts, templates }: TemplateRouteParts, town: number): Promise<TemplateView[]> {
  const choices = await templates.choices(town)
  return Object.values(parts.law().current).flatMap(({ definition }) => Object.entries(definition.papers).map(([paper, spec]): TemplateView => {
    const made = choices.filter(({ name }) => name === spec.template)
    return {
      definition: definition.id, definitionTitle: definition.title, paper, title: spec.title, numbered: spec.series !== undefined, own: (made[0]?.hash ?? null) !== null,
      choices: made.map(({ version, hash, file, by, moment }) => ({ version, hash, file, by, moment })),
      placeholders: templates.placeholders({ definition, spec }).map(({ within, ...one }) => ({ ...one, ...(within === undefined ? {} : { within: [...within] }) })),
    }
  }))
}
