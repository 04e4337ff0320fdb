import type { LadderSettings } from '@zhenzhi/contract'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { Mark } from '../../parts/mark.tsx'
import { Page } from '../../parts/page.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { ladderSettingsQuery, runLadder } from '../../wire/supervision.ts'
import { useTown } from '../../wire/town.ts'
import { useAsking } from '../../wire/use-asking.ts'
import { PostsTable } from './posts-table.tsx'
import { RungsForm } from './rungs-form.tsx'
import { SupervisionTabs } from './supervision-tabs.tsx'
import { rungWords, sayDays } from './words.ts'

/** 告诉谁: who stands on which rung, and from which day on each is told. Local settings throughout. */
export function SettingsPage() {
  const town = useTown()
  const { data: settings } = useSuspenseQuery(ladderSettingsQuery(town.id))
  return (
    <Page title="告诉谁" lead={`${town.name}。快到期、逾期的事项逐级告诉谁、第几天告诉。${settings.mayChange ? '' : '由镇领导或管理员设定，这里只能看。'}`} tools={settings.mayChange && <RunButton town={town.id} />}>
      <SupervisionTabs />
      <section className="card stack" aria-label="第几天告诉">
        <h2>第几天告诉　<Mark tone="amber">本地设置</Mark></h2>
        <p className="soft">没有法定天数，由镇里定。上一级不能比下一级早。</p>
        {settings.mayChange ? <RungsForm key={JSON.stringify(settings.rungs)} town={town.id} settings={settings} /> : <RungsSaid settings={settings} />}
      </section>
      <section className="card stack" aria-label="各岗位是谁">
        <h2>各岗位是谁　<Mark tone="amber">本地设置</Mark></h2>
        <p className="soft">经办人不用填，系统自己找。岗位空着、人不在岗的，告诉兜底人；兜底人也没有的，列在“没有找到人的”里。被反映的人不会收到，跳到上一级。</p>
        <PostsTable town={town.id} settings={settings} />
      </section>
    </Page>
  )
}

function RungsSaid({ settings: { rungs, kinds } }: { settings: LadderSettings }) {
  return (
    <ul className="stack">
      {[{ definition: '', title: '全部事项', rungs }, ...kinds].map((one) => <li key={one.definition}><b>{one.title}</b>：{one.rungs.map(({ rung, days }) => `${rungWords[rung]} ${sayDays(days)}`).join('；')}</li>)}
    </ul>
  )
}

/** What was set just now is gone by at once, and not only at the next turn. */
function RunButton({ town }: { town: number }) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { ask, busy, refusal } = useAsking()
  const run = async () => {
    const done = await ask(() => runLadder(town))
    if (done === undefined) return
    await queries.invalidateQueries({ queryKey: ['ladder'] })
    void message.success(done.steps === 0 ? '查过了，没有新要告诉的' : `查过了，新告诉了 ${done.steps} 次`)
  }
  return <>{refusal && <RefusalAlert says={refusal.says} />}<Button loading={busy} onClick={() => void run()}>现在查一遍</Button></>
}
