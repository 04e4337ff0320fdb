import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ClosedPeriod } from '../../wire/figures.ts'
import { may, useMe } from '../../wire/me.ts'
import './year-links.css'

/** What may be done with the report of a year, in the order in which it is mostly done. */
export function YearLinks({ town, period: { to, cutoff } }: { town: number; period: ClosedPeriod }) {
  const search = { year: to.slice(0, 4), cutoff }
  const { year } = search
  const mayWrite = may(useMe(), 'report.write', town)
  return (
    <nav className="card year-links no-print" aria-label="本年度报告">
      <Group title="取数">
        <Link to="/report/figures" search={search}>各项数字和上年数</Link>
        <Link to="/report/cross-checks" search={search}>数字勾稽</Link>
        <Link to="/report/confirm" search={search}>各单位确认数字</Link>
        <Link to="/report/moved" search={search}>两次截止之间变了什么</Link>
      </Group>
      <Group title="文字">
        <Link to="/report/edit" search={search}>{mayWrite ? '修改文字' : '看文字各稿'}</Link>
        {mayWrite && <Link to="/report/take-back" search={search}>拿回改过的 Word 文档</Link>}
        <Link to="/report/proofread" search={search}>校对全文</Link>
        <Link to="/report/proofread" search={{}}>校对别的文字或文件</Link>
      </Group>
      <Group title="报送">
        <Link to="/report/way" search={search}>报告流程</Link>
        <Link to="/report/leader-sheet" search={search}>送领导看的两页</Link>
        <Link to="/report/editions" search={search}>报送版和公开版</Link>
        <Link to="/report/reported" search={search}>已报数和现在的数</Link>
        <Link to="/report/findings-above" search={{ year }}>县里的意见</Link>
      </Group>
      <Group title="其他">
        <Link to="/report/others" search={{}}>其他报表</Link>
        <Link to="/report/settings">模板和提法库</Link>
      </Group>
    </nav>
  )
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return <div className="year-links-group"><span className="soft">{title}</span>{children}</div>
}
