import type { ComposableView } from '@zhenzhi/contract'
import { Button, Select } from 'antd'
import { FieldBox } from '../../../parts/field-box.tsx'
import { bare, howWords, turned } from './draft.ts'
import type { Draft, How, PartDraft } from './draft.ts'
import { PartBox } from './part-box.tsx'
import './own.css'

interface HowBoxProps {
  draft: Draft
  from: readonly ComposableView[]
  onChange: (more: Partial<Draft>) => void
}

const mostParts = 8
const everyOptions = [{ value: 'month', label: '月' }, { value: 'quarter', label: '季度' }, { value: 'year', label: '年' }] as const
const sinceOptions = [{ value: 'period', label: '本期内的最近一笔' }, { value: 'ever', label: '截至期末的最近一笔（现行标准）' }] as const

/** How it is read, out of which measures. */
export function HowBox({ draft, from, onChange }: HowBoxProps) {
  const { how, every, since, sides } = draft
  const set = (side: number, parts: readonly PartDraft[]) => onChange({ sides: sides.map((one, at) => (at === side ? parts : one)) })
  return (
    <>
      <FieldBox id="own-how" label="怎么统计" required>
        <Select id="own-how" value={how} options={(Object.keys(howWords) as How[]).map((value) => ({ value, label: howWords[value] }))} onChange={(chosen: How) => onChange(turned(draft, chosen))} />
      </FieldBox>
      {how === 'per' && <FieldBox id="own-every" label="按什么计"><Select id="own-every" value={every} options={[...everyOptions]} onChange={(chosen: Draft['every']) => onChange({ every: chosen })} /></FieldBox>}
      {how === 'latest' && <FieldBox id="own-since" label="取哪一笔"><Select id="own-since" value={since} options={[...sinceOptions]} onChange={(chosen: Draft['since']) => onChange({ since: chosen })} /></FieldBox>}
      {sides.map((parts, side) => (
        <div key={sideWord(how, side)} className="own-side" role="group" aria-label={sideWord(how, side)}>
          {how === 'rate' && <h3>{sideWord(how, side)}</h3>}
          {parts.map((part, at) => (
            <PartBox
              key={`${side} ${at}`} id={`own-measure-${side}-${at}`} label={parts.length > 1 ? `口径 ${at + 1}` : '口径'} part={part} from={from} chooseWay={how === 'rate' || how === 'sum-of'}
              onChange={(changed) => set(side, parts.map((one, place) => (place === at ? changed : one)))}
              onRemove={parts.length > 1 ? () => set(side, parts.filter((_, place) => place !== at)) : undefined}
            />
          ))}
          {(how === 'rate' || how === 'sum-of') && parts.length < mostParts && <Button onClick={() => set(side, [...parts, bare])}>再加一个口径</Button>}
        </div>
      ))}
    </>
  )
}

function sideWord(how: How, side: number): string {
  if (how !== 'rate') return '口径'
  return side === 0 ? '分子（被除的数）' : '分母（除以的数）'
}
