import type { ReturnLine, ReturnMonth } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { Mark } from '../../parts/mark.tsx'
import { Table } from '../../parts/table.tsx'
import type { Column } from '../../parts/table.tsx'
import type { MonthAt } from '../../wire/returns.ts'
import { BackDrawer } from './back-drawer.tsx'
import { ContactsDrawer } from './contacts-drawer.tsx'
import { EnterDrawer } from './enter-drawer.tsx'
import { standOf, ways } from './words.ts'

type Doing = { what: 'enter' | 'back' | 'contacts'; village: string }

/** Every village of the town and how it stands; in the order of the places, never of who was first. */
export function MonthTable({ at, month }: { at: MonthAt; month: ReturnMonth }) {
  const [doing, start] = useState<Doing>()
  const line = month.lines.find(({ village }) => village === doing?.village)
  const stop = () => start(undefined)
  const open = month.mayAct && month.sweep?.state !== 'locked'
  return (
    <>
      <div className={open ? 'returns-open' : undefined}><Table caption="各村月报" columns={open ? [...columns, toolsOf(start)] : columns} rows={month.lines} keyOf={({ village }) => village} tone={({ state, late }) => (state === 'owed' && late ? 'late' : undefined)} /></div>
      {doing?.what === 'enter' && line && <EnterDrawer key={line.position} at={at} line={line} onClose={stop} />}
      {doing?.what === 'back' && line && <BackDrawer at={at} line={line} onClose={stop} />}
      {doing?.what === 'contacts' && line && <ContactsDrawer at={at} line={line} onClose={stop} />}
    </>
  )
}

const number = (key: 'opening' | 'found' | 'resolved' | 'still' | 'incidents', title: string): Column<ReturnLine> => ({ key, title, number: true, show: (line) => line[key] ?? '—' })

const columns: Column<ReturnLine>[] = [
  { key: 'name', title: '村（社区）', heading: true, show: ({ name, case: id }) => (id === null ? name : <Link to="/cases/$id" params={{ id }}>{name}</Link>) },
  { key: 'state', title: '情况', plain: true, show: (line) => <Stand line={line} /> },
  number('opening', '上月还有'), number('found', '发现'), number('resolved', '化解'), number('still', '还有'), number('incidents', '群体性事件'),
  { key: 'note', title: '备注', show: ({ note, reason }) => (reason === '' ? note : `退回：${reason}`) },
]

function Stand({ line }: { line: ReturnLine }) {
  const { word, tone } = standOf(line)
  return <><Mark tone={tone}>{word}</Mark>{line.way !== null && <span className="soft small"> {ways[line.way]}</span>}</>
}

function toolsOf(start: (doing: Doing) => void): Column<ReturnLine> {
  return {
    key: 'tools', title: '办理', show: ({ village, name, state, contacts }) => (
      <span className="row no-print">
        {state !== 'none' && <Button size="small" aria-label={`${name}：${state === 'filed' ? '更正' : '代录'}`} onClick={() => start({ what: 'enter', village })}>{state === 'filed' ? '更正' : '代录'}</Button>}
        {state === 'filed' && <Button size="small" aria-label={`${name}：退回`} onClick={() => start({ what: 'back', village })}>退回</Button>}
        <Button size="small" aria-label={`${name}：${reporters(contacts.length)}`} onClick={() => start({ what: 'contacts', village })}>{reporters(contacts.length)}</Button>
      </span>
    ),
  }
}

function reporters(count: number): string {
  return count === 0 ? '登记报送人' : `报送人 ${count}`
}
