import { z } from 'zod'
import { Day, Done, Id, InTown, line, Moment, OneInTown } from '../primitive.ts'
import { refusals } from '../refusal.ts'

/** One thing the reader is told. `says` is what happened in a sentence; the case is named as the reader may see it. */
export const Notice = z.object({
  id: Id,
  town: z.number(),
  /** null: the digest of a day, or something urgent whose case only whoever takes it on duty may see. */
  case: Id.nullable(),
  kind: z.string().describe('事项的种类'),
  heading: z.string(),
  event: z.string(),
  says: z.string(),
  urgent: z.boolean(),
  due: Day.nullable(),
  at: Moment,
  read: z.boolean(),
})
export type Notice = z.infer<typeof Notice>

export const listNotices = {
  summary: '自己的提醒，保存90天',
  querystring: z.object({ before: z.string().max(80).optional() }),
  response: { 200: z.object({ notices: z.array(Notice), next: z.string().nullable() }), ...refusals },
} as const

export const countNotices = { summary: '没有读的提醒有几条，最多数到100', response: { 200: z.object({ unread: z.number() }), ...refusals } } as const

export const readNotices = {
  summary: '把自己的提醒记为已读；不写编号的，是全部',
  body: z.object({ ids: z.array(Id).max(100, '一次最多100条。').optional() }),
  response: { 200: Done, ...refusals },
} as const

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, '时间请写成 08:30 这样。')

/** 本地设置: no law says when an office is told of something. */
export const NoticeHours = z.object({ from: hour, to: hour, digestAt: hour })
export type NoticeHours = z.infer<typeof NoticeHours>

/** A group robot. Its address is a secret and is not shown again. */
export const NoticeChannel = z.object({ id: Id, kind: z.enum(['wecom', 'dingtalk']), name: z.string(), host: z.string(), made: Moment })
export type NoticeChannel = z.infer<typeof NoticeChannel>

export const NoticeSending = z.object({
  channel: z.string(), kind: z.string(), says: z.string(), made: Moment, state: z.enum(['sent', 'waiting', 'failed']),
  sent: Moment.nullable(), nextTry: Moment.nullable(), attempts: z.number(), fault: z.string(),
})
export type NoticeSending = z.infer<typeof NoticeSending>

export const NoticeSettings = z.object({ hours: NoticeHours, channels: z.array(NoticeChannel), sendings: z.array(NoticeSending), hosts: z.array(z.string()).describe('允许发送的地址') })
export type NoticeSettings = z.infer<typeof NoticeSettings>

export const getNoticeSettings = { summary: '提醒的设置，和发到群里的记录', params: InTown, response: { 200: NoticeSettings, ...refusals } } as const

export const setNoticeHours = {
  summary: '设置上班时间和每日提醒的时间', params: InTown,
  body: NoticeHours.refine(({ from, to }) => from < to, '下班时间要晚于上班时间。').refine(({ from, to, digestAt }) => digestAt >= from && digestAt < to, '每日提醒要在上班时间内。'),
  response: { 200: Done, ...refusals },
} as const

const address = z.string().max(200).regex(/^https?:\/\/[^/\s]+$/, '系统的网址不对，请刷新页面后重试。')

export const addNoticeChannel = {
  summary: '接一个群机器人', params: InTown,
  body: z.object({
    kind: z.enum(['wecom', 'dingtalk'], '请选择是企业微信还是钉钉。'), name: line('名称', 30), url: line('机器人网址', 500),
    secret: z.string().trim().max(200, '加签密钥最多200个字。').default(''), address,
  }),
  response: { 200: z.object({ id: Id }), ...refusals },
} as const

export const testNoticeChannel = { summary: '向群机器人发一条测试消息', params: OneInTown, body: z.object({}), response: { 200: Done, ...refusals } } as const
export const endNoticeChannel = { summary: '停用群机器人', params: OneInTown, response: { 200: Done, ...refusals } } as const
