import { randomInt } from 'node:crypto'
import { refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { withoutTowns } from '../../store/in-towns.ts'
import { findPublished } from '../../store/exchange/published.ts'
import { findReportByKey, insertReport } from '../../store/residents/resident-report.ts'
import type { Report, Town } from '../messages.ts'
import type { ResidentRoom } from './resident-room.ts'
import type { ResidentSession } from './sign-in.ts'

export interface Photo {
  name: string
  bytes: Buffer
}

export interface ReportAsked {
  /** Names the attempt: the form sent twice sends one report. */
  key: string
  town: number
  kind: string
  words: string
  spot: string
  village: string
  about: string
  name: string
  /** Said to be free of state and work secrets. */
  declared: boolean
  photos: readonly Photo[]
}

export const mostPhotos = 6
export const mostPhotoBytes = 10_000_000
const longest = { words: 3000, spot: 200, name: 30 }
const perResident = { most: 20, seconds: 24 * 3600, every: 1 }
const pictures = ['image/jpeg', 'image/png', 'image/webp']

/**
 * Takes a report and at once seals all of it, photographs as they came, so that only the other zone opens it: nothing of what was said can be
 * read here from then on, by whoever breaks in. Kept is what the resident follows it by: number, day, kind.
 */
export async function submitReport(room: ResidentRoom, session: ResidentSession, asked: ReportAsked): Promise<{ id: Id } | Refused> {
  const { pool, clock } = room
  const before = await withoutTowns(pool, (tx) => findReportByKey(tx, session.resident, asked.key))
  if (before !== undefined) return { id: before }
  if (!(await room.isOpen())) return refuse('not-accepted', '网上来件还没有开通。请打电话或者到镇政府窗口反映。')
  const town = await withoutTowns(pool, (tx) => findPublished<Town>(tx, 'town', String(asked.town)))
  const refused = town === undefined ? refuse('field-wrong', '请选择要反映到哪个乡镇。', 'town') : refusedBy(room, asked, town.body)
  if (refused !== undefined) return refused
  if (!(await room.count(`reports:${session.resident}`, perResident))) return refuse('too-many', '今天提交得太多了，请明天再提交，或者打电话反映。')
  const [id, { moment, day }] = [v7(), clock.now()]
  const number = `${day.replaceAll('-', '')}${String(randomInt(1_000_000)).padStart(6, '0')}`
  const report: Report = {
    report: id, town: asked.town, number, kind: asked.kind, words: plain(asked.words), spot: plain(asked.spot), village: asked.village || null, about: asked.about || null,
    name: plain(asked.name) || '群众', phone: session.phone,
  }
  return withoutTowns(pool, async (tx) => {
    const kept = await insertReport(tx, { id, resident: session.resident, key: asked.key, town: asked.town, number, kind: asked.kind, photos: asked.photos.length, sent: moment })
    if (!kept) return { id: (await findReportByKey(tx, session.resident, asked.key)) ?? id }
    await room.send(tx, { id, kind: 'report', says: report, files: asked.photos.map(({ bytes }) => bytes) })
    return { id }
  })
}

function refusedBy({ mediaTypeOf, hasSecretMark }: ResidentRoom, asked: ReportAsked, { kinds, villages, offices }: Town): Refused | undefined {
  const among = (named: readonly { id: string }[], id: string) => id === '' || named.some((one) => one.id === id)
  if (asked.key.length < 16 || asked.key.length > 80) return refuse('field-wrong', '页面已经过期，请重新打开再填。')
  if (asked.kind === '' || !among(kinds, asked.kind)) return refuse('field-missing', '请选择是什么事。', 'kind')
  if (plain(asked.words).length < 5) return refuse('field-missing', '请写清楚是什么事，至少五个字。', 'words')
  if (!among(villages, asked.village) || !among(offices, asked.about)) return refuse('field-wrong', '选的村或单位不对，请重新选择。')
  for (const [name, most] of Object.entries(longest)) {
    const said = name === 'words' ? asked.words : name === 'spot' ? asked.spot : asked.name
    if (plain(said).length > most) return refuse('too-large', `写得太长了，最多${most}个字。`, name)
  }
  if (!asked.declared) return refuse('not-accepted', '请勾选“不含国家秘密和工作秘密”后再提交。', 'declared')
  if ([asked.words, asked.spot, asked.name].some(hasSecretMark)) return refuse('secret-mark', '内容带有密级标志，这里不能提交。涉及国家秘密的，请到镇政府当面反映。', 'words')
  if (asked.photos.length > mostPhotos) return refuse('too-many', `照片最多${mostPhotos}张。`, 'photos')
  if (asked.photos.some(({ bytes }) => bytes.length > mostPhotoBytes)) return refuse('too-large', `每张照片最大${mostPhotoBytes / 1_000_000} MB，请换小一点的。`, 'photos')
  return asked.photos.every(({ bytes, name }) => pictures.includes(mediaTypeOf(bytes, name) ?? '')) ? undefined : refuse('attachment-wrong', '只能传照片（JPG、PNG），请换一张。', 'photos')
}

function plain(typed: string): string {
  return typed.toWellFormed().normalize('NFC').replaceAll('\0', '').trim()
}
