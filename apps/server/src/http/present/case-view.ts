import type { ActView, CaseRow, CaseView, ValueView } from '@zhenzhi/contract'
import { correctionOf, despiteOf, fromPaperOf, handingOf, isValues, lapsedInto, shownValue } from '@zhenzhi/kernel'
import type { Day, Definition, Duty, Field, Json, Law, Names } from '@zhenzhi/kernel'
import type { PageNames } from '../../cases/case-names.ts'
import type { CaseDesk } from '../../cases/desk.ts'
import { actTitle } from './act-title.ts'
import { askedFields, openActView } from './definition-view.ts'
import { dutyView } from './duty-view.ts'
import { paperView } from './paper-view.ts'

export type SeenCase = Exclude<Awaited<ReturnType<CaseDesk['view']>>, { refusal: unknown }>
export type SeenRow = Awaited<ReturnType<CaseDesk['list']>>['rows'][number]

export interface Presenting {
  names: PageNames
  law: Law
  today: Day
  posts: Readonly<Record<string, { title: string }>>
  /** Is it a request about one's own information, whose maker is known? */
  isRequest?: (definition: string, state: string) => boolean
}

export function caseView(seen: SeenCase, presenting: Presenting): CaseView {
  const { definition, standing } = seen
  const names = namesOf(presenting.names, seen)
  const town = presenting.names.towns[seen.town]
  return {
    id: seen.id, town: seen.town, townName: town?.name ?? '', definition: definition.id, definitionTitle: definition.title, engine: definition.engine,
    heading: headingOf(definition, seen.values, names),
    state: stateView(definition, standing.state),
    void: standing.void, thread: standing.thread, joined: standing.thread !== (standing.ownThread ?? standing.id), opened: standing.opened, position: standing.position,
    values: Object.keys(definition.fields).flatMap((name) => valueView(definition, name, { values: seen.values, masked: seen.masked, names })),
    revealable: seen.revealable, special: seen.special, request: presenting.isRequest?.(definition.id, standing.state) === true && !standing.void,
    duties: seen.duties.map((duty) => ({ ...dutyView(duty, { definition, law: presenting.law, today: presenting.today }), ...limitOf(seen, duty, presenting.names) })),
    papers: seen.papers.map((paper) => paperView(paper, { definition, law: presenting.law, today: presenting.today, number: presenting.names.papers[`${paper.paper} ${paper.version}`] ?? null })),
    files: [...seen.files],
    timeline: seen.lines.map((line) => actView(line, { seen, names, presenting })),
    ...actsView(seen, presenting.today),
    mayCorrect: seen.mayCorrect && !seen.deleted, mayJoin: seen.mayCorrect && !seen.deleted && definition.engine === 'matter', demo: town?.demo ?? false,
  }
}

/** 限办: shown as long as the duty runs. */
function limitOf({ limits }: SeenCase, { duty, round, status }: Duty, { accounts }: PageNames): Pick<CaseView['duties'][number], 'limit'> {
  const found = limits.find((one) => one.duty === duty && one.round === round)
  if (found === undefined || status !== 'open') return {}
  return { limit: { day: found.day, words: found.words, by: accounts[found.account] ?? '（已注销账号）', set: found.set } }
}

/** What may be done now; a step that lapsed says so, and what is asked for begins anew. */
function actsView(seen: SeenCase, today: Day): Pick<CaseView, 'acts' | 'anew'> {
  const { definition, standing, acts } = seen
  if (seen.deleted) return { acts: [] }
  const lapsed = lapsedInto(definition, standing, today).find(({ name }) => acts.some((act) => act.name === name))
  const title = lapsed === undefined ? '' : definition.duties[lapsed.name]?.title ?? ''
  return {
    acts: acts.flatMap(({ name, first }) => openActView(definition, name, name === lapsed?.name ? `“${title}”到${lapsed.until}为止，已经过了。请另行登记一件，接着这一件。` : first) ?? []),
    ...(lapsed === undefined ? {} : { anew: { title, until: lapsed.until } }),
  }
}

function stateView(definition: Definition, key: string): CaseView['state'] {
  const state = definition.states[key]
  return { key, title: state?.title ?? key, closed: state?.closed ?? false }
}

/** Names behind the ids of a case or of a page of cases; what it names of others it calls as their own pages do. */
export function namesOf({ places, accounts = {} }: Pick<PageNames, 'places'> & Partial<Pick<PageNames, 'accounts'>>, { files = [], linked }: Partial<Pick<SeenCase, 'files'>> & Pick<SeenCase, 'linked'>): Names {
  const plain: Names = { places, officers: accounts, terms: {}, cases: {}, files: Object.fromEntries(files.map(({ id, name }) => [id, name])) }
  const headings = Object.fromEntries(linked.map(({ id, definition, values }) => [id, headingOf(definition, values, plain)]))
  return { ...plain, terms: headings, cases: headings }
}

/** The first two listed fields: enough to tell one case from another in a list. */
export function headingOf(definition: Definition, values: Readonly<Record<string, Json>>, names: Names): string {
  const said = definition.lists.flatMap((name) => {
    const field = definition.fields[name]
    const text = field === undefined ? '' : shownValue(field, values[name], names)
    return text === '' ? [] : [text]
  })
  return said.slice(0, 2).join(' · ') || definition.title
}

interface Valued {
  values: Readonly<Record<string, Json>>
  masked: readonly string[]
  names: Names
}

function valueView(definition: Definition, name: string, { values, masked, names }: Valued): ValueView[] {
  const field: Field | undefined = definition.fields[name]
  const value = values[name]
  if (field === undefined || value === undefined || value === null) return []
  const shown = isDestroyed(value) ? '（已按规定删除）' : shownValue(field, value, names)
  return [{ name, title: field.title, kind: field.kind, value, shown, masked: masked.includes(name) }]
}

/** What a destroyed key sealed. */
function isDestroyed(value: Json): boolean {
  return isValues(value) && value['deleted'] === true
}

function actView(line: SeenCase['lines'][number], { seen, names, presenting }: { seen: SeenCase; names: Names; presenting: Presenting }): ActView {
  const { definition } = seen
  const correction = line.kind === 'correct' ? correctionOf(line.what) : undefined
  const said = correction === undefined ? line.what : knownValues(correction.set)
  const reason = saysHanding(line, presenting.names) ?? (typeof line.what['reason'] === 'string' && line.kind !== 'step' ? line.what['reason'] : undefined)
  const correctable = seen.mayCorrect && !line.void && (line.kind === 'open' || line.kind === 'step') ? askedFields(definition, line.name) : undefined
  const { account, post } = line.who
  return {
    id: line.id, position: line.position, kind: line.kind, name: line.name,
    title: actTitle(line, seen),
    day: line.day, moment: line.moment, void: line.void,
    who: account === 'clock' ? '系统' : presenting.names.accounts[account] ?? (post === 'resident' ? '群众' : '（已注销账号）'),
    post: presenting.posts[post]?.title ?? '',
    ...(presenting.names.held?.[line.id] === undefined ? {} : { as: presenting.names.held[line.id] }),
    said: Object.keys(definition.fields).flatMap((name) => valueView(definition, name, { values: said, masked: line.masked, names })),
    ...(line.enteredFor === undefined ? {} : { enteredFor: line.enteredFor }),
    ...(despiteOf(line) === undefined ? {} : { despite: despiteOf(line) }),
    ...(fromPaperOf(line).length === 0 ? {} : { fromPaper: fromPaperOf(line).flatMap((id) => (typeof id === 'string' ? [id] : [])) }),
    ...(reason === undefined ? {} : { reason }),
    ...(correctable === undefined ? {} : { correctable }),
  }
}

/** From whom to whom a case was handed over, in words; undefined of any other act. */
function saysHanding({ kind, name, what }: SeenCase['lines'][number], { accounts }: Pick<PageNames, 'accounts'>): string | undefined {
  const handing = handingOf({ kind, name, what })
  if (handing === undefined) return undefined
  const to = accounts[handing.to] ?? '（已注销账号）'
  return handing.from === '' ? `原来无人负责，交给${to}办理` : `由${accounts[handing.from] ?? '（已注销账号）'}移交给${to}办理`
}

function knownValues(values: Readonly<Record<string, Json | undefined>>): Record<string, Json> {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

export function caseRow(row: SeenRow, named: Names): CaseRow {
  const { definitionOf: definition, values } = row
  const cells = definition.lists.flatMap((name) => {
    const field = definition.fields[name]
    return field === undefined ? [] : [[name, shownValue(field, values[name], named)] as const]
  })
  return {
    id: row.id, town: row.town, definition: definition.id, definitionTitle: definition.title, heading: headingOf(definition, values, named),
    state: row.state, stateTitle: row.void ? '已作废' : stateView(definition, row.state).title, closed: row.closed, cells: Object.fromEntries(cells),
    opened: row.opened, moved: row.moved, nextDue: row.nextDue, nextDuty: definition.duties[row.nextDuty ?? '']?.title ?? null, overdue: row.overdue,
    ...(row.passes === undefined ? {} : { passes: row.passes }),
  }
}

