import type { NoticeChannel, NoticeSending } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Popconfirm } from 'antd'
import { useState } from 'react'
import { sayMoment } from '../../../parts/days.ts'
import { Empty } from '../../../parts/empty.tsx'
import { Mark } from '../../../parts/mark.tsx'
import { Page } from '../../../parts/page.tsx'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { Table } from '../../../parts/table.tsx'
import type { Column } from '../../../parts/table.tsx'
import { endNoticeChannel, noticeSettingsQuery, testNoticeChannel } from '../../../wire/notices.ts'
import { useTown } from '../../../wire/town.ts'
import { PeopleTabs } from '../people-tabs.tsx'
import { AddChannelForm } from './add-channel-form.tsx'
import { NoticeHoursForm } from './notice-hours-form.tsx'
import { useChanging } from './use-changing.ts'

/** When people of a town are told, and the group robots that are told beside them: what was sent and what was not. */
export function NoticeSettingsPage() {
  const town = useTown()
  const { data: { hours, channels, sendings, hosts } } = useSuspenseQuery(noticeSettingsQuery(town.id))
  const [adding, add] = useState(false)
  return (
    <Page title="提醒的设置" lead={`${town.name}。平常的提醒只在上班时间发出，紧急的随时发出，并告诉值班的人。`} tools={<Button type="primary" onClick={() => add(true)}>接群机器人</Button>}>
      <PeopleTabs />
      <NoticeHoursForm key={JSON.stringify(hours)} town={town.id} hours={hours} />
      <Channels town={town.id} channels={channels} />
      <section className="stack" aria-label="发到群里的记录">
        <h2>发到群里的记录</h2>
        <p className="soft">没有发出去的会隔一阵再发，一共八次。反映工作人员或单位的、特殊人群的，不发到群里。</p>
        {sendings.length === 0 ? <Empty says="还没有发过。" /> : <Table caption="发到群里的记录" columns={sendingColumns} rows={sendings} keyOf={({ channel, made, kind, says }) => `${channel} ${made} ${kind} ${says}`} />}
      </section>
      {adding && <AddChannelForm town={town.id} hosts={hosts} onClose={() => add(false)} />}
    </Page>
  )
}

const kinds = { wecom: '企业微信', dingtalk: '钉钉' } as const

function Channels({ town, channels }: { town: number; channels: readonly NoticeChannel[] }) {
  const { change, busy, refusal } = useChanging()
  const columns: Column<NoticeChannel>[] = [
    { key: 'name', title: '名称', heading: true, show: ({ name }) => name },
    { key: 'kind', title: '种类', show: ({ kind }) => kinds[kind] },
    { key: 'host', title: '地址', show: ({ host }) => host },
    { key: 'made', title: '接入时间', show: ({ made }) => <span className="number">{sayMoment(made)}</span> },
    {
      key: 'tools', title: '操作', show: ({ id, name }) => (
        <span className="row">
          <Button size="small" loading={busy} aria-label={`向${name}发测试消息`} onClick={() => void change(() => testNoticeChannel(town, id), '测试消息已发出')}>发测试消息</Button>
          <Popconfirm title={`停用“${name}”？`} description="以后的提醒不再发到这个群。" okText="停用" cancelText="取消" onConfirm={() => change(() => endNoticeChannel(town, id), '已停用')}>
            <Button size="small" aria-label={`停用${name}`}>停用</Button>
          </Popconfirm>
        </span>
      ),
    },
  ]
  return (
    <section className="stack" aria-label="群机器人">
      <h2>群机器人</h2>
      {refusal && <RefusalAlert says={refusal.says} />}
      {channels.length === 0 ? <Empty says="没有接群机器人。接上以后，群里会收到编号、种类、期限和链接，没有个人信息。" /> : <Table caption="群机器人" columns={columns} rows={channels} keyOf={({ id }) => id} />}
    </section>
  )
}

const sendingColumns: Column<NoticeSending>[] = [
  { key: 'kind', title: '事项', heading: true, show: ({ kind, says }) => `${kind}：${says}` },
  { key: 'channel', title: '发到', show: ({ channel }) => channel },
  { key: 'made', title: '时间', show: ({ made, sent }) => <span className="number">{sayMoment(sent ?? made)}</span> },
  { key: 'state', title: '结果', show: stateOf },
]

function stateOf({ state, fault, attempts, nextTry }: NoticeSending) {
  switch (state) {
    case 'sent': return <Mark tone="green">已发出</Mark>
    case 'failed': return <span><Mark tone="red">没有发出去</Mark> {fault}</span>
    case 'waiting': return <span><Mark tone="amber">等着发</Mark> {attempts > 0 && nextTry !== null && `${fault}${sayMoment(nextTry)}再发`}</span>
  }
}
