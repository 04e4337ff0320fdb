import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { sayMoment } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { Page } from '../../parts/page.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import { Table } from '../../parts/table.tsx'
import { readersQuery } from '../../wire/rights.ts'

/** 谁看过: everybody who opened or worked on one case, the latest first. */
export function ReadersPage() {
  const { id } = useParams({ from: '/frame/cases/$id/readers' })
  const { data: { readings } } = useSuspenseQuery(readersQuery(id))
  return (
    <Page title="谁看过" lead={<>谁在什么时候看过、办过<Link to="/cases/$id" params={{ id }}>这一件</Link>。查阅本身也会留下记录。</>} tools={<PrintButton />}>
      {readings.length === 0 ? <Empty says="还没有人看过。" /> : (
        <Table caption="谁看过这一件" rows={readings} keyOf={({ moment, name, verb }) => `${moment} ${name} ${verb}`} columns={[
          { key: 'moment', title: '时间', heading: true, show: ({ moment }) => <span className="number">{sayMoment(moment)}</span> },
          { key: 'name', title: '谁', show: ({ name }) => name },
          { key: 'post', title: '岗位', show: ({ post }) => post },
          { key: 'verb', title: '做了什么', show: ({ verb }) => verb },
          { key: 'purpose', title: '目的', show: ({ purpose }) => purpose ?? '' },
        ]} />
      )}
    </Page>
  )
}
