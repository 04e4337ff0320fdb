import type { BoardFigure } from '@zhenzhi/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { Empty } from '../../parts/empty.tsx'
import { useRecordCounts } from '../../wire/figures.ts'
import type { Period } from '../../wire/figures.ts'
import { may, useMe } from '../../wire/me.ts'
import type { Town } from '../../wire/town.ts'
import { BoardTools } from './board-tools.tsx'
import { grouped, narrowed } from './board-groups.ts'
import type { GroupBy, Narrowing, TopGroup } from './board-groups.ts'
import { FigureTable } from './figure-table.tsx'
import './figures.css'

interface FigureBoardProps {
  figures: readonly BoardFigure[]
  period: Period
  town: Town
}

/** On a phone two hundred figures are opened section by section. */
const isNarrow = () => window.matchMedia('(max-width: 760px)').matches

/** Every figure in sections that open and close; narrowed, all that is found is open. */
export function FigureBoard({ figures, period, town }: FigureBoardProps) {
  const gives = may(useMe(), 'supplies.give', town.id)
  const counts = useRecordCounts(town.id, period)
  const [by, setBy] = useState<GroupBy>('part')
  const [narrowing, narrow] = useState<Narrowing>({ words: '', source: 'all' })
  const [allOpen, openAll] = useState(() => !isNarrow())
  const [turned, turn] = useState<readonly string[]>([])
  const found = narrowed(figures, narrowing)
  const groups = grouped(found, by)
  const isOpen = (key: string) => narrowing.words.trim() !== '' || narrowing.source !== 'all' || turned.includes(key) !== allOpen
  const toggle = (key: string) => turn(turned.includes(key) ? turned.filter((one) => one !== key) : [...turned, key])
  const goTo = (key: string) => {
    if (!isOpen(key)) toggle(key)
    requestAnimationFrame(() => document.getElementById(anchorOf(key))?.scrollIntoView())
  }
  const setAll = (open: boolean) => {
    openAll(open)
    turn([])
  }
  if (figures.length === 0) return <Empty says="这里还没有指标。" />
  return (
    <>
      <BoardTools figures={found} counts={counts} total={figures.length} by={by} narrowing={narrowing} period={period} town={town} onBy={setBy} onNarrow={narrow} />
      <Contents groups={groups} onGo={goTo} onAll={setAll} />
      {found.length === 0 && <Empty says="没有这样的指标，请换几个字，或把来源改回“全部”。" />}
      {groups.map(({ title, kinds }) => (
        <section key={title} className="board-top" aria-label={title}>
          <h2>{title}</h2>
          {kinds.map((kind) => (
            <section key={kind.key} id={anchorOf(kind.key)} className={isOpen(kind.key) ? 'board-kind' : 'board-kind board-shut'} aria-label={kind.title}>
              <h3><button type="button" aria-expanded={isOpen(kind.key)} onClick={() => toggle(kind.key)}>{kind.title}<span className="soft">{kind.figures.length} 个</span></button></h3>
              <div className="board-body"><FigureTable caption={kind.title} figures={kind.figures} period={period} gives={gives} counts={counts} /></div>
            </section>
          ))}
        </section>
      ))}
      <AsOf figures={figures} />
    </>
  )
}

function anchorOf(key: string): string {
  return `figures-${key.replaceAll(' ', '-')}`
}

interface ContentsProps {
  groups: readonly TopGroup[]
  onGo: (key: string) => void
  onAll: (open: boolean) => void
}

/** Where to find what, and all of it open or shut at one press. */
function Contents({ groups, onGo, onAll }: ContentsProps) {
  return (
    <details className="card board-contents no-print">
      <summary>目录<span className="soft">　点一类，跳到它那里</span></summary>
      <div className="row"><Button size="small" onClick={() => onAll(true)}>全部展开</Button><Button size="small" onClick={() => onAll(false)}>全部收起</Button></div>
      {groups.map(({ title, kinds }) => (
        <div key={title}>
          <b>{title}</b>
          <ul className="row">{kinds.map((kind) => <li key={kind.key}><Button type="link" size="small" onClick={() => onGo(kind.key)}>{kind.title}</Button></li>)}</ul>
        </div>
      ))}
    </details>
  )
}

function AsOf({ figures }: { figures: readonly BoardFigure[] }) {
  const last = figures[0]?.asOf
  return last && <p className="soft small">{last.seq > 0 && <>记账到第 <span className="number">{last.seq}</span> 号。</>}明细：由本系统里的记录计数；汇总导入：导入的名单；盖章确认：有关单位签字盖章提供的数。上年同期：去年同一段日子，按今天的账。</p>
}
