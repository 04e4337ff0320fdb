import type { RoutingRule, RoutingView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { Empty } from '../../parts/empty.tsx'
import { keepRules } from '../../wire/routing.ts'
import { placesQuery } from '../../wire/places.ts'
import { KeepBar } from './keep-bar.tsx'
import { useList } from './use-list.ts'

/** The rules in their order: the first that fits is suggested. */
export function RulesTab({ town, book }: { town: number; book: RoutingView }) {
  const list = useList<RoutingRule>(book.rules)
  const { data: places } = useSuspenseQuery(placesQuery(town))
  const villages = places.filter(({ kind, ended }) => kind === 'village' && !ended).map(({ id, name }) => ({ value: id, label: name }))
  const { mayKeep } = book
  return (
    <div className="stack">
      <p>从上往下，第一条合适的作为建议。类型、村、词都可以不填，不填就是不限；词只要文中有一个就算。</p>
      {list.items.length === 0 && <Empty says={mayKeep ? '还没有派单规则，请点“添一条规则”。' : '还没有派单规则。'} />}
      <ol className="routing-rules">
        {list.items.map((rule, at) => (
          <li key={at} className="card stack">
            <div className="row apart">
              <b>第 {at + 1} 条</b>
              {mayKeep && <span className="row"><Button disabled={at === 0} onClick={() => list.raise(at)} aria-label={`第 ${at + 1} 条往上移`}>上移</Button><Button onClick={() => list.drop(at)} aria-label={`删去第 ${at + 1} 条规则`}>删去</Button></span>}
            </div>
            <RuleFields rule={rule} at={at} book={book} villages={villages} onChange={(part) => list.set(at, part)} />
          </li>
        ))}
      </ol>
      {mayKeep && <Button onClick={() => list.add({ words: [], kinds: [], places: [], unit: '', number: '' })}>添一条规则</Button>}
      {mayKeep && <KeepBar changed={list.changed} send={() => keepRules(town, { seen: book.rulesRevision, rules: list.items })} wait={list.items.some(({ unit }) => unit === '') ? '每条规则都要选“派给”。' : undefined} />}
    </div>
  )
}

interface RuleFieldsProps {
  rule: RoutingRule
  at: number
  book: RoutingView
  villages: { value: string; label: string }[]
  onChange: (part: Partial<RoutingRule>) => void
}

function RuleFields({ rule, at, book: { units, kinds, duties, mayKeep }, villages, onChange }: RuleFieldsProps) {
  const label = (what: string) => `第 ${at + 1} 条规则：${what}`
  const gone = rule.unit !== '' && !units.some(({ id }) => id === rule.unit)
  return (
    <div className="routing-rule">
      <label>文中有<Select mode="tags" disabled={!mayKeep} aria-label={label('文中的词')} placeholder="打一个词按回车" tokenSeparators={['，', ',', '、', ' ']} open={false} suffixIcon={null} value={rule.words} onChange={(words) => onChange({ words })} /></label>
      <label>类型<Select mode="multiple" disabled={!mayKeep} aria-label={label('类型')} placeholder="不限" value={rule.kinds} options={kinds.map(({ id, title }) => ({ value: id, label: title }))} onChange={(chosen) => onChange({ kinds: chosen })} /></label>
      <label>村（社区）<Select mode="multiple" disabled={!mayKeep} aria-label={label('村')} placeholder="不限" value={rule.places} options={villages} onChange={(chosen) => onChange({ places: chosen })} /></label>
      <label>派给<Select disabled={!mayKeep} aria-label={label('派给')} placeholder="选承办单位" showSearch={{ optionFilterProp: 'label' }} value={rule.unit === '' || gone ? null : rule.unit} options={units.map(({ id, name }) => ({ value: id, label: name }))} onChange={(unit) => onChange({ unit: unit ?? '' })} /></label>
      <label>清单事项<Select disabled={!mayKeep} allowClear aria-label={label('清单事项')} placeholder="可不选" value={rule.number === '' ? null : rule.number} showSearch={{ optionFilterProp: 'label' }} options={duties.map(({ number, item }) => ({ value: number, label: `${number}　${item}` }))} onChange={(number) => onChange({ number: number ?? '' })} /></label>
      {gone && <p role="alert">原来的单位已经撤并，请重新选。</p>}
    </div>
  )
}
