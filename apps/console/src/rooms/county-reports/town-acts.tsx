import type { CountyTownView } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { App, Button } from 'antd'
import { sayShortDay } from '../../parts/days.ts'
import { lookAtLink, remindTown } from '../../wire/county-reports.ts'
import type { CountyStep, CountyYear } from '../../wire/county-reports.ts'
import { useAsking } from '../../wire/use-asking.ts'
import { actWords } from './words.ts'

interface TownActsProps {
  of: CountyYear
  town: CountyTownView
  onAct: (step: CountyStep) => void
}

/** What the server says is open for this town's report now. */
export function TownActs({ of, town: { id, name, open, standing, address, reminded }, onAct }: TownActsProps) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { ask, busy, refusal } = useAsking()
  const renew = async (says: string) => {
    await queries.invalidateQueries({ queryKey: ['county-reports', 'all'] })
    void message.success(says)
  }
  const look = async () => {
    const found = await ask(() => lookAtLink(of, id))
    if (found !== undefined) await renew(found.says)
  }
  const remind = async () => {
    if (await ask(() => remindTown(of, id)) !== undefined) await renew(`已提醒${name}`)
  }
  const owes = standing === 'not-sent' || standing === 'returned'
  if (open.length === 0 && !owes && address === null) return null
  return (
    <div className="county-lines no-print">
      <div className="county-acts">
        {open.map((step) => <Button key={step} size="small" aria-label={`${actWords[step]}：${name}`} onClick={() => onAct(step)}>{actWords[step]}</Button>)}
        {owes && <Button size="small" loading={busy} aria-label={`提醒${name}`} onClick={() => void remind()}>提醒</Button>}
        {address !== null && <Button size="small" loading={busy} aria-label={`查看链接：${name}`} onClick={() => void look()}>查看链接</Button>}
      </div>
      {owes && reminded !== null && <span className="soft small">{sayShortDay(reminded)}提醒过</span>}
      {refusal && <span className="field-problem" role="alert">{refusal.says}</span>}
    </div>
  )
}
