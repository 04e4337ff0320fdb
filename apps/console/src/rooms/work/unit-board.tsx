import type { UnitWork } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { sayDay } from '../../parts/days.ts'
import { Table } from '../../parts/table.tsx'
import { unitWorkQuery } from '../../wire/lists.ts'

/** For leaders: how the open matters stand, office by office. Offices alone: nobody is counted or ranked. */
export function UnitBoard({ town, onUnit }: { town: number; onUnit: (unit: string) => void }) {
  const [open, setOpen] = useState(false)
  const { data: units } = useSuspenseQuery(unitWorkQuery(town))
  const late = units.reduce((sum, { overdue }) => sum + overdue, 0)
  if (units.length === 0) return null
  return (
    <section className="card stack" aria-label="各科室">
      <div className="row apart">
        <span>{units.length} 个科室有在办的事{late > 0 ? <>，逾期 <b className="number">{late}</b> 件</> : '，没有逾期的'}。</span>
        <Button aria-expanded={open} onClick={() => setOpen(!open)}>{open ? '收起' : '看各科室'}</Button>
      </div>
      {open && (
        <Table
          caption="各科室在办的事" rows={units} keyOf={({ unit }) => unit}
          columns={[
            { key: 'name', title: '科室', heading: true, show: (one) => nameOf(one) },
            { key: 'open', title: '在办', number: true, show: (one) => one.open },
            { key: 'overdue', title: '逾期', number: true, show: (one) => one.overdue },
            { key: 'still', title: '超过 7 天没动静', number: true, show: (one) => one.still },
            { key: 'oldest', title: '最早的一件登记于', show: (one) => (one.oldest === null ? '' : sayDay(one.oldest)) },
            { key: 'go', title: '', show: (one) => (one.unit === '' ? '' : <Button size="small" aria-label={`看这些：${nameOf(one)}`} onClick={() => onUnit(one.unit)}>看这些</Button>) },
          ]}
        />
      )}
    </section>
  )
}

function nameOf({ name, unit }: UnitWork): string {
  return name || unit || '没有分到科室的'
}
