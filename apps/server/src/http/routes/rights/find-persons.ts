import { findPersons, sayPurpose } from '@zhenzhi/contract'
import { refuse } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { statusOf } from '../../status.ts'
import { postOf } from './rights-parts.ts'
import type { RightsParts } from './rights-parts.ts'

/** Somebody by a whole number and for a purpose: a line in the log of every person found, and one where nobody was. */
export const findPersonsRoute: FastifyPluginAsyncZod<RightsParts> = async (app, { parts, rights }) => {
  app.post('/towns/:town/persons/find', { schema: findPersons, config: { asks: 'persons.find' } }, async ({ officer, params: { town }, body }, reply) => {
    const purpose = sayPurpose(body.why, body.purpose ?? '')
    if (purpose === undefined) return reply.code(statusOf['purpose-missing']).send(refuse('purpose-missing', '按号码查人要写明用途，会记入日志。', 'purpose'))
    if (body.phone === undefined && body.idNumber === undefined) return reply.code(statusOf['field-missing']).send(refuse('field-missing', '请填电话或身份证号。', 'phone'))
    const found = await rights.find({ town, reach: officer.reach, phone: body.phone, idNumber: body.idNumber })
    const by = { by: body.idNumber === undefined ? 'phone' : 'idNumber', found: found.length }
    const line = { town, account: officer.account, post: postOf(officer, town), verb: 'person-find', subjectKind: 'person', purpose, detail: by }
    for (const subject of found.length === 0 ? [''] : found.map(({ person }) => person)) await parts.people.audit({ ...line, subject })
    const { current } = parts.law()
    return { persons: found.map(({ person, name, cases }) => ({
      person, name,
      cases: cases.map(({ caseId, definition, field, state, opened }) => {
        const spec = current[definition]?.definition
        return { id: caseId, title: spec?.title ?? definition, role: spec?.fields[field]?.title ?? field, opened, state: spec?.states[state]?.title ?? state }
      }),
    })) }
  })
}
