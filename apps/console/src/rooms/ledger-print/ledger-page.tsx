import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Alert, Button, Progress } from 'antd'
import { Empty } from '../../parts/empty.tsx'
import { Page } from '../../parts/page.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { useTown } from '../../wire/town.ts'
import { LedgerSheets } from './ledger-sheets.tsx'
import { mostRows, useLedger } from './use-ledger.ts'
import './ledger.css'

/** A list as a ledger on A4 across: fetched page by page, laid out in sheets with their numbers, and printed by the browser. */
export function LedgerPage() {
  const { definition } = useParams({ from: '/frame/ledger/$definition' })
  const { unknown: _unknown, ...search } = useSearch({ from: '/frame/ledger/$definition' })
  const town = useTown()
  const { ledger, rows, come, whole, cut, trouble, again } = useLedger({ town: town.id, definition, search })
  const back = <Link className="button" to="/list/$definition" params={{ definition }} search={search}>回到列表</Link>
  if (trouble !== undefined) return <Page title="打印台账" tools={back}><RefusalAlert says={trouble} /><div className="row"><Button onClick={again}>再试一次</Button></div></Page>
  if (ledger === undefined || !whole) {
    return (
      <Page title="打印台账" tools={back}>
        <section className="card stack" role="status">
          <span>正在取台账，已取 {come} 件……</span>
          <Progress percent={Math.min(99, Math.floor((100 * come) / mostRows))} showInfo={false} />
        </section>
      </Page>
    )
  }
  if (rows.length === 0) return <Page title={`打印台账：${ledger.title}`} tools={back}><Empty says="没有符合这些条件的，没有可打印的。" /></Page>
  return (
    <Page title={`打印台账：${ledger.title}`} tools={<>{back}<PrintButton /></>} lead="横向 A4。打印时选“横向”，不要缩放；页眉页脚由系统印好，浏览器自带的可以关掉。">
      {cut && <Alert type="warning" showIcon role="status" className="no-print" title={`一次最多印 ${mostRows} 件，这里是最近登记的 ${mostRows} 件。要印其余的，请按日期或村分开。`} />}
      <LedgerSheets key={`${definition} ${rows.length} ${JSON.stringify(search)}`} ledger={ledger} rows={rows} />
    </Page>
  )
}
