import type { ReceiptView } from '@zhenzhi/contract'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { sayDay, sayMoment } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { More } from '../../parts/more.tsx'
import { Page } from '../../parts/page.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import { Table } from '../../parts/table.tsx'
import { receiptQuery } from '../../wire/figures.ts'
import { useToday, useTown } from '../../wire/town.ts'
import './figures.css'
import { gradeWords, periodOf, sayValue } from './words.ts'

/** A figure opened: how it is read, as of when, and the very records it counts. */
export function ReceiptPage() {
  const search = useSearch({ from: '/frame/receipt' })
  const town = useTown()
  const period = periodOf(search, useToday())
  const { data: pages, fetchNextPage, hasNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(receiptQuery({ town: town.id, figure: search.figure, period, part: search.part }))
  const receipt = pages.pages[0]
  if (!receipt) return null
  const records = pages.pages.flatMap((page) => page.records)
  const { figure } = receipt
  const isRate = figure.numerator !== null

  return (
    <Page title={figure.zh} lead={`${town.name}，${sayDay(receipt.from)}至${sayDay(receipt.to)}`} tools={<><Link className="button" to="/figures" search={period}>返回数据</Link><PrintButton /></>}>
      <Reading receipt={receipt} />
      <section className="stack" aria-label="组成记录">
        <div className="row apart">
          <h2>组成这个数的记录</h2>
          {isRate && (
            <div className="row">
              <PartLink search={{ ...period, figure: figure.id, part: 'numerator' }} on={search.part !== 'denominator'} word={`分子 ${figure.numerator}`} />
              <PartLink search={{ ...period, figure: figure.id, part: 'denominator' }} on={search.part === 'denominator'} word={`分母 ${figure.denominator ?? '—'}`} />
            </div>
          )}
        </div>
        {receipt.hidden > 0 && <p>另有 <b className="number">{receipt.hidden}</b> 条无权查看，已计入数值。</p>}
        {records.length === 0 ? <Empty says={receipt.hidden > 0 ? '没有您可以查看的记录。' : '这一期没有记录，所以是零。'} /> : (
          <>
            <Table
              caption={`${figure.zh}的记录`} rows={records} keyOf={(record) => `${record.id} ${record.day} ${record.amount}`}
              columns={[
                { key: 'heading', title: '记录', heading: true, show: (record) => <Link to="/cases/$id" params={{ id: record.id }}>{record.heading || '（无摘要）'}</Link> },
                { key: 'day', title: '日期', show: (record) => <span className="number">{sayDay(record.day)}</span> },
                { key: 'amount', title: '计入', number: true, show: (record) => record.amount },
              ]}
            />
            <More shown={records.length} total={figure.records} capped={false} word="条" loading={isFetchingNextPage} onMore={hasNextPage ? () => void fetchNextPage() : undefined} />
          </>
        )}
      </section>
    </Page>
  )
}

interface PartLinkProps {
  search: { figure: string; from: string; to: string; cutoff?: string; part: 'numerator' | 'denominator' }
  on: boolean
  word: string
}

function PartLink({ search, on, word }: PartLinkProps) {
  return <Link className={on ? 'button strong' : 'button'} to="/receipt" search={search} aria-current={on ? 'true' : undefined}>{word}</Link>
}

function Reading({ receipt }: { receipt: ReceiptView }) {
  const { figure, definition } = receipt
  return (
    <section className="card stack" aria-label="数值">
      <p className="figure-value number">{sayValue(figure.value, figure.unit)}</p>
      <dl className="figure-facts">
        {figure.numerator !== null && <><dt>分子／分母</dt><dd className="number">{figure.numerator}／{figure.denominator ?? '—'}</dd></>}
        <dt>怎样算</dt><dd>{definition.reading}</dd>
        <dt>统计期间</dt><dd>{sayDay(receipt.from)}至{sayDay(receipt.to)}，登记截止{sayDay(receipt.cutoff)}</dd>
        <dt>数据来源</dt><dd>{figure.grades.map((grade) => gradeWords[grade]).join('、') || '—'}</dd>
        <dt>记录</dt><dd>{figure.records} 条</dd>
        <dt>记账序号</dt><dd>第 <span className="number">{figure.asOf.seq}</span> 号{figure.asOf.moment && `，${sayMoment(figure.asOf.moment)}`}</dd>
        <dt>校验码</dt><dd className="digest">{receipt.digest}</dd>
        <dt>指标版本</dt><dd className="digest">{definition.hash}</dd>
      </dl>
    </section>
  )
}
