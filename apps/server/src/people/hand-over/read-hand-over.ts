import { refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import type { Tx } from '../../store/connection.ts'
import { inTowns } from '../../store/in-towns.ts'
import { hiddenAmong } from '../../store/lists/open-matters.ts'
import { accountNames, placeNames } from '../../store/names/find-names.ts'
import { findHandOver, findSheet, insertSheet, listHandOvers, type HandOverRow, type SheetRow } from '../../store/people/hand-over.ts'
import { findTown } from '../../store/people/town.ts'
import { listUnitsOf } from '../../store/people/unit.ts'
import { namesOf } from '../../store/seen-by.ts'
import { asAdministrator, auditIn } from '../audit.ts'
import type { Officer } from '../officer.ts'
import type { Room } from '../room.ts'
import { linesIn, type HandLine } from './lines.ts'

interface Reading {
  by: Officer
  town: number
}

/** A record with its lines as whoever reads it may see them, and the names behind the ids. */
export interface HandOverRead extends Omit<HandOverRow, 'lines'> {
  lines: readonly HandLine[]
  names: { accounts: Readonly<Record<string, string>>; units: Readonly<Record<string, string>>; places: Readonly<Record<string, string>>; town: string; demo: boolean }
}

/** Handings over of a town, the latest first, without a trace of what is about or against whoever reads. */
export async function readHandOvers({ pool }: Room, { by, town }: Reading): Promise<HandOverRead[]> {
  return inTowns(pool, [town], async (tx) => Promise.all((await listHandOvers(tx, town)).map((row) => readable(tx, { by, town }, row))))
}

export async function readHandOver({ pool }: Room, { by, town, id }: Reading & { id: Id }): Promise<HandOverRead | Refused> {
  return inTowns(pool, [town], async (tx) => {
    const row = await findHandOver(tx, town, id)
    return row === undefined ? notThere() : readable(tx, { by, town }, row)
  })
}

async function readable(tx: Tx, { by, town }: Reading, { lines: kept, ...row }: HandOverRow): Promise<HandOverRead> {
  const all = linesIn(kept)
  const hidden = await hiddenAmong(tx, town, { ids: all.flatMap((line) => (line.kind === 'case' ? [line.id] : [])), from: namesOf(by.reach, town) })
  const lines = all.filter((line) => line.kind !== 'case' || !hidden.has(line.id))
  const accounts = lines.flatMap(({ to }) => (to === null ? [] : [to]))
  const [found, places, units, place] = await Promise.all([accountNames(tx, [...new Set(accounts)]), placeNames(tx, [town]), listUnitsOf(tx, town), findTown(tx, town)])
  return { ...row, lines, names: { accounts: found, places, units: Object.fromEntries(units.map(({ id, name }) => [id, name])), town: place?.name ?? '', demo: place?.demo ?? false } }
}

export interface SheetAsked extends Reading {
  id: Id
  bytes: Buffer
}

const kinds: readonly { mediaType: string; starts: readonly number[] }[] = [
  { mediaType: 'image/png', starts: [0x89, 0x50, 0x4e, 0x47] },
  { mediaType: 'image/jpeg', starts: [0xff, 0xd8, 0xff] },
  { mediaType: 'application/pdf', starts: [0x25, 0x50, 0x44, 0x46] },
]

/** The largest photograph of a sheet that is kept, in bytes. */
export const mostSheetBytes = 8_000_000

/** Keeps the signed sheet. Refused: anything but a picture or a PDF, by its content. A later one stands beside the earlier. */
export async function addSheet({ pool, clock }: Room, { by, town, id, bytes }: SheetAsked): Promise<{ id: Id } | Refused> {
  const { moment } = clock.now()
  const kind = kinds.find(({ starts }) => starts.every((byte, at) => bytes[at] === byte))
  if (kind === undefined || bytes.length > mostSheetBytes) return refuse('attachment-wrong', '请上传清单的照片（JPG、PNG）或 PDF，不超过 8 MB。')
  return inTowns(pool, [town], async (tx) => {
    if (await findHandOver(tx, town, id) === undefined) return notThere()
    const sheet = v7()
    await insertSheet(tx, town, { id: sheet, handOver: id, moment, account: by.account, mediaType: kind.mediaType, bytes })
    await auditIn(tx, moment, { ...asAdministrator(by, town), verb: 'hand-over-signed', subjectKind: 'hand-over', subject: id, detail: { sheet } })
    return { id: sheet }
  })
}

export async function readSheet({ pool }: Room, { town, id }: { town: number; id: Id }): Promise<SheetRow | Refused> {
  return inTowns(pool, [town], async (tx) => (await findSheet(tx, town, id)) ?? refuse('not-found', '还没有上传签过字的清单。'))
}

function notThere(): Refused {
  return refuse('not-found', '没有这次交接的记录，请返回列表。')
}
