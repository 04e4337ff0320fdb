import { whoAmI } from '@zhenzhi/contract'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { People } from '../../people/people.ts'
import { asksOf } from '../asks.ts'

/** Who is signed in, and what is open to them. */
export const meRoute: FastifyPluginAsyncZod<{ people: People }> = async (app, { people }) => {
  app.get('/me', { schema: whoAmI, config: { asks: 'self', limited: 'too' } }, async ({ officer, openSession }) => {
    const who = await people.whoIs(officer)
    return { ...who, secondFactor: { ...who.secondFactor, only: openSession.limited }, csrf: openSession.csrf, may: asksOf(officer) }
  })
}
