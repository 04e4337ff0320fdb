import type { ReceiptView } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { sayDay } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { More } from '../../parts/more.tsx'
import { Table } from '../../parts/table.tsx'
import type { Part, Period } from '../../wire/figures.ts'
import { HistoryBehind } from './history-behind.tsx'

type Search = Period & { figure: string; town?: number; part?: Part }

interface RecordsBehindProps {
  receipt: ReceiptView
  records: ReceiptView['records']
  search: Search
  loading: boolean
  onMore: (() => void) | undefined
}

/** The records a figure counts, of a rate one side at a time; those out of sight are numbered. */
export function RecordsBehind({ receipt, records, search, loading, onMore }: RecordsBehindProps) {
  const { figure, hidden } = receipt
  return (
    <section className="stack" aria-label="组成记录">
      <div className="row apart">
        <h2>组成这个数的记录</h2>
        {figure.numerator !== null && (
          <div className="row">
            <PartLink search={{ ...search, part: 'numerator' }} on={search.part !== 'denominator'} word={`分子 ${figure.numerator}`} />
            <PartLink search={{ ...search, part: 'denominator' }} on={search.part === 'denominator'} word={`分母 ${figure.denominator ?? '—'}`} />
          </div>
        )}
      </div>
      {hidden > 0 && <p>另有 <b className="number">{hidden}</b> 条无权查看，已计入数值。</p>}
      {records.length === 0 ? <Empty says={hidden > 0 ? '没有您可以查看的记录。' : figure.value === null ? '没有记录。' : '这一期没有记录，所以是零。'} /> : (
        <>
          <Table
            caption={`${figure.zh}的记录`} rows={records} keyOf={(record) => `${record.id} ${record.day} ${record.amount}`}
            columns={[
              { key: 'heading', title: '记录', heading: true, show: (record) => <Link to="/cases/$id" params={{ id: record.id }}>{record.heading || '（无摘要）'}</Link> },
              { key: 'day', title: '日期', show: (record) => <span className="number">{sayDay(record.day)}</span> },
              { key: 'amount', title: figure.numerator === null ? `计入（${figure.unit}）` : '计入', number: true, show: (record) => record.amount },
            ]}
          />
          <More shown={records.length} total={figure.records} capped={false} word="条" loading={loading} onMore={onMore} />
        </>
      )}
      {receipt.history && <HistoryBehind figure={figure} entries={receipt.history} />}
    </section>
  )
}

function PartLink({ search, on, word }: { search: Search; on: boolean; word: string }) {
  return <Link className={on ? 'button strong' : 'button'} to="/receipt" search={search} aria-current={on ? 'true' : undefined}>{word}</Link>
}
