import type { EarlierCase } from '@zhenzhi/contract'
import type { Day, Definition } from '@zhenzhi/kernel'
import type { PageNames } from '../../../cases/case-names.ts'
import type { RightsDesk } from '../../../cases/rights/rights-desk.ts'
import { earliestDay, isQuiet, saysAlike, saysSamePerson } from '../../../intake/alike.ts'
import type { Telling } from '../../../intake/alike.ts'
import type { FromAbove, orderDraft } from '../../../intake/order-draft.ts'
import type { Officer } from '../../../people/officer.ts'
import { holdsAsk } from '../../asks.ts'
import { caseRow, namesOf } from '../../present/case-view.ts'
import type { SeenRow } from '../../present/case-view.ts'
import type { CaseParts } from '../cases/case-parts.ts'

export interface IntakeParts {
  parts: CaseParts
  rights: Pick<RightsDesk, 'find'>
}

interface Looking {
  officer: Officer
  town: number
  read: Parameters<typeof orderDraft>[0]
  definition: FromAbove
  day: Day
  names: PageNames
}

/** Pages looked through for one kind of matter: four hundred cases of a village in a year. */
const mostPages = 8
const mostShown = 5
const purpose = '接收工单：核对来电人以前的事项'

/** What came before, as far as the asker may see it: the same number, the same person, the same place with the same words. */
export async function earlierCases(own: IntakeParts, looking: Looking): Promise<{ already: EarlierCase[]; samePerson: EarlierCase[]; samePlace: EarlierCase[] }> {
  const { read, day } = looking
  const telling: Telling = { text: read.demand?.value ?? '', place: read.place?.value ?? null, day, samePerson: false }
  const already = await withNumber(own, looking)
  const before = await ofPerson(own, looking, { ...telling, samePerson: true })
  const samePerson = before.filter(({ id }) => !already.some((one) => one.id === id))
  const shown = new Set([...already, ...samePerson].map(({ id }) => id))
  const samePlace = telling.place === null || telling.text === '' ? [] : await ofPlace(own, looking, telling)
  return { already, samePerson, samePlace: samePlace.filter(({ id }) => !shown.has(id)).slice(0, mostShown) }
}

async function withNumber({ parts }: IntakeParts, { officer, town, read, definition, names }: Looking): Promise<EarlierCase[]> {
  if (read.number === undefined) return []
  const { rows } = await parts.desk.list({ town, definition: definition.id, where: [{ field: definition.fromPlatform.number, value: read.number.value }] }, officer.reach)
  return rows.filter((row) => !row.void).slice(0, mostShown).map((row) => shownRow(row, { names, says: '平台编号相同' }))
}

/** By exactly the number that stands in the order, and only for posts that may look people up; every person found is a line in the log. */
async function ofPerson({ parts, rights }: IntakeParts, { officer, town, read, names }: Looking, telling: Telling): Promise<EarlierCase[]> {
  const [phone, idNumber] = [read.phone?.value, read.idNumber?.value]
  if ((phone === undefined && idNumber === undefined) || !holdsAsk(officer, 'persons.find', town)) return []
  const found = await rights.find({ town, reach: officer.reach, phone, idNumber })
  const post = officer.reach.posts.find((one) => one.town === town)?.post ?? ''
  const line = { town, account: officer.account, post, verb: 'person-find', subjectKind: 'person', purpose, detail: { by: idNumber === undefined ? 'phone' : 'idNumber', found: found.length } }
  for (const subject of found.length === 0 ? [''] : found.map(({ person }) => person)) await parts.people.audit({ ...line, subject })
  const known = new Set(found.flatMap(({ cases }) => cases.map(({ caseId }) => caseId)))
  if (known.size === 0) return []
  const numbers = [...(phone === undefined ? [] : [{ phone }]), ...(idNumber === undefined ? [] : [{ idNumber }])]
  const pages = await Promise.all(numbers.map((person) => parts.desk.list({ town, person }, officer.reach)))
  const rows = [...new Map(pages.flatMap((page) => page.rows).map((row) => [row.id, row])).values()]
  return rows.filter((row) => known.has(row.id) && !row.void && !isQuiet(row)).slice(0, mostShown).map((row) => shownRow(row, { names, says: saysSamePerson(telling, row) }))
}

/** Matters of the last twelve months in the same village whose words say the same. */
async function ofPlace({ parts }: IntakeParts, { officer, town, read, names }: Looking, telling: Telling): Promise<EarlierCase[]> {
  const kinds = Object.values(parts.law().current).map(({ definition }) => definition).filter(isTold)
  const place = read.place?.value ?? ''
  const found: { row: SeenRow; says: string }[] = []
  for (const { id: definition } of kinds) {
    for await (const row of rowsOf(parts, officer, { town, definition, place, from: earliestDay(parts.now().day) })) {
      const says = row.void || isQuiet(row) ? undefined : saysAlike(telling, row)
      if (says !== undefined) found.push({ row, says })
    }
  }
  return found.toSorted((a, b) => (a.row.opened < b.row.opened ? 1 : -1)).map(({ row, says }) => shownRow(row, { names, says }))
}

/** Matters with a place whose text is searched, and so no secret from whoever sees them. */
function isTold({ engine, place, lists, fields }: Definition): boolean {
  return engine === 'matter' && place !== null && lists.some((name) => {
    const field = fields[name]
    return field?.kind === 'text' && field.searchable === true
  })
}

async function* rowsOf({ desk }: CaseParts, { reach }: Officer, { from, ...asked }: { town: number; definition: string; place: string; from: Day }): AsyncGenerator<SeenRow> {
  let after: Parameters<CaseParts['desk']['list']>[0]['after']
  for (let page = 0; page < mostPages; page += 1) {
    const { rows, next } = await desk.list({ ...asked, opened: { from }, ...(after === undefined ? {} : { after }) }, reach)
    yield* rows
    if (next === null) return
    after = next
  }
}

function shownRow(row: SeenRow, { names, says }: { names: PageNames; says: string }): EarlierCase {
  const { id, heading, stateTitle, opened, definitionTitle } = caseRow(row, namesOf(names, { linked: [] }))
  return { id, title: definitionTitle, heading, state: stateTitle, opened, says }
}
