import { useQuery } from '@tanstack/react-query'
import { Button, Select } from 'antd'
import { useState } from 'react'
import { definitionsQuery } from '../../wire/cases.ts'
import { may, useMe } from '../../wire/me.ts'
import { placesQuery } from '../../wire/places.ts'
import { useTown } from '../../wire/town.ts'
import { unitsQuery } from '../../wire/units.ts'
import type { Sort, WorkSearch } from '../../wire/work.ts'

interface WorkFiltersProps {
  search: WorkSearch
  onChange: (search: WorkSearch) => void
}

const sorts: { value: Sort; label: string }[] = [{ value: 'moved', label: '最近有动静的在前' }, { value: 'waited', label: '最久没动静的在前' }, { value: 'due', label: '有期限的，先到期在前' }]
const groups: { value: NonNullable<WorkSearch['group']>; label: string }[] = [{ value: 'definition', label: '按事项分开' }, { value: 'place', label: '按村分开' }, { value: 'unit', label: '按科室分开' }, { value: 'post', label: '按等谁办分开' }]

/** By kind, village, office and post; and in which order. Closed until somebody wants it, so that the list stands at the top. */
export function WorkFilters({ search, onChange }: WorkFiltersProps) {
  const narrowed = Object.keys(search).some((name) => name !== 'show')
  const [open, setOpen] = useState(narrowed)
  if (!open) return <div className="no-print"><Button onClick={() => setOpen(true)}>筛选和排序</Button></div>
  return <OpenFilters search={search} onChange={onChange} onClose={() => (setOpen(false), onChange(search.show === undefined ? {} : { show: search.show }))} />
}

function OpenFilters({ search, onChange, onClose }: WorkFiltersProps & { onClose: () => void }) {
  const me = useMe()
  const town = useTown()
  const sees = may(me, 'cases.see', town.id)
  const { data: definitions = [] } = useQuery({ ...definitionsQuery(town.id), enabled: sees })
  const { data: places = [] } = useQuery({ ...placesQuery(town.id), enabled: may(me, 'places.see', town.id) })
  const { data: units = [] } = useQuery({ ...unitsQuery(town.id), enabled: may(me, 'places.see', town.id) })
  const change = (changed: { [K in keyof WorkSearch]?: WorkSearch[K] | undefined }) =>
    // Nothing undefined is left in it.
    onChange(Object.fromEntries(Object.entries({ ...search, ...changed }).filter(([, value]) => value !== undefined)) as WorkSearch)
  const posts = new Map(me.posts.map(({ post, title }) => [post, title]))
  return (
    <search className="card work-filters no-print" aria-label="筛选和排序">
      {me.towns.length > 1 && <Pick title="乡镇" value={search.inTown} options={me.towns.filter(({ kind }) => kind === 'town').map(({ id, name }) => ({ value: id, label: name }))} onPick={(value) => change({ inTown: value })} />}
      <Pick title="事项" value={search.definition} options={definitions.filter(({ engine }) => engine === 'matter').map(({ id, title }) => ({ value: id, label: title }))} onPick={(definition) => change({ definition })} />
      <Pick title="村或网格" value={search.place} options={places.map(({ id, name }) => ({ value: id, label: name }))} onPick={(place) => change({ place })} />
      <Pick title="现在哪个科室" value={search.unit} options={units.map(({ id, name }) => ({ value: id, label: name }))} onPick={(unit) => change({ unit })} />
      {posts.size > 1 && <Pick title="我以哪个岗位办" value={search.post} options={[...posts].map(([value, label]) => ({ value, label }))} onPick={(post) => change({ post })} />}
      <Pick title="排序" value={search.sort} options={sorts} onPick={(sort) => change({ sort })} />
      <Pick title="分开列" value={search.group} options={groups} onPick={(group) => change({ group })} />
      <Button onClick={onClose}>清除并收起</Button>
    </search>
  )
}

interface PickProps<V extends string | number> {
  title: string
  value: V | undefined
  options: readonly { value: V; label: string }[]
  onPick: (value: V | undefined) => void
}

function Pick<V extends string | number>({ title, value, options, onPick }: PickProps<V>) {
  return <Select<V> className="work-filter" aria-label={title} allowClear placeholder={title} showSearch={{ optionFilterProp: 'label' }} value={value ?? null} options={[...options]} onChange={(chosen?: V) => onPick(chosen)} />
}
