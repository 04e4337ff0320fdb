import { recognisePasted } from '@zhenzhi/contract'
import { refuse } from '@zhenzhi/kernel'
import type { Calendar } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { orderDraft } from '../../../intake/order-draft.ts'
import { openableFromAbove, readPasted } from '../../../intake/read-pasted.ts'
import { statusOf } from '../../status.ts'
import { earlierCases } from './earlier-cases.ts'
import type { IntakeParts } from './earlier-cases.ts'

/** An order pasted from a platform above becomes a filled form, with what came before it beside it. Nothing is registered. */
export const recognisePastedRoute: FastifyPluginAsyncZod<IntakeParts & { calendarOf: (town: number) => Promise<Calendar> }> = async (app, own) => {
  const { parts } = own
  app.post('/towns/:town/intake/recognise', { schema: recognisePasted, config: { asks: 'intake.paste' } }, async ({ officer, params: { town }, body }, reply) => {
    const held = officer.reach.posts.filter((one) => one.town === town).map(({ post }) => post)
    const definitions = openableFromAbove(Object.values(parts.law().current).map(({ definition }) => definition), held)
    const [names, places, units] = [await parts.names.forTowns([town]), await parts.people.listPlaces(town), await parts.people.listUnits(town)]
    const today = parts.now().day
    const pasted = readPasted({ text: body.text, today, as: body.definition, town: names.towns[town]?.name ?? '', places, units, definitions, calendar: await own.calendarOf(town) })
    if (pasted === undefined) {
      const refused = refuse('not-your-post', '您的岗位不登记这一种工单。请转给登记的同事。', 'definition')
      return reply.code(statusOf[refused.refusal.code]).send(refused)
    }
    const { read, definition, recognised } = pasted
    const draft = orderDraft(read, definition, { today, placeName: (id) => places.find((place) => place.id === id)?.name ?? '' })
    const earlier = await earlierCases(own, { officer, town, read, definition, day: draft.day, names })
    reply.header('cache-control', 'private, no-store')
    return { definition: definition.id, recognised, forms: definitions.map(({ id, title }) => ({ id, title })), ...draft, ...earlier }
  })
}
