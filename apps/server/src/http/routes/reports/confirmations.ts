import { answerOpinion, askConfirmation, confirmFigures, getConfirmations, objectToReport, withdrawConfirmation } from '@zhenzhi/contract'
import { isRefused, refuse } from '@zhenzhi/kernel'
import type { Day, Id, Refused } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { hasSecretMark } from '../../../cases/secret-mark.ts'
import { refusePeriod } from '../../../figures/close-period.ts'
import type { Officer } from '../../../people/officer.ts'
import type { By, ConfirmDesk } from '../../../reports/confirm/confirm-desk.ts'
import { findPost, holdsAsk } from '../../asks.ts'
import { confirmView } from '../../present/confirm-view.ts'
import { statusOf } from '../../status.ts'
import { wholeYear } from './whole-year.ts'

interface ConfirmRouteParts {
  confirmations: ConfirmDesk
  titleOf: (post: string) => string
  now: () => { day: Day }
}

const asks = 'report.confirm'
const marked = refuse('secret-mark', '文字中带有密级标志。涉密内容不能写进本系统，请删去后再提交。')

/** Confirmation of a year's figures by their offices (供数确认), and the opinion round: whoever may read figures reads it, an office signs for itself. */
export const confirmationRoutes: FastifyPluginAsyncZod<ConfirmRouteParts> = async (app, { confirmations, titleOf, now }) => {
  const wrong = ({ year, cutoff }: { year: number; cutoff: Day }) => refusePeriod({ ...wholeYear(year), cutoff, today: now().day })
  const take = async <A extends { year: number; cutoff: Day }>(asked: A & { said: string }, doing: () => Promise<{ number: number } | Refused>) =>
    wrong(asked) ?? (hasSecretMark(asked.said) ? marked : await doing())

  app.get('/towns/:town/reports/:year/confirmations', { schema: getConfirmations, config: { asks: 'report.confirmations' } }, async ({ officer, params, query: { cutoff } }, reply) => {
    const refused = wrong({ ...params, cutoff })
    if (refused !== undefined) return reply.code(statusOf[refused.refusal.code]).send(refused)
    const hands = handsOf(officer, params.town)
    const only = holdsAsk(officer, 'figures.see', params.town) ? undefined : hands.map(({ unit }) => unit)
    const sheet = await confirmations.read({ ...params, cutoff, ...(only === undefined ? {} : { only }) })
    return confirmView(sheet, { hands, cutoff, titleOf })
  })

  app.post('/towns/:town/reports/:year/confirmations/ask', { schema: askConfirmation, config: { asks: 'report.write' } }, async ({ officer, params, body: { key, ...said } }, reply) => {
    const done = await take({ ...params, ...said, said: said.note }, () => confirmations.ask({ ...params, ...said }, { ...byOf(officer, params.town, key), post: writerOf(officer, params.town) }))
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : done
  })

  app.post('/towns/:town/reports/:year/confirmations/confirm', { schema: confirmFigures, config: { asks } }, async ({ officer, params, body: { key, ...said } }, reply) => {
    const done = await take({ ...params, ...said, said: said.note + said.signer }, () => confirmations.confirm({ ...params, ...said }, byOf(officer, params.town, key)))
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : done
  })

  app.post('/towns/:town/reports/:year/confirmations/object', { schema: objectToReport, config: { asks } }, async ({ officer, params, body: { key, reason, ...said } }, reply) => {
    const done = await take({ ...params, ...said, said: reason + said.signer }, () => confirmations.object({ ...params, ...said, note: reason }, byOf(officer, params.town, key)))
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : done
  })

  app.post('/towns/:town/reports/:year/confirmations/answer', { schema: answerOpinion, config: { asks: 'report.write' } }, async ({ officer, params, body: { key, ...said } }, reply) => {
    const done = await take({ ...params, ...said, said: said.note }, () => confirmations.answer({ ...params, ...said }, { ...byOf(officer, params.town, key), post: writerOf(officer, params.town) }))
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : done
  })

  app.post('/towns/:town/reports/:year/confirmations/withdraw', { schema: withdrawConfirmation, config: { asks } }, async ({ officer, params, body: { key, ...said } }, reply) => {
    const done = await take({ ...params, ...said, said: said.note }, () => confirmations.withdraw({ ...params, ...said }, byOf(officer, params.town, key)))
    return isRefused(done) ? reply.code(statusOf[done.refusal.code]).send(done) : done
  })
}

function handsOf({ reach }: Officer, town: number): By['hands'] {
  return reach.posts.filter((held) => held.town === town).map(({ post, unit }) => ({ post, unit }))
}

function byOf(officer: Officer, town: number, key: Id): By {
  return { account: officer.account, key, hands: handsOf(officer, town) }
}

function writerOf(officer: Officer, town: number): string {
  return findPost(officer, 'report.write', town) ?? ''
}
