import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { App, Button } from 'antd'
import { Mark } from '../../parts/mark.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { Table } from '../../parts/table.tsx'
import { onDutyQuery, takeUrgent } from '../../wire/rota.ts'
import { useAsking } from '../../wire/use-asking.ts'

/** For whoever is on duty at this hour: what cannot wait, whichever office it belongs to. */
export function DutyBox({ town }: { town: number }) {
  const { data: now } = useSuspenseQuery(onDutyQuery(town))
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { ask, busy, refusal } = useAsking()
  if (!now.mine || (now.onDuty.length === 0 && now.urgent.length === 0)) return null
  const take = async (id: string) => {
    if (await ask(() => takeUrgent(town, id)) === undefined) return
    for (const renewed of ['on-duty', 'work']) void queries.invalidateQueries({ queryKey: [renewed] })
    void message.success('已接手，现在可以打开办理')
  }
  return (
    <section className="card stack" aria-label="值班">
      <h2>{now.onDuty.length > 0 ? `您正在值班${now.until === '' ? '' : `，到 ${now.until} 交班`}` : '现在没有人值班，急事先找您'}</h2>
      {now.urgent.length === 0 ? <p className="soft">现在没有紧急的事。</p> : (
        <Table caption="紧急的事" rows={now.urgent} keyOf={({ id }) => id} columns={[
          { key: 'what', title: '什么事', heading: true, show: ({ id, heading, taken }) => (taken ? <Link to="/cases/$id" params={{ id }}>{heading}</Link> : heading) },
          { key: 'kind', title: '类别', plain: true, show: ({ title, state }) => <><Mark tone="red">{title}</Mark> {state}</> },
          { key: 'place', title: '地点', show: ({ place }) => place }, { key: 'unit', title: '科室', show: ({ unit }) => unit },
          { key: 'take', title: '办理', show: ({ id, heading, taken }) => (taken ? '已接手' : <Button danger size="small" loading={busy} aria-label={`接手：${heading}`} onClick={() => void take(id)}>接手</Button>) },
        ]} />
      )}
      {refusal && <RefusalAlert says={refusal.says} />}
    </section>
  )
}
