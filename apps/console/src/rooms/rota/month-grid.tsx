import type { RotaMonth, RotaShift, ShiftKind } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { Mark } from '../../parts/mark.tsx'
import { Table } from '../../parts/table.tsx'
import type { Column } from '../../parts/table.tsx'
import { sayDay, shortKinds, standOf, weekdays, whoOf } from './words.ts'

type Row = RotaMonth['days'][number]

interface GridProps {
  month: RotaMonth
  today: string
  onOpen: (shift: string) => void
}

/** A month on one sheet: a row a day, a column a kind of shift that is planned in it. */
export function MonthGrid({ month, today, onOpen }: GridProps) {
  const kinds = month.kinds.filter(({ id }) => month.shifts.some(({ kind }) => kind === id))
  const columns: Column<Row>[] = [
    { key: 'day', title: '日期', heading: true, show: (row) => <DayCell row={row} today={today} /> },
    ...kinds.map(({ id }): Column<Row> => ({ key: id, title: shortKinds[id], show: ({ day }) => <Shifts shifts={month.shifts.filter((shift) => shift.kind === id && shift.day === day)} kind={id} today={today} onOpen={onOpen} /> })),
    ...(month.openDays.length === 0 ? [] : [{ key: 'open', title: '开门接访', show: ({ day }: Row) => month.openDays.filter((one) => one.day === day).map(({ id, spot }) => <Link key={id} to="/cases/$id" params={{ id }}>{spot}</Link>) }]),
  ]
  const shown = month.days.filter(({ day }) => month.shifts.some((shift) => shift.day === day) || month.openDays.some((one) => one.day === day))
  return <div className="rota-grid"><Table caption="轮值表" columns={columns} rows={shown} keyOf={({ day }) => day} tone={({ kind }) => (kind === 'working' ? undefined : 'rota-rest')} /></div>
}

function DayCell({ row: { day, kind, weekday }, today }: { row: Row; today: string }) {
  return (
    <span className="rota-day">
      {sayDay(day)} <span className="soft">周{weekdays[weekday]}</span>
      {kind === 'holiday' && <span className="soft">节假日</span>}
      {kind === 'working' && weekday > 5 && <span className="soft">调休上班</span>}
      {day === today && <Mark tone="blue">今天</Mark>}
    </span>
  )
}

function Shifts({ shifts, kind, today, onOpen }: { shifts: readonly RotaShift[]; kind: ShiftKind; today: string; onOpen: (shift: string) => void }) {
  return (
    <span className="rota-cell">
      {shifts.map((shift) => {
        const stand = standOf(shift, today)
        return (
          <button key={shift.id} type="button" className={shift.gap ? 'rota-shift rota-gap' : 'rota-shift'} aria-label={`${sayDay(shift.day)} ${shortKinds[kind]}：${whoOf(shift)}${stand === undefined ? '' : `，${stand.word}`}`} onClick={() => onOpen(shift.id)}>
            <span>{whoOf(shift)}{shift.mine && <b>（我）</b>}</span>
            {stand && <Mark tone={stand.tone}>{stand.word}</Mark>}
          </button>
        )
      })}
    </span>
  )
}
