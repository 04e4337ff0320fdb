import type { ReconciliationLine } from '@zhenzhi/contract'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { sayMoment } from '../../../parts/days.ts'
import { Empty } from '../../../parts/empty.tsx'
import { Page } from '../../../parts/page.tsx'
import { Table } from '../../../parts/table.tsx'
import type { Column } from '../../../parts/table.tsx'
import { definitionsQuery } from '../../../wire/cases.ts'
import { reconciliationsQuery } from '../../../wire/reconcile.ts'
import { useTown } from '../../../wire/town.ts'
import '../imports.css'
import { UploadForm } from '../upload-form.tsx'
import { sayHeld } from './words.ts'

/** Lists of the platforms above: a new one, and all that were held against ours before. */
export function ReconciliationsPage() {
  const town = useTown()
  const { definition } = useSearch({ from: '/frame/reconcile' })
  const { data: definitions } = useSuspenseQuery(definitionsQuery(town.id))
  const { data: pages, fetchNextPage, hasNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(reconciliationsQuery(town.id))
  const lists = pages.pages.flatMap((page) => page.lists)
  const kinds = definitions.filter((one) => one.opens !== undefined && one.engine === 'matter' && one.columns.some(({ kind, title }) => kind === 'text' && /(编号|文号|单号|证号|号码)/.test(title)))
  return (
    <Page title="和上级平台对账" lead={`${town.name}。从 12345、阳光信访等平台导出的名单，在这里和我们登记的逐件对。对账不改动任何记录；对不上的，看过再决定要不要接过来。`} tools={<Link className="button" to="/imports">导入台账</Link>}>
      <UploadForm key={`${town.id} ${definition ?? ''}`} town={town.id} kinds={kinds} chosen={definition} purpose="reconcile" />
      <section className="stack" aria-labelledby="reconcile-before">
        <h2 id="reconcile-before">对过的</h2>
        {lists.length === 0 ? <Empty says="还没有对过。选好种类和平台导出的名单，点“上传”。" /> : <Table caption="对过的名单" columns={columns} rows={lists} keyOf={(one) => one.id} />}
        {hasNextPage && <Button onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>再往下列</Button>}
      </section>
    </Page>
  )
}

const columns: Column<ReconciliationLine>[] = [
  { key: 'name', title: '名单', heading: true, show: (one) => <Link to="/reconcile/$id" params={{ id: one.id }}>{one.name}</Link> },
  { key: 'definition', title: '种类', show: (one) => one.definitionTitle },
  { key: 'state', title: '情况', show: (one) => sayHeld(one) },
  { key: 'by', title: '谁对的', show: (one) => one.by },
  { key: 'moment', title: '上传时间', show: (one) => <span className="number">{sayMoment(one.moment)}</span> },
]
