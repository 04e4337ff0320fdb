import type { DisposalLine } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { sayMoment } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { Mark } from '../../parts/mark.tsx'
import { Page } from '../../parts/page.tsx'
import { Table } from '../../parts/table.tsx'
import { disposalsQuery } from '../../wire/keeping.ts'
import { useTown } from '../../wire/town.ts'
import { KeepingTabs } from './keeping-tabs.tsx'

/** 销毁清单: proposed by one, decided by another. */
export function DisposalsPage() {
  const town = useTown()
  const { data: { disposals } } = useSuspenseQuery(disposalsQuery(town.id))
  return (
    <Page title="销毁清单" lead={`${town.name}。一人提出，另一岗位的同事批准；批准后当即销毁，记录一直保留。`}>
      <KeepingTabs />
      {disposals.length === 0 ? <Empty says="还没有销毁清单。" /> : (
        <Table
          caption="销毁清单" rows={disposals} keyOf={({ id }) => id}
          columns={[
            { key: 'reason', title: '理由', heading: true, show: ({ id, reason }) => <Link to="/keeping/disposals/$id" params={{ id }}>{reason}</Link> },
            { key: 'by', title: '提出', show: ({ by, byPost, moment }) => `${by}（${byPost}），${sayMoment(moment)}` },
            { key: 'items', title: '项数', number: true, show: ({ items }) => items },
            { key: 'standing', title: '情况', show: (one) => <DisposalStanding disposal={one} /> },
          ]}
        />
      )}
    </Page>
  )
}

export function DisposalStanding({ disposal: { verdict, done, mine } }: { disposal: Pick<DisposalLine, 'verdict' | 'done' | 'mine'> }) {
  if (verdict === null) return <Mark tone="amber">{mine ? '等同事批准' : '等待批准'}</Mark>
  if (verdict === 'declined') return <Mark>没有批准</Mark>
  return done === null ? <Mark tone="red">没有办完，请再批准一次</Mark> : <Mark tone="green">已销毁</Mark>
}
