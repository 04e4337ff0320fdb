import { randomUUID } from 'node:crypto'
import fastifyMultipart from '@fastify/multipart'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Refused } from '@zhenzhi/kernel'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { mostPhotoBytes, mostPhotos } from '../../../residents/internet/submit-report.ts'
import type { Photo } from '../../../residents/internet/submit-report.ts'
import type { ResidentSession } from '../../../residents/internet/sign-in.ts'
import { statusOf } from '../../status.ts'
import { sayingPage } from '../pages/home-page.ts'
import { chooseTownPage, reportForm } from '../pages/report-form.ts'
import type { Typed } from '../pages/report-form.ts'
import type { PortalParts } from '../portal-parts.ts'
import { fieldsOf, findResident, holdsSecret } from '../session.ts'

/** Forms with photographs read at once; more are asked to come again, so that memory is never short. */
const mostAtOnce = 6

export async function reportRoutes(app: FastifyInstance, parts: PortalParts): Promise<void> {
  const { residents } = parts
  let reading = 0
  await app.register(fastifyMultipart, { limits: { files: mostPhotos + 1, fileSize: mostPhotoBytes + 1, fields: 20, fieldSize: 20_000, parts: 40 } })

  app.get('/report', async (request, reply) => {
    const session = await findResident(request, parts)
    const asked = fieldsOf(request.query)('town')
    if (session === undefined) return reply.redirect(`/sign-in?back=${encodeURIComponent(/^\d{1,9}$/.test(asked) ? `/report?town=${asked}` : '/report')}`, 303)
    const towns = await residents.towns()
    const chosen = towns.length === 1 ? towns[0] : towns.find(({ town }) => String(town) === asked)
    reply.type('text/html; charset=utf-8')
    return chosen === undefined ? chooseTownPage(towns) : reportForm({ town: chosen.body, csrf: session.csrf, key: randomUUID(), typed: {} })
  })

  app.post('/report', { bodyLimit: mostPhotoBytes * mostPhotos + 1_000_000 }, async (request, reply) => {
    reply.type('text/html; charset=utf-8')
    const session = await findResident(request, parts)
    if (session === undefined) return reply.code(401).send(sayingPage({ title: '请重新登录', says: '登录已经过期，请重新登录后再填。', signedIn: false }))
    if (reading >= mostAtOnce) return reply.code(503).header('retry-after', '20').send(sayingPage({ title: '现在人多', says: '现在提交的人多，请过半分钟，按“返回”再提交一次。', signedIn: true }))
    reading += 1
    const sent = await readForm(request).finally(() => { reading -= 1 })
    return takeForm(reply, parts, { session, sent })
  })
}

async function takeForm(reply: FastifyReply, { residents }: PortalParts, { session, sent }: { session: ResidentSession; sent: Form }): Promise<FastifyReply> {
  const field = (name: string) => sent.typed[name] ?? ''
  if (!holdsSecret(session, field('csrf'))) return reply.code(403).send(sayingPage({ title: '请重新打开', says: '页面已经过期，请重新打开再填。', signedIn: true }))
  const town = Number(field('town'))
  const kept = isRefused(sent) ? sent : await residents.submit(session, {
    key: field('key'), town, kind: field('kind'), words: field('words'), spot: field('spot'), village: field('village'), about: field('about'), name: field('name'),
    declared: field('declared') === 'yes', photos: sent.photos,
  })
  if (!isRefused(kept)) return reply.redirect(`/mine/${kept.id}?sent=yes`, 303)
  const found = (await residents.towns()).find((one) => one.town === town)
  reply.code(statusOf[kept.refusal.code])
  return reply.send(found === undefined
    ? sayingPage({ title: '没有提交成功', says: kept.refusal.says, signedIn: true })
    : reportForm({ town: found.body, csrf: session.csrf, key: randomUUID(), typed: sent.typed, refused: kept }))
}

type Form = { typed: Typed; photos: readonly Photo[] } | (Refused & { typed: Typed })

/** Reads the form to its end: what is too large or too much is left out, and refused with what was typed still there. */
async function readForm(request: FastifyRequest): Promise<Form> {
  const typed: Record<string, string> = {}
  const photos: Photo[] = []
  try {
    for await (const part of request.parts()) {
      if (part.type === 'file') photos.push({ name: part.filename, bytes: await part.toBuffer() })
      else if (typeof part.value === 'string') typed[part.fieldname] = part.value
    }
  } catch {
    return { typed, ...refuse('too-large', `照片最多${mostPhotos}张，每张最大${mostPhotoBytes / 1_000_000} MB。请重新选照片。`, 'photos') }
  }
  // A browser sends an empty file where none was chosen.
  return { typed, photos: photos.filter(({ bytes }) => bytes.length > 0) }
}
