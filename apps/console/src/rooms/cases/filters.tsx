import type { DefinitionView } from '@zhenzhi/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import type { CaseSearch } from '../../wire/cases.ts'
import { placesQuery } from '../../wire/places.ts'
import './filters.css'

interface FiltersProps {
  definition: DefinitionView
  town: number
  search: CaseSearch
  onChange: (search: CaseSearch) => void
}

/** What a list may be narrowed by, as the definition says; and what a search does not look into. */
export function Filters({ definition, town, search, onChange }: FiltersProps) {
  const [words, type] = useState(search.words ?? '')
  const { data: places = [] } = useQuery({ ...placesQuery(town), enabled: definition.place !== undefined })
  const change = (changed: { [K in keyof CaseSearch]?: CaseSearch[K] | undefined }) =>
    // Nothing undefined is left in it.
    onChange(Object.fromEntries(Object.entries({ ...search, ...changed }).filter(([, value]) => value !== undefined && value !== '')) as CaseSearch)
  const chosen = (name: string) => search.where?.find((one) => one.startsWith(`${name}:`))?.slice(name.length + 1) ?? null
  const choose = (name: string, key: string | undefined) => {
    const rest = (search.where ?? []).filter((one) => !one.startsWith(`${name}:`))
    const where = key === undefined ? rest : [...rest, `${name}:${key}`]
    change({ where: where.length === 0 ? undefined : where })
  }
  const pick = (title: string, value: string | null, choices: readonly (readonly [string, string])[], onPick: (key: string | undefined) => void) => (
    <Select key={title} className="filter" aria-label={title} allowClear placeholder={title} showSearch={{ optionFilterProp: 'label' }} value={value} options={choices.map(([key, word]) => ({ value: key, label: word }))} onChange={(key: string | undefined) => onPick(key)} />
  )
  return (
    <search className="card filters no-print">
      <form className="row" onSubmit={(event) => {
        event.preventDefault()
        change({ words: words.trim() || undefined })
      }}>
        <Input className="filter-words" aria-label="搜索" aria-describedby="filter-note" allowClear maxLength={60} placeholder="搜索内容里的字" value={words} onChange={(event) => type(event.target.value)} />
        <Button htmlType="submit" type="primary">搜索</Button>
        {Object.keys(search).length > 0 && <Button onClick={() => (type(''), onChange({}))}>清除条件</Button>}
      </form>
      <p id="filter-note" className="soft small">搜索不看姓名、电话、身份证号、住址和加密的内容。</p>
      <div className="row">
        {pick('状态', search.state ?? null, Object.entries(definition.states).map(([key, state]) => [key, state.title] as const), (state) => change({ state }))}
        {definition.engine === 'matter' && pick('办结没有', search.closed ?? null, [['no', '未办结'], ['yes', '已办结']], (closed) => change({ closed: closed === 'yes' || closed === 'no' ? closed : undefined }))}
        {definition.place !== undefined && pick('村或网格', search.place ?? null, places.map((place) => [place.id, place.name] as const), (place) => change({ place }))}
        {definition.filters.map(({ name, title, choices }) => pick(title, chosen(name), Object.entries(choices), (key) => choose(name, key)))}
        {definition.engine === 'matter' && <Checkbox checked={search.overdue === 'yes'} onChange={(event) => change({ overdue: event.target.checked ? 'yes' : undefined })}>只看逾期的</Checkbox>}
      </div>
    </search>
  )
}
