import type { FastifyInstance } from 'fastify'
import { homePage, noticePage, publishedPage, sayingPage } from '../pages/home-page.ts'
import type { PortalParts } from '../portal-parts.ts'
import { findResident } from '../session.ts'

/** What everybody may read. */
export async function publishedRoutes(app: FastifyInstance, parts: PortalParts & { style: string }): Promise<void> {
  const { residents, style } = parts
  const isSignedIn = async (request: Parameters<typeof findResident>[0]) => (await findResident(request, parts)) !== undefined

  app.get('/', async (request, reply) => {
    const [towns, pages, open, signedIn, reports] = await Promise.all([residents.towns(), residents.pages(), residents.isOpen(), isSignedIn(request), residents.reports.list()])
    return reply.type('text/html; charset=utf-8').send(homePage({ towns, pages, open, signedIn, reports: reports.length > 0 }))
  })

  app.get<{ Params: { id: string } }>('/page/:id', async (request, reply) => {
    const [found, towns, signedIn] = await Promise.all([residents.page(request.params.id), residents.towns(), isSignedIn(request)])
    reply.type('text/html; charset=utf-8')
    if (found === undefined) return reply.code(404).send(sayingPage({ title: '没有找到', says: '没有这一页，可能已经撤下。', signedIn }))
    const town = towns.find((one) => one.town === found.town)?.body
    return reply.send(publishedPage({ body: found.body, town: town?.name ?? '', signedIn }))
  })

  app.get('/notice', async (request, reply) => reply.type('text/html; charset=utf-8').send(noticePage({ signedIn: await isSignedIn(request) })))
  app.get('/style.css', (_request, reply) => reply.type('text/css; charset=utf-8').header('cache-control', 'public, max-age=3600').send(style))
  app.get('/healthz', async () => ({ up: true as const }))
}
