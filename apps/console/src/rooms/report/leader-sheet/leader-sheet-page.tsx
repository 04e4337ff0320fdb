import type { LeaderSectionView, LeaderSheetView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { sayDay } from '../../../parts/days.ts'
import { Page } from '../../../parts/page.tsx'
import { PrintButton } from '../../../parts/print-button.tsx'
import { leaderSheetQuery } from '../../../wire/report.ts'
import { useToday, useTown } from '../../../wire/town.ts'
import './leader-sheet.css'

/** For whoever signs the report and does not log in: two sides of A4, in large print, with the least important cut and counted. */
export function LeaderSheetPage() {
  const today = useToday()
  const { year = today.slice(0, 4), cutoff = today } = useSearch({ from: '/frame/report/leader-sheet' })
  const town = useTown()
  const { data: sheet } = useSuspenseQuery(leaderSheetQuery({ town: town.id, year: Number(year) }, cutoff))
  const tools = (
    <>
      <Link className="button" to="/report" search={{ from: `${year}-01-01`, to: `${year}-12-31`, cutoff }}>看整份报告</Link>
      <PrintButton>打印两页</PrintButton>
    </>
  )
  return (
    <Page title={`${year}年报告：送领导看的两页`} lead={`${town.name}，登记截至${sayDay(cutoff)}。打印出来正好两页A4，放不下的写明还有几条、在哪里看。`} tools={tools}>
      {sheet.sides.map((sections, at) => <Side key={at} nth={at + 1} sections={sections} sheet={sheet} />)}
    </Page>
  )
}

function Side({ nth, sections, sheet: { townName, year, cutoff, draft, demo } }: { nth: number; sections: readonly LeaderSectionView[]; sheet: LeaderSheetView }) {
  return (
    <article className="leader-side" aria-label={`第${nth}页`}>
      <header>
        <h2>{townName}{year}年法治政府建设年度报告：签发前看一看</h2>
        <p>登记截至{sayDay(cutoff)}{draft && '（年度还没有完，是草稿）'}　第{nth}页，共2页{demo && '　演示数据，不能作为依据'}</p>
      </header>
      {sections.map((section, at) => <Section key={section.id} nth={(nth - 1) * 3 + at + 1} section={section} year={year} cutoff={cutoff} />)}
    </article>
  )
}

interface SectionProps {
  nth: number
  section: LeaderSectionView
  year: number
  cutoff: string
}

function Section({ nth, section: { id, title, lead, lines, leftOut }, year, cutoff }: SectionProps) {
  return (
    <section>
      <h3>{'一二三四五六'[nth - 1]}、{title}</h3>
      <p>{lead}</p>
      {lines.length > 0 && <ul>{lines.map((line, at) => <li key={at}>{line}</li>)}</ul>}
      {leftOut > 0 && <p className="leader-more">另有{leftOut}条没有列出，<Rest id={id} year={String(year)} cutoff={cutoff} />。</p>}
    </section>
  )
}

/** Where the lines are that found no room; on paper the name of the page. */
function Rest({ id, year, cutoff }: { id: LeaderSectionView['id']; year: string; cutoff: string }) {
  const search = { year, cutoff }
  switch (id) {
    case 'moves':
    case 'sensitive': return <>见<Link to="/report/figures" search={search}>“各项数字和上年数”</Link></>
    case 'conflicts': return <>见<Link to="/report/cross-checks" search={search}>“数字勾稽”</Link>和<Link to="/report/reported" search={{ year }}>“已报数”</Link></>
    case 'confirmed': return <>见<Link to="/report/confirm" search={search}>“各单位确认数字”</Link></>
    case 'promises': return <>见去年的报告</>
    case 'findings': return <>见<Link to="/report" search={{ from: `${year}-01-01`, to: `${year}-12-31`, cutoff }}>年度报告右边的“校对”</Link></>
  }
}
