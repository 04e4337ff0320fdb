import { InputNumber } from 'antd'
import { DayBox } from '../../parts/day-box.tsx'
import type { Mapping } from './use-mapping.ts'

/** What holds for the days of this one file: the year of those written without one, and between which all of them lie. */
export function DaysOfFile({ mapping: { mapping, change } }: { mapping: Mapping }) {
  const [from, to] = [mapping.period?.from ?? '', mapping.period?.to ?? '']
  const setPeriod = (period: { from: string; to: string }) => change({ period: period.from === '' && period.to === '' ? undefined : period })
  return (
    <section className="card stack" aria-label="日期">
      <div className="imports-line">
        <label htmlFor="import-year">台账是哪一年的</label>
        <InputNumber id="import-year" className="imports-short" min={1950} max={2199} placeholder="如 2026" value={mapping.year ?? null} onChange={(year) => change({ year: year ?? undefined })} />
        <span className="soft small">日期只写了“3月5日”的，按这一年登记。</span>
      </div>
      <div className="imports-line">
        <label htmlFor="import-from">起止日期（可不填）</label>
        <DayBox id="import-from" value={from} onChange={(day) => setPeriod({ from: day, to })} />
        <span><label htmlFor="import-to">至</label></span>
        <DayBox id="import-to" value={to} onChange={(day) => setPeriod({ from, to: day })} />
        <span className="soft small">填了的，不在这段日子里的行会列出来。</span>
      </div>
    </section>
  )
}
