import type { FastifyInstance } from 'fastify'
import { mePage } from '../pages/mine-page.ts'
import type { PortalParts } from '../portal-parts.ts'
import { withForm } from '../resident-form.ts'
import { clearResidentToken, findResident, readResidentToken } from '../session.ts'

/** Going: from here, from every phone, or for good. */
export async function meRoutes(app: FastifyInstance, parts: PortalParts): Promise<void> {
  const { residents } = parts
  app.get('/me', async (request, reply) => {
    const session = await findResident(request, parts)
    return session === undefined ? reply.redirect('/sign-in?back=%2Fme', 303) : reply.type('text/html; charset=utf-8').send(mePage(session))
  })

  const going = { '/me/sign-out': 'here', '/me/sign-out-everywhere': 'everywhere', '/me/delete': 'for good' } as const
  for (const [url, how] of Object.entries(going)) {
    app.post(url, (request, reply) => withForm(request, reply, { parts, work: async (session, field) => {
      const token = readResidentToken(request, parts)
      if (how === 'for good' && field('sure') !== 'yes') return reply.redirect('/me', 303)
      if (how === 'for good') await residents.leave(session.resident)
      else if (how === 'everywhere') await residents.signOutEverywhere(session.resident)
      else if (token !== undefined) await residents.signOut(token)
      clearResidentToken(request, reply, parts)
      return reply.redirect('/', 303)
    } }))
  }
}
