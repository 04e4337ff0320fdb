import type { ImportLine } from '@zhenzhi/contract'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { sayMoment } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { Page } from '../../parts/page.tsx'
import { Table } from '../../parts/table.tsx'
import type { Column } from '../../parts/table.tsx'
import { definitionsQuery } from '../../wire/cases.ts'
import { importsQuery } from '../../wire/imports.ts'
import { useTown } from '../../wire/town.ts'
import './imports.css'
import { UploadForm } from './upload-form.tsx'
import { sayState } from './words.ts'

/** Spreadsheets brought into the town: a new one, and all that were brought before. */
export function ImportsPage() {
  const town = useTown()
  const { definition } = useSearch({ from: '/frame/imports' })
  const { data: definitions } = useSuspenseQuery(definitionsQuery(town.id))
  const { data: pages, fetchNextPage, hasNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(importsQuery(town.id))
  const imports = pages.pages.flatMap((page) => page.imports)
  const kinds = definitions.filter((one) => one.opens !== undefined && one.engine !== 'supply')
  return (
    <Page title="导入台账" lead={`${town.name}。原来用 Excel 或 WPS 记的台账，在这里成批登记。先检查，没有问题再导入；导错了可以整次撤销。`} tools={<Link className="button" to="/reconcile" search={definition === undefined ? {} : { definition }}>和上级平台对账</Link>}>
      <UploadForm key={`${town.id} ${definition ?? ''}`} town={town.id} kinds={kinds} chosen={definition} />
      <section className="stack" aria-labelledby="imports-before">
        <h2 id="imports-before">导入过的</h2>
        {imports.length === 0 ? <Empty says="还没有导入过。选好种类和文件，点“上传”。" /> : <Table caption="导入过的台账" columns={columns} rows={imports} keyOf={(one) => one.id} />}
        {hasNextPage && <Button onClick={() => void fetchNextPage()} loading={isFetchingNextPage}>再往下列</Button>}
      </section>
    </Page>
  )
}

const columns: Column<ImportLine>[] = [
  { key: 'name', title: '文件', heading: true, show: (one) => <Link to="/imports/$id" params={{ id: one.id }}>{one.name}</Link> },
  { key: 'definition', title: '种类', show: (one) => one.definitionTitle },
  { key: 'state', title: '情况', show: (one) => sayState(one) },
  { key: 'by', title: '谁导的', show: (one) => one.by },
  { key: 'moment', title: '上传时间', show: (one) => <span className="number">{sayMoment(one.moment)}</span> },
]
