import { isDeepStrictEqual } from 'node:util'
import { refuse } from '@zhenzhi/kernel'
import type { Id, Refused } from '@zhenzhi/kernel'
import { v7 } from 'uuid'
import { dropPublished, findPublished, listPublished, putPublished } from '../../store/exchange/published.ts'
import { withoutTowns } from '../../store/in-towns.ts'
import type { PublishedPage, Town } from '../messages.ts'
import type { InsideRoom } from './inside-room.ts'

type Publishing = Pick<InsideRoom, 'app' | 'clock' | 'send'>

/** Tells the internet zone of a town as it is now, where that is not what it was told last. */
export async function tellTown({ app, clock, send }: Publishing, town: Town): Promise<boolean> {
  return withoutTowns(app, async (tx) => {
    const told = await findPublished<Town>(tx, 'town', String(town.town))
    if (isDeepStrictEqual(told?.body, town)) return false
    await putPublished(tx, { kind: 'town', id: String(town.town), town: town.town, body: town, moment: clock.now().moment })
    await send(tx, { id: v7(), kind: 'town', says: { ...town }, files: [] })
    return true
  })
}

export interface PageAsked {
  town: number
  title: string
  text: string
}

/** Puts a page before everybody. Refused: nothing in it; and the caller holds what may not be published. */
export async function publishPage({ app, clock, send }: Publishing, { town, title, text }: PageAsked): Promise<{ id: Id } | Refused> {
  const paragraphs = text.split('\n').map((line) => line.trim()).filter((line) => line !== '')
  if (title.trim() === '' || paragraphs.length === 0) return refuse('field-missing', '标题和内容都要填。', title.trim() === '' ? 'title' : 'text')
  const { moment, day } = clock.now()
  const page: PublishedPage = { page: v7(), town, title: title.trim(), day, paragraphs }
  await withoutTowns(app, async (tx) => {
    await putPublished(tx, { kind: 'page', id: page.page, town, body: page, moment })
    await send(tx, { id: v7(), kind: 'page', says: { ...page }, files: [] })
  })
  return { id: page.page }
}

/** Takes a page of a town back; it goes from the internet zone with the next packet. */
export async function withdrawPage({ app, send }: Publishing, { town, page }: { town: number; page: Id }): Promise<{ done: true } | Refused> {
  return withoutTowns(app, async (tx) => {
    const found = await findPublished<PublishedPage>(tx, 'page', page)
    if (found?.town !== town) return refuse('not-found', '没有找到这一页，可能已经撤下。')
    await dropPublished(tx, 'page', page)
    await send(tx, { id: v7(), kind: 'withdrawn', says: { page }, files: [] })
    return { done: true }
  })
}

export async function listPages({ app }: Publishing, town: number): Promise<PublishedPage[]> {
  const rows = await withoutTowns(app, (tx) => listPublished<PublishedPage>(tx, 'page', 500))
  return rows.filter((row) => row.town === town).map(({ body }) => body)
}
