import { addNoticeChannel, endNoticeChannel, getNoticeSettings, setNoticeHours, testNoticeChannel } from '@zhenzhi/contract'
import type { NoticeSending } from '@zhenzhi/contract'
import { isRefused } from '@zhenzhi/kernel'
import type { Definition } from '@zhenzhi/kernel'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { ChannelDesk } from '../../../notices/channel-desk.ts'
import type { NoticeDesk } from '../../../notices/notice-desk.ts'
import { robotSays } from '../../../notices/robot-words.ts'
import { statusOf } from '../../status.ts'

export interface NoticeSettingParts {
  notices: NoticeDesk
  channels: ChannelDesk
  hosts: readonly string[]
  /** By hash. */
  definitions: () => Readonly<Record<string, Definition>>
}

type Line = Awaited<ReturnType<ChannelDesk['sendings']>>[number]

const asks = 'notices.set'
const done = { done: true } as const

/** For administrators: the hours of the town, and its group robots with what was sent to them. Of no case more than its kind. */
export const noticeSettingRoutes: FastifyPluginAsyncZod<NoticeSettingParts> = async (app, { notices, channels, hosts, definitions }) => {
  app.get('/towns/:town/notice-settings', { schema: getNoticeSettings, config: { asks } }, async ({ params: { town } }) => {
    const [hours, list, lines] = await Promise.all([notices.hours(town), channels.list(town), channels.sendings(town)])
    return { hours, channels: [...list], sendings: lines.map((line) => sendingView(line, definitions()[line.definitionHash])), hosts: [...hosts] }
  })

  app.put('/towns/:town/notice-settings/hours', { schema: setNoticeHours, config: { asks } }, async ({ officer, params, body }) => {
    await notices.setHours(params.town, body, officer.account)
    return done
  })

  app.post('/towns/:town/notice-channels', { schema: addNoticeChannel, config: { asks } }, async ({ officer, params, body }, reply) => {
    const answer = await channels.add(params.town, body, officer.account)
    return isRefused(answer) ? reply.code(statusOf[answer.refusal.code]).send(answer) : answer
  })

  app.post('/towns/:town/notice-channels/:id/test', { schema: testNoticeChannel, config: { asks } }, async ({ params: { town, id } }, reply) => {
    const refused = await channels.test(town, id)
    return refused === undefined ? done : reply.code(statusOf[refused.refusal.code]).send(refused)
  })

  app.delete('/towns/:town/notice-channels/:id', { schema: endNoticeChannel, config: { asks } }, async ({ params: { town, id } }, reply) => {
    const refused = await channels.end(town, id)
    return refused === undefined ? done : reply.code(statusOf[refused.refusal.code]).send(refused)
  })
}

function sendingView({ channel, made, event, attempts, nextTry, sent, gaveUp, fault }: Line, definition: Definition | undefined): NoticeSending {
  const state = sent !== null ? 'sent' : gaveUp === null ? 'waiting' : 'failed'
  return {
    channel, kind: definition?.title ?? '', says: definition === undefined ? '' : robotSays(event, null, definition), made, state, sent, nextTry: state === 'waiting' ? nextTry : null, attempts, fault: fault ?? '',
  }
}
