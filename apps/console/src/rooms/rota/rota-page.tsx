import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { Empty } from '../../parts/empty.tsx'
import { Page } from '../../parts/page.tsx'
import { PrintButton } from '../../parts/print-button.tsx'
import { rotaQuery } from '../../wire/rota.ts'
import { useToday, useTown } from '../../wire/town.ts'
import { AddDrawer } from './add-drawer.tsx'
import { MonthGrid } from './month-grid.tsx'
import { NowBox } from './now-box.tsx'
import { PhonesDrawer } from './phones-drawer.tsx'
import { PlanDrawer } from './plan-drawer.tsx'
import './rota.css'
import { ShiftDrawer } from './shift-drawer.tsx'
import { monthAfter, sayDay, sayMonth, shortKinds } from './words.ts'

type Doing = { what: 'plan' | 'add' | 'phones' } | { what: 'shift'; id: string }

/** 值班表: one month of every kind of shift, who is on duty now, gaps, swaps, and what became of each shift. */
export function RotaPage() {
  const town = useTown()
  const today = useToday()
  const month = useSearch({ from: '/frame/rota' }).month ?? today.slice(0, 7)
  return (
    <Page
      title={`值班表 ${sayMonth(month)}`} lead={<span className="no-print">{town.name}。点开一班，可以改排、换班，或者登记到岗。</span>}
      tools={<><Link className="button" to="/rota" search={{ month: monthAfter(month, -1) }}>上个月</Link><Link className="button" to="/rota" search={{ month: monthAfter(month, 1) }}>下个月</Link><PrintButton>打印值班表</PrintButton></>}
    >
      <NowBox town={town.id} />
      <Month key={`${town.id} ${month}`} town={town.id} month={month} today={today} />
    </Page>
  )
}

function Month({ town, month: asked, today }: { town: number; month: string; today: string }) {
  const { data: month } = useSuspenseQuery(rotaQuery({ town, month: asked }))
  const [doing, start] = useState<Doing>()
  const stop = () => start(undefined)
  const shift = doing?.what === 'shift' ? month.shifts.find(({ id }) => id === doing.id) : undefined
  const gaps = month.shifts.filter(({ gap }) => gap)
  const waiting = month.shifts.filter((one) => one.askedOfMe || (one.state === 'swapAgreed' && month.mayPlan && one.within && !one.mine))
  return (
    <>
      <div className="row no-print">
        {month.mayPlan && <><Button type="primary" onClick={() => start({ what: 'plan' })}>排班</Button><Button onClick={() => start({ what: 'add' })}>加一班</Button></>}
        <Button onClick={() => start({ what: 'phones' })}>值班电话</Button>
      </div>
      {month.uncovered && <Alert type="warning" showIcon role="status" className="no-print" title={`${month.month.slice(0, 4)}年的节假日安排还没有录入，这里只按周一到周五算工作日。`} />}
      {gaps.length > 0 && <Alert type="error" showIcon role="status" className="no-print" title={`还有 ${gaps.length} 个空班：${gaps.slice(0, 6).map((one) => `${sayDay(one.day)}${shortKinds[one.kind]}`).join('、')}${gaps.length > 6 ? '等' : ''}。`} />}
      {waiting.length > 0 && <Alert type="info" showIcon role="status" className="no-print" title={`有 ${waiting.length} 个换班等您办：${waiting.map((one) => sayDay(one.day)).join('、')}。`} />}
      {month.shifts.length === 0 && month.openDays.length === 0
        ? <Empty says={month.mayPlan ? '这个月还没有排班。点“排班”，选好日子和轮流的人，一次排好一个月。' : '这个月还没有排班。'} />
        : <MonthGrid month={month} today={today} onOpen={(id) => start({ what: 'shift', id })} />}
      <p className="rota-signs"><span>制表人：</span><span>审核人：</span><span>（盖章）　　年　月　日</span></p>
      {doing?.what === 'plan' && <PlanDrawer town={town} month={month} onClose={stop} />}
      {doing?.what === 'add' && <AddDrawer town={town} month={month} today={today} onClose={stop} />}
      {doing?.what === 'phones' && <PhonesDrawer town={town} month={month} onClose={stop} />}
      {shift && <ShiftDrawer key={shift.id} town={town} month={month} shift={shift} today={today} onClose={stop} />}
    </>
  )
}
