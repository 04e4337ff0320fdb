import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { saying, textOf } from './field-props.ts'
import type { InputProps } from './field-props.ts'
import { useGround } from './ground.ts'

/** A village or grid, found by its name or by what people call it (小地名). */
export function PlaceInput(props: InputProps) {
  const { value, onChange, shown } = props
  const { town, findPlaces } = useGround()
  const { data: places, isError } = useQuery({ queryKey: ['place-options', town], queryFn: () => findPlaces(town), staleTime: 5 * 60_000 })
  const chosen = textOf(value)
  const kept = chosen !== '' && shown && !places?.some((place) => place.id === chosen) ? [{ value: chosen, label: shown, words: shown }] : []
  const options = (places ?? []).map((place) => ({ value: place.id, label: labelOf(place), words: [place.name, ...place.aliases].join(' ') }))
  return (
    <Select
      {...saying(props)} allowClear showSearch={{ optionFilterProp: 'words' }} placeholder="打字查找村、网格或小地名" value={chosen || null}
      options={[...kept, ...options]} loading={!places && !isError} notFoundContent={isError ? '没有取到村名，请检查网络。' : '没有这个地名，请在“管理—村和小地名”里添加。'}
      onChange={(id) => onChange(id ?? null)}
    />
  )
}

function labelOf({ name, aliases }: { name: string; aliases: readonly string[] }): string {
  return aliases.length === 0 ? name : `${name}（${aliases.slice(0, 3).join('、')}）`
}
