import type { DefinitionView } from '@zhenzhi/contract'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button, Checkbox, Input, Select } from 'antd'
import { useState } from 'react'
import { DayBox } from '../../parts/day-box.tsx'
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
  const matter = definition.engine === 'matter'
  const [words, type] = useState(search.words ?? '')
  const { data: places = [] } = useQuery({ ...placesQuery(town), enabled: definition.place !== undefined })
  const change = (changed: { [K in keyof CaseSearch]?: CaseSearch[K] | undefined }) =>
    // Nothing undefined is left in it.
    onChange(Object.fromEntries(Object.entries({ ...search, ...changed }).filter(([, value]) => value !== undefined && value !== '')) as CaseSearch)
  const chosen = (name: string) => search.where?.find((one) => one.startsWith(`${name}:`))?.slice(name.length + 1)
  const choose = (name: string, key: string | undefined) => {
    const rest = (search.where ?? []).filter((one) => !one.startsWith(`${name}:`))
    const where = key === undefined ? rest : [...rest, `${name}:${key}`]
    change({ where: where.length === 0 ? undefined : where })
  }
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
      <p id="filter-note" className="soft small">一两个字也能搜，几个词用空格隔开。搜索不看姓名、电话、身份证号、住址和加密的内容。{search.words !== undefined && <> <Link to="/search" search={{ words: search.words, definition: definition.id }}>看搜到的原文</Link></>}</p>
      <div className="row">
        {Object.keys(definition.states).length > 1 && <Pick title="状态" value={search.state} choices={titlesOf(definition.states)} onPick={(state) => change({ state })} />}
        {matter && <Pick title="是否办结" value={search.closed} choices={{ no: '未办结', yes: '已办结' }} onPick={(closed) => change({ closed: closed === 'yes' || closed === 'no' ? closed : undefined })} />}
        {definition.place !== undefined && <Pick title="村或网格" value={search.place} choices={Object.fromEntries(places.map((place) => [place.id, place.name]))} onPick={(place) => change({ place })} />}
        {definition.filters.map(({ name, title, choices }) => <Pick key={name} title={title} value={chosen(name)} choices={choices} onPick={(key) => choose(name, key)} />)}
        <span className="row filter-days">
          <label htmlFor="filter-from">登记日期从</label><DayBox id="filter-from" value={search.from ?? ''} onChange={(from) => isDayOrNone(from) && change({ from: from || undefined })} />
          <label htmlFor="filter-to">到</label><DayBox id="filter-to" value={search.to ?? ''} onChange={(to) => isDayOrNone(to) && change({ to: to || undefined })} />
        </span>
        {matter && <Checkbox checked={search.overdue === 'yes'} onChange={(event) => change({ overdue: event.target.checked ? 'yes' : undefined })}>只看逾期的</Checkbox>}
      </div>
    </search>
  )
}

/** While somebody types, the list stays as it is. */
function isDayOrNone(text: string): boolean {
  return text === '' || /^\d{4}-\d{2}-\d{2}$/.test(text)
}

interface PickProps {
  title: string
  value: string | undefined
  choices: Readonly<Record<string, string>>
  onPick: (key: string | undefined) => void
}

function Pick({ title, value, choices, onPick }: PickProps) {
  const options = Object.entries(choices).map(([key, word]) => ({ value: key, label: word }))
  return <Select className="filter" aria-label={title} allowClear placeholder={title} showSearch={{ optionFilterProp: 'label' }} value={value ?? null} options={options} onChange={(key: string | undefined) => onPick(key)} />
}

function titlesOf(states: DefinitionView['states']): Record<string, string> {
  return Object.fromEntries(Object.entries(states).map(([key, state]) => [key, state.title]))
}
