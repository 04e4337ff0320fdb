import type { Leading, LeadingView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Input } from 'antd'
import { useState } from 'react'
import { sayDay } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { Mark } from '../../parts/mark.tsx'
import { Page } from '../../parts/page.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import { Table } from '../../parts/table.tsx'
import { leadingQuery } from '../../wire/leading.ts'
import { may, useMe } from '../../wire/me.ts'
import { useToday, useTown } from '../../wire/town.ts'
import { LeadingForm } from './leading-form.tsx'
import { leadingWords } from './leading-words.ts'
import { PeopleTabs } from './people-tabs.tsx'
import { TakeInCard } from './take-in-card.tsx'

type Kind = LeadingView['kinds'][number]

/** 主系统: how each kind is led, since when, and before; the county's administrator changes it, everybody may read it. */
export function LeadingPage() {
  const me = useMe()
  const town = useTown()
  const today = useToday()
  const { data: { kinds, settings, mayChange } } = useSuspenseQuery(leadingQuery(town.id))
  const [words, type] = useState('')
  const [open, setOpen] = useState<Kind>()
  const found = kinds.filter(({ title }) => title.includes(words.trim()))
  const of = (kind: Kind) => settings.filter(({ definition }) => definition === kind.id)
  return (
    <Page title="主系统" lead={`${town.name}。每一类事项在哪里办：本镇办理，还是上级系统办理、这里只登记结果，还是只收盖章供数。${mayChange ? '' : '由县级管理员设定，这里只能看。'}`} tools={<PrintButton />}>
      {may(me, 'places.manage', town.id) && <PeopleTabs />}
      <TakeInCard town={town.id} />
      <Input className="leading-words no-print" aria-label="查找事项" placeholder="打字查找" allowClear value={words} onChange={(event) => type(event.target.value)} />
      {found.length === 0 ? <Empty says="没有这个名称的事项，请换几个字。" /> : (
        <Table
          caption="各类事项的主系统" rows={found} keyOf={({ id }) => id}
          columns={[
            { key: 'title', title: '事项', heading: true, show: ({ title }) => title },
            { key: 'how', title: '现在', show: (kind) => <Now settings={of(kind)} today={today} /> },
            { key: 'history', title: '历次设定', show: (kind) => <History settings={of(kind)} today={today} /> },
            ...(mayChange ? [{ key: 'change', title: '操作', show: (kind: Kind) => <Button className="no-print" size="small" aria-label={`变更${kind.title}`} onClick={() => setOpen(kind)}>变更</Button> }] : []),
          ]}
        />
      )}
      {open && <LeadingForm town={town.id} kind={open} now={currentOf(of(open), today)?.how ?? 'here'} onClose={() => setOpen(undefined)} />}
    </Page>
  )
}

function currentOf(settings: readonly Leading[], today: string): Leading | undefined {
  return settings.findLast(({ since }) => since <= today)
}

function Now({ settings, today }: { settings: readonly Leading[]; today: string }) {
  const now = currentOf(settings, today)
  const how = now?.how ?? 'here'
  return <span className="row"><Mark tone={how === 'here' ? 'green' : how === 'mirror' ? 'blue' : 'amber'}>{leadingWords[how]}</Mark>{now && <span className="soft">{sayDay(now.since)}起</span>}</span>
}

/** The earlier ones, and one that is still to come. */
function History({ settings, today }: { settings: readonly Leading[]; today: string }) {
  const now = currentOf(settings, today)
  const others = settings.filter((one) => one !== now)
  if (others.length === 0) return null
  return <ul>{others.map(({ how, since }) => <li key={since}>{sayDay(since)}起 {leadingWords[how]}{since > today && '（还没有开始）'}</li>)}</ul>
}
