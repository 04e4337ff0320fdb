import type { CalendarYearView, ClockChangeView, LocalSettingView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { sayDay, sayMoment } from '../../../parts/days.ts'
import { Mark } from '../../../parts/mark.tsx'
import { Page } from '../../../parts/page.tsx'
import { PrintButton } from '../../../parts/print-button.tsx'
import { Table } from '../../../parts/table.tsx'
import { clocksQuery } from '../../../wire/clocks.ts'
import { may, useMe } from '../../../wire/me.ts'
import { useToday, useTown } from '../../../wire/town.ts'
import { PeopleTabs } from '../people-tabs.tsx'
import { SettingForm } from './setting-form.tsx'
import { SettingsTable } from './settings-table.tsx'
import { YearBoard } from './year-board.tsx'
import { YearForm } from './year-form.tsx'
import { stateWords } from './words.ts'

/** 日历和期限: by what deadlines are counted here, and who set it. Whoever may change it sees first what a change does. */
export function ClocksPage() {
  const me = useMe()
  const town = useTown()
  const today = useToday()
  const { data: clocks } = useSuspenseQuery(clocksQuery(town.id))
  const [year, openYear] = useState<number>()
  const [setting, openSetting] = useState<LocalSettingView>()
  const years = [...clocks.missing, ...clocks.years.map((one) => one.year)].filter((one) => one >= Number(today.slice(0, 4)) - 1)
  return (
    <Page title="工作日历和本地设置" lead={`${town.name}。期限按这里的放假安排和天数计算。${clocks.changesCalendar ? '' : '放假安排由县级管理员录入，全县一起用。'}`} tools={<PrintButton />}>
      {may(me, 'places.manage', town.id) && <PeopleTabs />}
      {clocks.missing.map((one) => <Missing key={one} year={one} onEnter={clocks.changesCalendar ? () => openYear(one) : undefined} />)}
      {year === undefined ? (
        <section className="card stack" aria-label="放假安排">
          <h2>放假安排</h2>
          <ul className="stack">
            {years.map((one) => <YearLine key={one} year={one} known={clocks.years.find((known) => known.year === one)} onChange={clocks.changesCalendar ? () => openYear(one) : undefined} />)}
          </ul>
        </section>
      ) : <YearForm key={year} town={town.id} year={year} known={clocks.years.find((one) => one.year === year)} onClose={() => openYear(undefined)} />}
      <section className="card stack" aria-label="本地设置">
        <h2>本地设置</h2>
        <p className="soft">法律没有规定天数、由县里或镇里定的期限。法定的期限不在这里，也改不了。</p>
        <SettingsTable clocks={clocks} today={today} onOpen={openSetting} />
      </section>
      {clocks.changes.length > 0 && <section className="card stack" aria-label="变更记录"><h2>变更记录</h2><Changes changes={clocks.changes} linked={may(me, 'clocks.manage', town.id)} /></section>}
      {setting && <SettingForm town={town.id} setting={setting} onClose={() => openSetting(undefined)} />}
    </Page>
  )
}

function Missing({ year, onEnter }: { year: number; onEnter: (() => void) | undefined }) {
  return (
    <Alert
      type="warning" showIcon title={`${year}年放假安排还没有录入`} {...(onEnter ? { action: <Button type="primary" onClick={onEnter}>录入{year}年</Button> } : {})}
      description={`落在${year}年的到期日暂按周末推算，可能不准。通知一般每年 11 月公布。${onEnter ? '' : '请提醒县级管理员录入。'}`}
    />
  )
}

function YearLine({ year, known, onChange }: { year: number; known: CalendarYearView | undefined; onChange: (() => void) | undefined }) {
  const [shown, show] = useState(false)
  return (
    <li>
      <div className="row apart">
        <span><b>{year}年</b> {known === undefined ? <Mark tone="amber">没有录入</Mark> : <span className="soft">{sayNotice(known)}</span>}</span>
        <span className="row no-print">
          {known && <Button size="small" aria-expanded={shown} onClick={() => show(!shown)}>{shown ? '收起' : '看日历'}</Button>}
          {onChange && <Button size="small" aria-label={`${known ? '修改' : '录入'}${year}年`} onClick={onChange}>{known ? '修改' : '录入'}</Button>}
        </span>
      </div>
      {shown && known && <YearBoard year={year} days={known} />}
    </li>
  )
}

function sayNotice({ title, document, day, off, work }: CalendarYearView): string {
  const notice = title === '' ? '随系统带来' : `${title}${document && `，${document}`}${day === null ? '' : `，${sayDay(day)}`}`
  return `放假 ${off.length} 天，调休上班 ${work.length} 天。${notice}`
}

function Changes({ changes, linked }: { changes: readonly ClockChangeView[]; linked: boolean }) {
  return (
    <Table
      caption="变更记录" rows={changes} keyOf={({ id }) => id}
      columns={[
        { key: 'says', title: '改了什么', heading: true, show: ({ id, says }) => (linked ? <Link to="/people/clocks/$id" params={{ id }}>{says}</Link> : says) },
        { key: 'state', title: '状态', show: ({ state }) => <Mark tone={state === 'done' ? 'green' : 'amber'}>{stateWords[state]}</Mark> },
        { key: 'by', title: '谁办的', show: ({ by, made, adopted, adoptedBy }) => (adopted === null ? `${by}，${sayMoment(made)}录入` : `${adoptedBy ?? by}，${sayMoment(adopted)}采用`) },
      ]}
    />
  )
}
