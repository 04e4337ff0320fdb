import type { ReceiptView } from '@zhenzhi/contract'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { sayDay, sayMoment } from '../../parts/days.ts'
import { Page } from '../../parts/page.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import { receiptQuery } from '../../wire/figures.ts'
import { useMe } from '../../wire/me.ts'
import { useToday, useTown } from '../../wire/town.ts'
import type { Town } from '../../wire/town.ts'
import './figures.css'
import { RecordsBehind } from './records-behind.tsx'
import { TownsBehind } from './towns-behind.tsx'
import { gradeWords, periodOf, sayValue } from './words.ts'

/** A figure opened: how it is read, as of when, and what it counts: the very records, or of a county its towns. */
export function ReceiptPage() {
  const search = useSearch({ from: '/frame/receipt' })
  const { town, county } = useReceiptTown(search.town)
  const period = periodOf(search, useToday())
  const { data: pages, fetchNextPage, hasNextPage, isFetchingNextPage } = useSuspenseInfiniteQuery(receiptQuery({ town: town.id, figure: search.figure, period, part: search.part, version: search.version }))
  const receipt = pages.pages[0]
  if (!receipt) return null
  const back = county === undefined
    ? <Link className="button" to="/figures" search={period}>返回数据</Link>
    : <Link className="button" to="/receipt" search={{ ...period, figure: search.figure }}>返回{county.name}</Link>

  return (
    <Page title={receipt.figure.zh} lead={`${town.name}，${sayDay(receipt.from)}至${sayDay(receipt.to)}`} tools={<>{back}{!receipt.towns && search.version === undefined && <Link className="button" to="/figures/table" search={{ ...period, figure: search.figure }}>分月、分村看</Link>}<PrintButton /></>}>
      {search.version !== undefined && <p className="card" role="status">这是按自定指标第 {search.version} 版的口径统计的。<Link to="/figures/own">看各版</Link></p>}
      <Reading receipt={receipt} />
      {receipt.towns
        ? <TownsBehind receipt={receipt} rows={receipt.towns} period={period} />
        : <RecordsBehind receipt={receipt} records={pages.pages.flatMap((page) => page.records)} search={{ ...search, ...period }} loading={isFetchingNextPage} onMore={hasNextPage ? () => void fetchNextPage() : undefined} />}
    </Page>
  )
}

/** The town on the screen, or one of its towns that was opened from there. */
function useReceiptTown(asked: number | undefined): { town: Town; county: Town | undefined } {
  const { towns } = useMe()
  const here = useTown()
  const below = towns.find(({ id, parent }) => id === asked && parent === here.id)
  return below === undefined ? { town: here, county: undefined } : { town: below, county: here }
}

function Reading({ receipt }: { receipt: ReceiptView }) {
  const { figure, definition, digest } = receipt
  return (
    <section className="card stack" aria-label="数值">
      <p className="figure-value number">{sayValue(figure.value, figure.unit, figure.absent)}</p>
      <dl className="figure-facts">
        {figure.numerator !== null && <><dt>分子／分母</dt><dd className="number">{figure.numerator}／{figure.denominator ?? '—'}</dd></>}
        <dt>怎样算</dt><dd>{definition.reading}</dd>
        <dt>统计期间</dt><dd>{sayDay(receipt.from)}至{sayDay(receipt.to)}，登记截止{sayDay(receipt.cutoff)}</dd>
        <dt>数据来源</dt><dd>{figure.grades.map((grade) => gradeWords[grade]).join('、') || '—'}</dd>
        <dt>记录</dt><dd>{figure.records} 条</dd>
        {digest !== null && <><dt>记账序号</dt><dd>第 <span className="number">{figure.asOf.seq}</span> 号{figure.asOf.moment && `，${sayMoment(figure.asOf.moment)}`}</dd></>}
        {digest !== null && <><dt>校验码</dt><dd className="digest">{digest}</dd></>}
        {definition.hash !== null && <><dt>指标版本</dt><dd className="digest">{definition.hash}</dd></>}
      </dl>
    </section>
  )
}
