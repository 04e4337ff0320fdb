import type { OwnIndicatorView } from '@zhenzhi/contract'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { Suspense, useState } from 'react'
import { sayDay } from '../../../parts/days.ts'
import { Empty } from '../../../parts/empty.tsx'
import { Loading } from '../../../parts/loading.tsx'
import { Mark } from '../../../parts/mark.tsx'
import { Page } from '../../../parts/page.tsx'
import { randomKey } from '../../../parts/random-key.ts'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { Table } from '../../../parts/table.tsx'
import { may, useMe } from '../../../wire/me.ts'
import { keepOwnIndicator, ownIndicatorsQuery } from '../../../wire/own-indicators.ts'
import { isRefused } from '../../../wire/refused.ts'
import { useTown } from '../../../wire/town.ts'
import { OwnVersions } from './own-versions.tsx'
import './own.css'

/** Indicators the town or its county composed: how each is read, by whom, in which version. None is ever taken out. */
export function OwnIndicatorsPage() {
  const town = useTown()
  const mayCompose = may(useMe(), 'figures.compose', town.id)
  const { data: kept } = useSuspenseQuery(ownIndicatorsQuery(town.id))
  const [opened, open] = useState<string>()
  const [trouble, setTrouble] = useState<string>()
  const tools = <><Link className="button" to="/figures">回数据</Link>{mayCompose && <Link className="button strong" to="/figures/compose">新增指标</Link>}</>
  return (
    <Page title="自定指标" lead={`${town.name}。用已经记账的口径组合出来的指标，和其他指标一样进数据、回执、封账和报告。`} tools={tools}>
      {trouble !== undefined && <RefusalAlert says={trouble} />}
      {kept.length === 0 ? <Empty says="还没有自定的指标。上级要一个现在没有的数时，可以在这里用现有口径组合。" /> : (
        <Table
          caption="自定指标" rows={kept} keyOf={({ id }) => id}
          columns={[
            { key: 'title', title: '指标', heading: true, show: (one) => <Name own={one} /> },
            { key: 'reading', title: '怎么统计', show: (one) => <span className="own-reading">{one.reading}{one.note !== '' && <><br /><span className="soft small">{one.note}</span></>}</span> },
            { key: 'version', title: '版本', show: (one) => <span className="own-reading">第 {one.version} 版，{sayDay(one.moment.slice(0, 10))}{one.name !== '' && `，${one.name}`}</span> },
            { key: 'acts', title: '操作', show: (one) => <Acts own={one} town={town.id} may={mayCompose && !one.ofCounty} onVersions={() => open(opened === one.id ? undefined : one.id)} onTrouble={setTrouble} /> },
          ]}
        />
      )}
      {opened !== undefined && <Suspense fallback={<Loading />}><OwnVersions key={opened} town={town.id} id={opened} /></Suspense>}
    </Page>
  )
}

function Name({ own: { id, composed: { title, unit, owner }, retired, broken, ofCounty } }: { own: OwnIndicatorView }) {
  const live = !retired && broken.length === 0
  return (
    <>
      {live ? <Link to="/receipt" search={{ figure: id }}>{title}</Link> : title}（{unit}）{owner !== undefined && <span className="soft"> {owner}</span>}
      {ofCounty && <> <Mark tone="blue">县里定的</Mark></>}
      {retired && <> <Mark>已停用</Mark></>}
      {broken.length > 0 && <> <Mark tone="red">口径已不存在，暂停统计</Mark><span className="soft small"> {broken.join('')}</span></>}
    </>
  )
}

interface ActsProps {
  own: OwnIndicatorView
  town: number
  may: boolean
  onVersions: () => void
  onTrouble: (says: string | undefined) => void
}

function Acts({ own, town, may: mayChange, onVersions, onTrouble }: ActsProps) {
  const queries = useQueryClient()
  const [busy, setBusy] = useState(false)
  const { id, version, composed, note, retired } = own
  const turn = async () => {
    setBusy(true)
    const answer = await keepOwnIndicator(town, { key: randomKey(), id, seen: version, composed, note, retired: !retired })
    setBusy(false)
    onTrouble(isRefused(answer) ? answer.refusal.says : undefined)
    for (const name of ['own-indicators', 'figures', 'report']) await queries.invalidateQueries({ queryKey: [name] })
  }
  return (
    <div className="row">
      {mayChange && !retired && <Link className="button" to="/figures/compose" search={{ figure: id }}>修改</Link>}
      {mayChange && <Button loading={busy} onClick={() => void turn()}>{retired ? '恢复' : '停用'}</Button>}
      <Button onClick={onVersions}>各版</Button>
    </div>
  )
}
