import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { Empty } from '../../parts/empty.tsx'
import { Page } from '../../parts/page.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { openReturnMonth, returnMonthQuery } from '../../wire/returns.ts'
import type { MonthAt } from '../../wire/returns.ts'
import { useToday, useTown } from '../../wire/town.ts'
import { ChainBox } from './chain-box.tsx'
import { LinksBox } from './links-box.tsx'
import { MonthTable } from './month-table.tsx'
import { ReminderBox } from './reminder-box.tsx'
import './returns.css'
import { SweepBox } from './sweep-box.tsx'
import { useChange } from './use-change.ts'
import { monthAfter, sayMonth } from './words.ts'

/** One month of village returns: who reported, what it comes to, who is to be reminded, and its way to the lock. */
export function ReturnsPage() {
  const town = useTown()
  const today = useToday()
  const month = useSearch({ from: '/frame/returns' }).month ?? today.slice(0, 7)
  const at = { town: town.id, month }
  return (
    <Page title={`村级月报 ${sayMonth(month)}`} lead={`${town.name}。村里用链接报、发接龙、交纸质表都行；没有发现的也要报“本月没有”。`} tools={<Months month={month} last={today.slice(0, 7)} />}>
      <Month key={`${town.id} ${month}`} at={at} />
    </Page>
  )
}

function Months({ month, last }: { month: string; last: string }) {
  const next = monthAfter(month, 1)
  return (
    <>
      <Link className="button" to="/returns" search={{ month: monthAfter(month, -1) }}>上个月</Link>
      {next <= last && <Link className="button" to="/returns" search={{ month: next }}>下个月</Link>}
      <PrintButton>打印台账</PrintButton>
    </>
  )
}

type Tool = 'chain' | 'links'

function Month({ at }: { at: MonthAt }) {
  const { data: month } = useSuspenseQuery(returnMonthQuery(at))
  const change = useChange(at)
  const [tool, use] = useState<Tool>()
  const open = () => void change.send('已开账', () => openReturnMonth(at))
  if (month.sweep === null) {
    return (
      <Empty says={month.mayAct ? '这个月还没有开账。开账以后，每个村都列入应报。' : '这个月还没有开账，或者由别的办公室办。'}>
        {month.mayAct && <Button type="primary" size="large" loading={change.busy} onClick={open}>开账</Button>}
        {change.refusal && <RefusalAlert says={change.refusal.says} />}
      </Empty>
    )
  }
  const locked = month.sweep.state === 'locked'
  return (
    <>
      <SweepBox at={at} month={month} />
      {month.mayAct && !locked && (
        <div className="row no-print">
          <Button onClick={() => use(tool === 'chain' ? undefined : 'chain')} aria-expanded={tool === 'chain'}>粘贴接龙</Button>
          <Button onClick={() => use(tool === 'links' ? undefined : 'links')} aria-expanded={tool === 'links'}>报送链接和二维码</Button>
          {month.lines.some(({ state }) => state === 'none') && <Button loading={change.busy} onClick={open}>把新加的村列入应报</Button>}
        </div>
      )}
      {tool === 'chain' && <ChainBox at={at} month={month} onDone={() => use(undefined)} />}
      {tool === 'links' && <LinksBox at={at} />}
      {change.refusal && <RefusalAlert says={change.refusal.says} />}
      <MonthTable at={at} month={month} />
      {month.mayAct && !locked && month.reminder !== '' && <ReminderBox text={month.reminder} />}
      <p className="returns-signs"><span>填表人：</span><span>负责人：</span><span>（盖章）　　年　月　日</span></p>
    </>
  )
}
