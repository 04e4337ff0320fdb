import type { CountyTownView } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { sayShortDay } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { Mark } from '../../parts/mark.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { Table } from '../../parts/table.tsx'
import type { Column } from '../../parts/table.tsx'
import type { CountyStep, CountyYear } from '../../wire/county-reports.ts'
import { ActDrawer } from './act-drawer.tsx'
import { HeldCell, LookedCell } from './looked-cells.tsx'
import { TownActs } from './town-acts.tsx'
import { useProofreading } from './use-proofreading.ts'
import { sayKept, standings, standingWords } from './words.ts'

type Standing = CountyTownView['standing']
interface Doing {
  step: CountyStep
  towns: readonly CountyTownView[]
}

/** Filtered by where the reports stand; several may be registered as received at once. */
export function TownsTable({ of, towns }: { of: CountyYear; towns: readonly CountyTownView[] }) {
  const [only, show] = useState<Standing>()
  const [chosen, choose] = useState<readonly number[]>([])
  const [doing, act] = useState<Doing>()
  const proofreading = useProofreading(of, towns)
  const shown = only === undefined ? towns : towns.filter(({ standing }) => standing === only)
  const picked = towns.filter(({ id, open }) => chosen.includes(id) && open.includes('received'))
  return (
    <div className="stack">
      <div className="county-filter" role="group" aria-label="按情况看">
        <button type="button" aria-pressed={only === undefined} onClick={() => show(undefined)}>全部 {towns.length}</button>
        {standingWords.map((word) => <button key={word} type="button" aria-pressed={only === word} onClick={() => show(word)}>{standings[word]} {towns.filter(({ standing }) => standing === word).length}</button>)}
      </div>
      <div className="row no-print">
        <Button type="primary" disabled={picked.length === 0} onClick={() => act({ step: 'received', towns: picked })}>登记收到选中的 {picked.length} 个</Button>
        <Button loading={proofreading.busy} disabled={proofreading.left === 0} onClick={() => void proofreading.run()}>{proofreading.left === 0 ? '报来的都已校对' : `校对报来的 ${proofreading.left} 份`}</Button>
      </div>
      {proofreading.refusal && <RefusalAlert says={proofreading.refusal.says} />}
      {shown.length === 0 ? <Empty says="没有这种情况的乡镇。" /> : (
        <Table
          caption="各镇年度报告" rows={shown} keyOf={({ id }) => String(id)}
          columns={columnsOf({
            of, chosen, onChoose: (id) => choose(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]), onAct: (step, town) => act({ step, towns: [town] }),
          })}
        />
      )}
      {doing && <ActDrawer of={of} step={doing.step} towns={doing.towns} onClose={() => {
        act(undefined)
        choose([])
      }} />}
    </div>
  )
}

interface Handing {
  of: CountyYear
  chosen: readonly number[]
  onChoose: (town: number) => void
  onAct: (step: CountyStep, town: CountyTownView) => void
}

function columnsOf({ of, chosen, onChoose, onAct }: Handing): Column<CountyTownView>[] {
  return [
    { key: 'name', title: '乡镇', heading: true, show: (town) => <Name town={town} year={of.year} chosen={chosen.includes(town.id)} onChoose={() => onChoose(town.id)} /> },
    { key: 'sent', title: '上报', show: ({ sent, lastSent }) => <Kept kept={sent} not="未报" last={lastSent} /> },
    { key: 'published', title: '公开', show: (town) => <Published town={town} /> },
    { key: 'looked', title: '报告内容', show: (town) => <LookedCell town={town} /> },
    { key: 'held', title: '对照', show: (town) => <HeldCell town={town} year={of.year} /> },
    { key: 'acts', title: '办理', show: (town) => <TownActs of={of} town={town} onAct={(step) => onAct(step, town)} /> },
  ]
}

function Name({ town: { id, name, standing, edition, open, returns }, year, chosen, onChoose }: { town: CountyTownView; year: number; chosen: boolean; onChoose: () => void }) {
  return (
    <div className="county-name">
      {open.includes('received') && <Checkbox className="no-print" aria-label={`选中${name}`} checked={chosen} onChange={onChoose} />}
      <div>
        {edition === null ? <b>{name}</b> : <Link to="/county/reports/$town" params={{ town: String(id) }} search={{ year: String(year) }}>{name}</Link>}
        <Mark tone={standing === 'accepted' ? 'green' : standing === 'not-sent' ? 'plain' : 'blue'}>{standings[standing]}</Mark>
        {returns.length > 0 && <span className="soft small">退回过 {returns.length} 次</span>}
      </div>
    </div>
  )
}

function Kept({ kept, not, last }: { kept: CountyTownView['sent']; not: string; last?: string | null }) {
  if (kept === null) return null
  return (
    <div className="county-lines">
      <span>{kept.done === null ? not : sayShortDay(kept.done)}</span>
      <span className="soft">{sayKept(kept)}</span>
      {last !== undefined && last !== null && last !== kept.done && <span className="soft">最近 {sayShortDay(last)}</span>}
    </div>
  )
}

function Published({ town: { published, address, link } }: { town: CountyTownView }) {
  return (
    <div className="county-lines">
      <Kept kept={published} not="未公开" />
      {address !== null && <a href={address} target="_blank" rel="noreferrer">公开的网页</a>}
      {link !== null && <span className="soft">{sayShortDay(link.day)}查看：{link.says}</span>}
    </div>
  )
}
