import type { EditionsView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { Suspense } from 'react'
import { DayBox } from '../../../parts/day-box.tsx'
import { Loading } from '../../../parts/loading.tsx'
import { Page } from '../../../parts/page.tsx'
import { editionsQuery } from '../../../wire/editions.ts'
import { may, useMe } from '../../../wire/me.ts'
import type { ReportOf } from '../../../wire/report.ts'
import { useToday, useTown } from '../../../wire/town.ts'
import { DetailsForm } from './details-form.tsx'
import { Differences } from './differences.tsx'
import { EditionSheet } from './edition-sheet.tsx'
import { FrozenList } from './frozen-list.tsx'
import { Openness } from './openness.tsx'
import '../report.css'
import './editions.css'

/** The two editions of a year's report side by side: what is apart between them, what the letter says besides its text, and those that are fixed. */
export function EditionsPage() {
  const today = useToday()
  const { year = today.slice(0, 4), cutoff = today } = useSearch({ from: '/frame/report/editions' })
  const navigate = useNavigate({ from: '/report/editions' })
  const town = useTown()
  const tools = (
    <>
      <Link className="button" to="/report" search={{ from: `${year}-01-01`, to: `${year}-12-31`, cutoff }}>看整份报告</Link>
      <Link className="button" to="/report/edit" search={{ year, cutoff }}>标出不公开的内容</Link>
      <Link className="button" to="/report/way" search={{ year }}>报告流程</Link>
    </>
  )
  return (
    <Page title={`${year}年报告的两个版本`} lead={`${town.name}。同一份文字，报送版给县委、县政府，公开版给所有人看。`} tools={tools}>
      <div className="card row no-print">
        <label htmlFor="editions-cutoff">数字登记截止</label>
        <DayBox id="editions-cutoff" value={cutoff} max={today} onChange={(day) => day !== '' && void navigate({ search: { year, cutoff: day }, replace: true })} />
      </div>
      <Suspense fallback={<Loading />}>
        <Editions of={{ town: town.id, year: Number(year) }} cutoff={cutoff} />
      </Suspense>
    </Page>
  )
}

function Editions({ of, cutoff }: { of: ReportOf; cutoff: string }) {
  const { data: view } = useSuspenseQuery(editionsQuery(of, cutoff))
  const mayWrite = may(useMe(), 'report.write', of.town)
  const blanks = view.open.filter(({ text }) => text.includes('【请填写')).length
  return (
    <>
      {blanks > 0 && <p className="card editions-blanks" role="status">公开版里还有 <b className="number">{blanks}</b> 处“请填写”没有填。公开以前请先到“标出不公开的内容”页面写上，或者删去。</p>}
      <Differences differences={view.differences} review={view.review} year={String(of.year)} cutoff={cutoff} />
      <DetailsForm key={view.detailsVersion} of={of} version={view.detailsVersion} details={view.details} mayWrite={mayWrite} />
      <FrozenList of={of} frozen={view.frozen} pdf={view.pdf} />
      <Both of={of} cutoff={cutoff} view={view} mayWrite={mayWrite} />
      <Openness town={of.town} receipts={view.receipts} mayWrite={mayWrite} />
    </>
  )
}

function Both({ of, cutoff, view, mayWrite }: { of: ReportOf; cutoff: string; view: EditionsView; mayWrite: boolean }) {
  return (
    <div className="editions">
      {(['upward', 'public'] as const).map((kind) => (
        <EditionSheet key={kind} of={of} kind={kind} cutoff={cutoff} lines={kind === 'upward' ? view.upward : view.open} pdf={view.pdf} mayWrite={mayWrite} />
      ))}
    </div>
  )
}
