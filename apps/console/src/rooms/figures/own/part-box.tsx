import type { ComposableView } from '@zhenzhi/contract'
import { Button, Select } from 'antd'
import { FieldBox } from '../../../parts/field-box.tsx'
import { wayWords } from './draft.ts'
import type { PartDraft, Way } from './draft.ts'

interface PartBoxProps {
  id: string
  label: string
  part: PartDraft
  from: readonly ComposableView[]
  /** In a sum or a rate each measure is counted in its own way. */
  chooseWay: boolean
  onChange: (part: PartDraft) => void
  onRemove: (() => void) | undefined
}

/** One measure: of which matter what, how it is counted, and which of it. */
export function PartBox({ id, label, part, from, chooseWay, onChange, onRemove }: PartBoxProps) {
  const definition = from.find(({ measures }) => measures.some((one) => one.id === part.measure))
  const measure = definition?.measures.find((one) => one.id === part.measure)
  const options = from.map((one) => ({ label: one.title, options: one.measures.map(({ id: value, title }) => ({ value, label: `${one.title}·${title}` })) }))
  const choose = (chosen: string) => {
    const found = from.flatMap(({ measures }) => measures).find((one) => one.id === chosen)
    const fits = found?.stands === (part.as === 'stock' || part.as === 'standing')
    onChange({ as: fits || !chooseWay ? part.as : found?.stands ? 'stock' : 'count', measure: chosen, where: {} })
  }
  const ways = (Object.keys(wayWords) as Way[]).filter((way) => measure === undefined || measure.stands === (way === 'stock' || way === 'standing')) // its own keys
  const narrowable = (measure?.by ?? []).flatMap((name) => {
    const dimension = definition?.dimensions[name]
    return dimension === undefined || Object.keys(dimension.choices).length === 0 ? [] : [{ name, ...dimension }]
  })
  return (
    <div className="own-part" role="group" aria-label={label}>
      <FieldBox id={id} label={label} required hint="打字查找，例如“纠纷 受理”">
        <Select
          id={id} showSearch={{ optionFilterProp: 'label', filterOption: (words, option) => matches(words, String(option?.label ?? '')) }} placeholder="选择事项和口径"
          value={part.measure || null} options={options} onChange={choose}
        />
      </FieldBox>
      {chooseWay && <FieldBox id={`${id}-way`} label="怎么计"><Select id={`${id}-way`} value={part.as} options={ways.map((value) => ({ value, label: wayWords[value] }))} onChange={(as: Way) => onChange({ ...part, as })} /></FieldBox>}
      {narrowable.map(({ name, title, choices }) => (
        <FieldBox key={name} id={`${id}-${name}`} label={`只计${title}`} hint="不选就是全部">
          <Select
            id={`${id}-${name}`} mode="multiple" allowClear placeholder="全部" optionFilterProp="label" value={[...part.where[name] ?? []]}
            options={Object.entries(choices).map(([value, word]) => ({ value, label: word }))} onChange={(keys: string[]) => onChange({ ...part, where: { ...part.where, [name]: keys } })}
          />
        </FieldBox>
      ))}
      {onRemove && <Button onClick={onRemove}>去掉这一项</Button>}
    </div>
  )
}

/** Every word typed stands somewhere in it. */
function matches(words: string, label: string): boolean {
  return words.trim().split(/\s+/).every((word) => label.includes(word))
}
