import type { LedgerPage, LedgerRow } from '@zhenzhi/contract'
import { useLayoutEffect, useRef, useState } from 'react'
import { sayDay } from '../../parts/days.ts'
import { useMe } from '../../wire/me.ts'
import { intoPages } from './into-pages.ts'
import { ledgerSums } from './ledger-sums.ts'
import { LedgerTable } from './ledger-table.tsx'

interface LedgerSheetsProps {
  ledger: LedgerPage
  rows: readonly LedgerRow[]
}

/**
 * Laid out once to be measured, then in sheets: each with its title, the heading of its columns and its number, the last with totals and places to sign.
 * The browser's own pages carry no number of theirs in Chromium 109.
 */
export function LedgerSheets({ ledger, rows }: LedgerSheetsProps) {
  const measured = useRef<HTMLDivElement>(null)
  const [pages, setPages] = useState<{ from: number; to: number }[]>()
  const sums = ledgerSums(ledger.columns, rows)
  useLayoutEffect(() => {
    const sheet = measured.current
    if (sheet === null) return
    const heightOf = (element: Element | null) => element?.getBoundingClientRect().height ?? 0
    const body = heightOf(sheet.querySelector('.ledger-body')) - heightOf(sheet.querySelector('thead'))
    const heights = [...sheet.querySelectorAll('tbody tr[data-row]')].map(heightOf)
    setPages(intoPages(heights, { sheet: Math.floor(body) - 2, end: heightOf(sheet.querySelector('tr[data-sums]')) + heightOf(sheet.querySelector('.ledger-sign')) }))
  }, [ledger, rows])
  if (pages === undefined) {
    return (
      <div ref={measured} className="ledger-sheet ledger-measured" aria-hidden>
        <Heading ledger={ledger} count={rows.length} />
        <div className="ledger-body"><LedgerTable columns={ledger.columns} rows={rows} first={1} sums={sums} /></div>
        <Signatures />
        <div className="ledger-foot">第 1 页　共 1 页</div>
      </div>
    )
  }
  return (
    <div className="ledger-sheets">
      <p className="soft no-print">共 {rows.length} 件，{pages.length} 页。</p>
      {pages.map(({ from, to }, at) => (
        <section key={from + at} className="ledger-sheet" aria-label={`第 ${at + 1} 页`}>
          <Heading ledger={ledger} count={rows.length} />
          <div className="ledger-body">
            <LedgerTable columns={ledger.columns} rows={rows.slice(from, to)} first={from + 1} sums={at === pages.length - 1 ? sums : undefined} />
            {at === pages.length - 1 && <Signatures />}
          </div>
          <div className="ledger-foot">{ledger.demo && <b>演示数据，不能作为依据　</b>}第 {at + 1} 页　共 {pages.length} 页</div>
        </section>
      ))}
    </div>
  )
}

function Heading({ ledger, count }: { ledger: LedgerPage; count: number }) {
  const { now } = useMe()
  const filters = ledger.filters.map(({ title, says }) => `${title}：${says}`).join('　')
  return (
    <header className="ledger-head">
      <div className="ledger-title">{ledger.town}{ledger.title}台账{ledger.demo && '（演示数据）'}</div>
      <div className="ledger-about"><span>{filters === '' ? '全部' : filters}</span><span>共 {count} 件　{sayDay(now.day)}打印</span></div>
    </header>
  )
}

function Signatures() {
  return <div className="ledger-sign"><span>填表人：</span><span>审核人：</span><span>日期：　　　年　　月　　日</span></div>
}
