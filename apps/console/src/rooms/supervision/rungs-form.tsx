import type { LadderSettings } from '@zhenzhi/contract'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { App, Button, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { definitionsQuery } from '../../wire/cases.ts'
import { setLadderRungs } from '../../wire/supervision.ts'
import { useAsking } from '../../wire/use-asking.ts'
import { rungWords, sayDays } from './words.ts'

type Rungs = LadderSettings['rungs']

/** From which day on each rung is told, for all kinds or for one. Days after the due day; below nought before it; empty: never. */
export function RungsForm({ town, settings }: { town: number; settings: LadderSettings }) {
  const { data: definitions } = useSuspenseQuery(definitionsQuery(town))
  const [definition, choose] = useState('')
  const [changed, change] = useState<Rungs>()
  const { save, busy, refusal } = useSaving(town)
  const set = settings.kinds.find((kind) => kind.definition === definition)
  const rungs = changed ?? set?.rungs ?? settings.rungs
  const kinds = definitions.filter(({ engine }) => engine === 'matter').map(({ id, title }) => ({ value: id, label: settings.kinds.some((kind) => kind.definition === id) ? `${title}（另外定的）` : title }))
  const chooseKind = (value: string) => {
    choose(value)
    change(undefined)
  }
  return (
    <form className="stack" noValidate onSubmit={(event) => {
      event.preventDefault()
      void save(definition, rungs).then((done) => done && change(undefined))
    }}>
      <label className="row" htmlFor="rungs-kind">哪一类事项
        <Select id="rungs-kind" className="supervision-who" showSearch={{ optionFilterProp: 'label' }} value={definition} options={[{ value: '', label: '全部事项' }, ...kinds]} onChange={chooseKind} />
      </label>
      <div className="supervision-rungs">
        {rungs.map(({ rung, days }, at) => (
          <label key={rung} className="supervision-days" htmlFor={`rung-${rung}`}>
            <span>{rungWords[rung]}</span>
            <InputNumber id={`rung-${rung}`} precision={0} min={-30} max={365} value={days} placeholder="不告诉" onChange={(value: number | null) => change(rungs.map((one, index) => (index === at ? { ...one, days: value } : one)))} />
            <span className="soft">{sayDays(days)}</span>
          </label>
        ))}
      </div>
      <p className="soft">填到期后第几天；提前填负数，例如提前 2 天填 -2；不告诉的清空。</p>
      {refusal && <RefusalAlert says={refusal.says} />}
      <div className="row">
        <Button type="primary" htmlType="submit" loading={busy} disabled={changed === undefined}>保存天数</Button>
        {set !== undefined && <Button loading={busy} onClick={() => void save(definition, null).then((done) => done && change(undefined))}>改回和全部事项一样</Button>}
      </div>
    </form>
  )
}

function useSaving(town: number) {
  const queries = useQueryClient()
  const { message } = App.useApp()
  const { ask, ...asking } = useAsking()
  const save = async (definition: string, rungs: Rungs | null): Promise<boolean> => {
    if (await ask(() => setLadderRungs(town, { definition, rungs })) === undefined) return false
    await queries.invalidateQueries({ queryKey: ['ladder-settings'] })
    void message.success('已保存')
    return true
  }
  return { save, ...asking }
}
