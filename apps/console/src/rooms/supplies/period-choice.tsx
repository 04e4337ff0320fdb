import { Button, Checkbox, Select } from 'antd'
import { useState } from 'react'
import { DayBox } from '../../parts/day-box.tsx'
import { FieldBox } from '../../parts/field-box.tsx'
import { useToday } from '../../wire/town.ts'
import { longPeriods, monthsOf } from './periods.ts'
import type { NamedPeriod } from './periods.ts'
import type { Supplying } from './use-supply.ts'

const yearsBack = 8

/** For which days: a year, a half, a quarter or a month at one press, or any days; a stock may begin without an end. */
export function PeriodChoice({ supplying }: { supplying: Supplying }) {
  const { supply, side, set, problems } = supplying
  const today = useToday()
  const thisYear = Number(today.slice(0, 4))
  const [year, setYear] = useState(supply.from.slice(0, 4) || String(thisYear))
  const take = ({ from, to }: NamedPeriod) => set({ from, to, opening: false })
  const isTaken = ({ from, to }: NamedPeriod) => !supply.opening && supply.from === from && supply.to === to
  const months = monthsOf(year)
  return (
    <FieldBox id="supply-period" label="这个数是哪一段时间的" required group>
      <div className="row supply-quick">
        <Select aria-label="年份" value={year} options={Array.from({ length: yearsBack }, (_, back) => String(thisYear - back)).map((value) => ({ value, label: `${value} 年` }))} onChange={setYear} />
        {longPeriods(year).map((one) => (
          <Button key={one.title} type={isTaken(one) ? 'primary' : 'default'} aria-pressed={isTaken(one)} disabled={one.to > today} onClick={() => take(one)}>{one.title}</Button>
        ))}
        <Select
          aria-label="月份" placeholder="按月" value={months.find(isTaken)?.title ?? null} options={months.map(({ title, to }) => ({ value: title, label: title, disabled: to > today }))}
          onChange={(title) => months.filter((one) => one.title === title).forEach(take)}
        />
      </div>
      <div className="field-pair">
        <FieldBox id="supply-from" label="从" required problem={problems['from']}>
          <DayBox id="supply-from" value={supply.from} max={today} wrong={problems['from'] !== undefined} onChange={(from) => set({ from })} />
        </FieldBox>
        {!supply.opening && (
          <FieldBox id="supply-to" label="到" required problem={problems['to']} hint={side?.stands ? '最后一天。这几天里每一天都是这个数。' : '最后一天，要已经过完。'}>
            <DayBox id="supply-to" value={supply.to} max={today} wrong={problems['to'] !== undefined} onChange={(to) => set({ to })} />
          </FieldBox>
        )}
      </div>
      {side?.stands && <Checkbox checked={supply.opening} onChange={(event) => set({ opening: event.target.checked })}>作期初数：从这一天起一直算数，不填最后一天</Checkbox>}
    </FieldBox>
  )
}
