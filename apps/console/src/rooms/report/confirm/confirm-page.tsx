import type { ConfirmView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { sayDay } from '../../../parts/days.ts'
import { Empty } from '../../../parts/empty.tsx'
import { Page } from '../../../parts/page.tsx'
import { PrintButton } from '../../../parts/print-button.tsx'
import { confirmQuery } from '../../../wire/confirm.ts'
import type { ConfirmAt } from '../../../wire/confirm.ts'
import { may, useMe } from '../../../wire/me.ts'
import { useToday, useTown } from '../../../wire/town.ts'
import { OfficeList } from './office-list.tsx'
import { OfficeSheet } from './office-sheet.tsx'
import { Opinions } from './opinions.tsx'
import './confirm.css'

/** Who signed which figures of a year's report, what was objected to, and the sheet of each office (供数确认单). */
export function ConfirmPage() {
  const today = useToday()
  const { year = today.slice(0, 4), cutoff = today, office: asked } = useSearch({ from: '/frame/report/confirm' })
  const town = useTown()
  const sees = may(useMe(), 'figures.see', town.id)
  const at: ConfirmAt = { town: town.id, year: Number(year), cutoff }
  const { data: view } = useSuspenseQuery(confirmQuery(at))
  const office = view.offices.find((one) => one.office === asked) ?? (sees ? undefined : view.offices[0])
  const tools = (
    <>
      {office !== undefined && sees && <Link className="button" to="/report/confirm" search={{ year, cutoff }}>看全部单位</Link>}
      {sees && <Link className="button" to="/report" search={{ from: `${year}-01-01`, to: `${year}-12-31`, cutoff }}>看整份报告</Link>}
      {office !== undefined && <PrintButton>打印供数确认单</PrintButton>}
    </>
  )
  return (
    <Page title={`${year}年报告数字的确认`} lead={<>{town.name}，登记截至{sayDay(cutoff)}。数字归谁的台账，就由谁确认；确认之后数字变了，要再确认一次。</>} tools={tools}>
      {sees && view.offices.length > 0 && <Summary view={view} />}
      {view.offices.length === 0 ? <Empty says="报告正文里还没有要确认的数字。" /> : office === undefined ? <OfficeList view={view} at={at} /> : <OfficeSheet key={office.office} office={office} at={at} town={town} version={view.version} sees={sees} />}
      <Opinions opinions={view.opinions.filter((one) => office === undefined || one.office === office.office)} at={at} />
    </Page>
  )
}

function Summary({ view: { printed, unconfirmed, opinions } }: { view: ConfirmView }) {
  const open = opinions.filter((one) => one.open).length
  return (
    <p className="card no-print" role="status">
      {printed === 0 ? '报告正文里现在没有数字。' : unconfirmed === 0 ? `报告正文里的 ${printed} 个数字，供数单位都确认了。` : <>报告正文里有 {printed} 个数字，其中 <b className="number">{unconfirmed}</b> 个还没有供数单位确认。</>}
      {open > 0 && <> 有 <b className="number">{open}</b> 条意见等待答复。</>}
    </p>
  )
}
