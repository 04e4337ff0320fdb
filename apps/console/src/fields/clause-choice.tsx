import type { AskedField } from '@zhenzhi/contract'
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import type { Value } from './field-props.ts'
import { useGround } from './ground.ts'

interface ClauseChoiceProps {
  id: string
  name: string
  asks: readonly AskedField[]
  onChange: (name: string, value: Value) => void
}

/** A clause of the town's duty list, filled into the field with its number beside it. Where no list is kept the clause is typed. */
export function ClauseChoice({ id, name, asks, onChange }: ClauseChoiceProps) {
  const { town, findDuties } = useGround()
  const { data: duties = [], isPending } = useQuery({ queryKey: ['duty-clauses', town], queryFn: () => findDuties(town), staleTime: 60_000 })
  if (isPending) return null
  if (duties.length === 0) return <p className="field-note">本镇还没有履职事项清单，请照原文写；可以请管理员在“派单目录”里导入。</p>
  const number = `${name}Number`
  const choose = (chosen: string) => {
    const duty = duties.find((one) => one.number === chosen)
    if (duty === undefined) return
    onChange(name, `${duty.item}${duty.basis === '' ? '' : `（依据：${duty.basis}）`}`.slice(0, 500))
    if (asks.some((one) => one.name === number)) onChange(number, duty.number)
  }
  return (
    <Select
      id={`${id}-choice`} aria-label="从履职事项清单里选" className="field-beneath" placeholder="从履职事项清单里选（可打字查找）" value={null} showSearch={{ optionFilterProp: 'label' }}
      options={duties.map((duty) => ({ value: duty.number, label: `${duty.number}　${duty.item}${duty.kind === 'elsewhere' ? `（不属本镇：${duty.body}）` : ''}` }))} onChange={(chosen: string | null) => chosen !== null && choose(chosen)}
    />
  )
}
