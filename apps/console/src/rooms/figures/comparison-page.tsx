import type { ComparedFigure } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { Checkbox } from 'antd'
import { useState } from 'react'
import { sayDay, sayMoment } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { Mark } from '../../parts/mark.tsx'
import { Page } from '../../parts/page.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { Table } from '../../parts/table.tsx'
import type { Column } from '../../parts/table.tsx'
import { comparisonQuery } from '../../wire/figures.ts'
import { useTown } from '../../wire/town.ts'
import { sayClass, sayValue } from './words.ts'

/** A closed period against now: each figure read again as it was, and why it differs today. */
export function ComparisonPage() {
  const { id } = useParams({ from: '/frame/closings/$id' })
  const town = useTown()
  const { data: comparison } = useSuspenseQuery(comparisonQuery(town.id, id))
  const [all, showAll] = useState(false)
  const { closing, figures } = comparison
  const moved = figures.filter((figure) => !figure.same || figure.now !== figure.closed)
  const broken = figures.filter((figure) => !figure.same)
  const shown = all ? figures : moved

  return (
    <Page title="封账对比" lead={`${town.name}，${sayDay(closing.from)}至${sayDay(closing.to)}，${sayMoment(closing.moment)}封账${closing.note && `（${closing.note}）`}`} tools={<PrintButton />}>
      {broken.length > 0
        ? <RefusalAlert says={`有 ${broken.length} 个数按封账时的序号重算不一致，请立即告诉管理员核查。`} />
        : <p>按封账时的序号重算，<b>{figures.length}</b> 个数全部一致；到现在有 <b>{moved.length}</b> 个数有变化。</p>}
      <Checkbox className="no-print" checked={all} onChange={(event) => showAll(event.target.checked)}>没有变化的也列出</Checkbox>
      {shown.length === 0 ? <Empty says="封账以后没有任何变化。" /> : <Table caption="封账对比" columns={columns} rows={shown} keyOf={(figure) => figure.id} />}
      {moved.filter((figure) => figure.records.length > 0).map((figure) => <Behind key={figure.id} figure={figure} />)}
    </Page>
  )
}

const share = (title: string, key: 'corrected' | 'late' | 'newlyMeasured' | 'matured'): Column<ComparedFigure> => ({ key, title, number: true, show: (figure) => (figure[key] === '0' ? '' : figure[key]) })

const columns: Column<ComparedFigure>[] = [
  { key: 'zh', title: '指标', heading: true, show: (figure) => figure.zh },
  { key: 'closed', title: '封账数', number: true, show: (figure) => sayValue(figure.closed, figure.unit, figure.absent) },
  { key: 'again', title: '按原序号重算', number: true, show: (figure) => (figure.same ? <Mark tone="green">一致</Mark> : <Mark tone="red">{sayValue(figure.recomputed, figure.unit, figure.absent)}</Mark>) },
  { key: 'now', title: '现在', number: true, show: (figure) => <b>{sayValue(figure.now, figure.unit, figure.absent)}</b> },
  share('更正', 'corrected'),
  share('迟报补登', 'late'),
  share('新增指标', 'newlyMeasured'),
  share('后续到期', 'matured'),
]

function Behind({ figure }: { figure: ComparedFigure }) {
  return (
    <details className="card">
      <summary>{figure.zh}：变化涉及的 {figure.records.length} 条记录</summary>
      <Table
        caption={figure.zh} rows={figure.records} keyOf={(record) => `${record.id} ${record.class}`}
        columns={[
          { key: 'id', title: '记录', heading: true, show: (record) => <Link to="/cases/$id" params={{ id: record.id }}>打开记录</Link> },
          { key: 'class', title: '原因', show: (record) => sayClass(record.class) },
          { key: 'amount', title: '变化', number: true, show: (record) => record.amount },
        ]}
      />
    </details>
  )
}
