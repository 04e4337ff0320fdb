import { join } from 'node:path'
import { isOverdue, isRefused, isStatutory } from '@zhenzhi/kernel'
import type { Definition, Standing } from '@zhenzhi/kernel'
import type { AttachmentDesk } from './attachments/attachment-desk.ts'
import type { CaseDesk } from './cases/desk.ts'
import type { DeskParts } from './cases/desk-parts.ts'
import { makeExchange } from './exchange/exchange.ts'
import type { Exchange } from './exchange/exchange.ts'
import type { Apply } from './exchange/exchange-parts.ts'
import { openFolders } from './exchange/folders.ts'
import { sideKeysFrom } from './exchange/side-keys.ts'
import type { Zone } from './exchange/side-keys.ts'
import { inEachTown } from './jobs/in-each-town.ts'
import type { Clock } from './outside/clock.ts'
import type { Secrets } from './outside/secrets.ts'
import { applyFromInternet } from './residents/inside/apply-from-internet.ts'
import { residentsAccount } from './residents/inside/inside-room.ts'
import type { InsideRoom, OpenDeadline } from './residents/inside/inside-room.ts'
import { listPages, publishPage, tellTown, withdrawPage } from './residents/inside/publish.ts'
import type { PageAsked } from './residents/inside/publish.ts'
import { tellReporters } from './residents/inside/tell-internet.ts'
import { tellReports } from './residents/inside/tell-reports.ts'
import type { Pool } from './store/connection.ts'
import { inTowns } from './store/in-towns.ts'
import { findTown } from './store/people/town.ts'
import { listPlacesOf } from './store/people/place.ts'

/** One side of the exchange: its keys among the secrets, its packets in a folder of the data. */
export async function openExchange(parts: { zone: Zone; pool: Pool; clock: Clock; secrets: Secrets; dataDir: string; apply: Apply }): Promise<Exchange> {
  const { zone, pool, clock, secrets, dataDir, apply } = parts
  const folder = join(dataDir, 'exchange')
  const keys = sideKeysFrom(zone, { sign: await secrets.text('exchange-sign'), box: await secrets.text('exchange-box') })
  return makeExchange({ pool, clock, keys, folder, folders: await openFolders(folder), apply })
}

export interface InsideExchange extends Exchange {
  /** Says what the internet zone has to know, then takes in what came and packs what waits. Undefined: no card is trusted. */
  turn: (towns: readonly number[]) => Promise<void>
  publish: (asked: PageAsked) => ReturnType<typeof publishPage>
  withdraw: (asked: { town: number; page: string }) => ReturnType<typeof withdrawPage>
  pages: (town: number) => ReturnType<typeof listPages>
}

export interface InsideParts {
  deskParts: DeskParts
  desk: CaseDesk
  files: AttachmentDesk
  secrets: Secrets
  dataDir: string
}

export async function openInsideExchange({ deskParts, desk, files, secrets, dataDir }: InsideParts): Promise<InsideExchange> {
  const { app, clock } = deskParts
  const exchange: Exchange = await openExchange({ zone: 'inside', pool: app, clock, secrets, dataDir, apply: (tx, message) => applyFromInternet(tx, room, message) })
  const room = insideRoomOn({ deskParts, desk, files }, (tx, message) => exchange.send(tx, message))
  return {
    ...exchange,
    turn: async (towns) => {
      if (!(await exchange.isOpen())) return
      await exchange.take()
      const faults: unknown[] = []
      await inEachTown({ all: async () => towns, work: (town) => tellOf(room, town), failed: (fault) => faults.push(fault) })
      await exchange.pack()
      if (faults.length > 0) throw faults[0]
    },
    publish: (asked) => publishPage(room, asked),
    withdraw: (asked) => withdrawPage(room, asked),
    pages: (town) => listPages(room, town),
  }
}

async function tellOf(room: InsideRoom, town: number): Promise<void> {
  const found = await inTowns(room.app, [town], async (tx) => {
    const [row, places] = await Promise.all([findTown(tx, town), listPlacesOf(tx, town)])
    const above = row?.parent == null ? undefined : await findTown(tx, row.parent)
    return { row, places, above }
  })
  if (found.row?.kind !== 'town') return
  const { fields } = room.definition()
  await tellTown(room, {
    town, name: found.row.name, county: found.above?.name ?? '', demo: found.row.demo, kinds: choicesOf(fields['kind']), ratings: choicesOf(fields['rating']), offices: choicesOf(fields['about']),
    villages: found.places.filter(({ kind: of, ended }) => of === 'village' && ended === null).map(({ id, name }) => ({ id, name })),
  })
  await tellReports(room, town)
  while (await tellReporters(room, town) > 0);
}

function choicesOf(field: Definition['fields'][string] | undefined): { id: string; name: string }[] {
  return field?.kind === 'choice' ? Object.entries(field.choices).map(([id, name]) => ({ id, name })) : []
}

/** The matter under which residents' reports are opened. */
const reportDefinition = 'resident-report'

function reportIn({ law }: DeskParts): Definition {
  const current = law().current[reportDefinition]?.definition
  if (current === undefined) throw new Error(`there is no definition ${reportDefinition}`)
  return current
}

function insideRoomOn({ deskParts, desk, files }: Pick<InsideParts, 'deskParts' | 'desk' | 'files'>, send: InsideRoom['send']): InsideRoom {
  const { app, clock, law, masters } = deskParts
  return {
    app, clock, masters, send,
    definition: () => reportIn(deskParts),
    rules: () => law().rules,
    take: async (town, asked) => {
      const answers = await desk.takeAsSystem({ town, asked: [asked] })
      if (isRefused(answers)) return answers
      const [answer] = answers
      if (answer === undefined) throw new Error('an act was asked for and not answered')
      return isRefused(answer) ? { refusal: answer.refusal } : { done: true }
    },
    keepPhoto: async (town, { name, bytes }) => {
      const reach = { account: residentsAccount, towns: [town], wide: [], places: [], units: [], figures: [], posts: [] }
      const kept = await files.add({ town, name, bytes, reach })
      return isRefused(kept) ? kept : kept.id
    },
    deadlineOf: (standing) => deadlineOf(deskParts, standing),
  }
}

function deadlineOf({ law, clock }: DeskParts, { duties, definition }: Standing): OpenDeadline | undefined {
  const open = duties.filter(({ status, side }) => status === 'open' && side === 'agency').toSorted((a, b) => (a.statutoryDue < b.statutoryDue ? -1 : 1))
  const [duty] = open
  const rule = duty && law().rules.find(({ id, version }) => id === duty.rule.id && version === duty.rule.version)
  if (duty === undefined || rule === undefined) return undefined
  const title = law().definitions[definition.hash]?.duties[duty.duty]?.title ?? ''
  return { title, until: duty.statutoryDue, rule, statutory: isStatutory({ rule, covered: duty.rule.covered }), late: isOverdue(duty, clock.now().day) }
}
