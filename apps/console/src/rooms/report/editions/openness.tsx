import type { EditionsView } from '@zhenzhi/contract'
import { useQueryClient } from '@tanstack/react-query'
import { Switch } from 'antd'
import { randomUuid } from '../../../parts/random-key.ts'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { setReceiptsOpen } from '../../../wire/editions.ts'
import { useAsking } from '../../../wire/use-asking.ts'

/** Whether everybody may open the figures of published reports: the town's own setting, off until somebody turns it on. */
export function Openness({ town, receipts, mayWrite }: { town: number; receipts: EditionsView['receipts']; mayWrite: boolean }) {
  const queries = useQueryClient()
  const { ask, busy, refusal } = useAsking()
  const set = async (open: boolean) => {
    await ask(() => setReceiptsOpen(town, { seen: receipts.version, key: randomUuid(), open }))
    await queries.invalidateQueries({ queryKey: ['report', 'editions'] })
  }
  return (
    <section className="card stack no-print" aria-label="公开数字的来历">
      <label className="row" htmlFor="receipts-open">
        <Switch id="receipts-open" checked={receipts.open} disabled={!mayWrite} loading={busy} onChange={(open) => void set(open)} />
        <b>公众可以点开公开报告里的数字（本地设置）</b>
      </label>
      {refusal && <RefusalAlert says={refusal.says} />}
      <p className="soft small">打开以后，公众能看到一个数统计哪段时间、怎么数的、背后有多少条记录、记录的摘要，看不到任何一条记录。特殊人群不足 5 的数不显示。对已经公开的报告，一分钟内生效。</p>
      <p className="small"><a href={`/portal/reports/${town}`} target="_blank" rel="noreferrer">看公众看到的页面</a></p>
    </section>
  )
}
