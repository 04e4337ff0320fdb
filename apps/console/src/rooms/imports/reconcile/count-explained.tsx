import type { CountLine, ReconcileView } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { sayDay } from '../../../parts/days.ts'
import { Table } from '../../../parts/table.tsx'
import type { Column } from '../../../parts/table.tsx'
import { sayApart } from './words.ts'

type Held = NonNullable<ReconcileView['held']>

/** The two counts, and exactly the rows that make the difference, each with its reason. */
export function CountExplained({ held: { from, to, scope, counts, lines, lineCount, reasons, unseen } }: { held: Held }) {
  return (
    <section className="card stack" aria-labelledby="reconcile-count">
      <h2 id="reconcile-count">我们的件数和平台的为什么不一样</h2>
      <p className="soft">{sayDay(from)}至{sayDay(to)}{scope.map((one) => `，${one}`)}。平台的数是名单里的行数；我们的数是这段日子登记、没有作废的件数，退回的、并到别的件的也各算一件。</p>
      <p className="imports-counts">
        <span>平台 <b className="number">{counts.theirs}</b> 件</span>
        <span>我们 <b className="number">{counts.ours}</b> 件</span>
        <span className={counts.ours === counts.theirs ? 'imports-good' : 'imports-bad'}><b>{sayApart(counts)}</b></span>
      </p>
      {lineCount === 0 ? <p className="imports-good">每一件都对得上。</p> : (
        <>
          <ul className="reconcile-reasons">
            {reasons.map(({ reason, sign, says, count }) => <li key={`${sign} ${reason}`}><b className="number">{sign === 1 ? '＋' : '－'}{count}</b>　{says}</li>)}
          </ul>
          <Table caption="相差的每一件和原因" columns={columns} rows={lines} keyOf={({ sign, line, number, caseId }) => `${sign} ${line ?? ''} ${number} ${caseId ?? ''}`} />
          {lineCount > lines.length && <p className="soft">共 {lineCount} 行，这里列出前 {lines.length} 行，全部的请“下载对账结果”。</p>}
        </>
      )}
      {unseen > 0 && <p>另有 <b className="number">{unseen}</b> 件您无权查看，没有算在我们的件数里。</p>}
    </section>
  )
}

const columns: Column<CountLine>[] = [
  { key: 'number', title: '编号', heading: true, show: ({ number, caseId }) => (caseId === undefined ? number || '（没有编号）' : <Link to="/cases/$id" params={{ id: caseId }}>{number || '（没有编号）'}</Link>) },
  { key: 'sign', title: '谁多一件', plain: true, show: ({ sign }) => (sign === 1 ? '我们多' : '平台多') },
  { key: 'line', title: '名单第几行', number: true, show: ({ line }) => line ?? '' },
  { key: 'says', title: '原因', show: ({ says }) => says },
]
