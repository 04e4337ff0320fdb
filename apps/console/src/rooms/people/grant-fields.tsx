import { useSuspenseQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { DayBox } from '../../parts/day-box.tsx'
import { FieldBox } from '../../parts/field-box.tsx'
import type { Grant } from '../../wire/accounts.ts'
import { postsQuery } from '../../wire/accounts.ts'
import { placesQuery } from '../../wire/places.ts'
import { unitsQuery } from '../../wire/units.ts'
import { GrantKind } from './grant-kind.tsx'

interface GrantFieldsProps {
  town: number
  grant: Grant
  onChange: (grant: Grant) => void
  problemOf: (field: string) => string | undefined
}

export const noGrant: Grant = { post: '', unit: '', places: [] }

/** Which post, and the unit or villages it is for; which posts can be given is the server's to say. */
export function GrantFields({ town, grant, onChange, problemOf }: GrantFieldsProps) {
  const { data: posts } = useSuspenseQuery(postsQuery(town))
  const { data: units } = useSuspenseQuery(unitsQuery(town))
  const { data: places } = useSuspenseQuery(placesQuery(town))
  const needs = posts.mayGive.find((one) => one.post === grant.post)?.needs
  return (
    <>
      <FieldBox id="grant-post" label="岗位" required problem={problemOf('post')}>
        <Select id="grant-post" placeholder="请选择" value={grant.post || null} options={posts.mayGive.map((one) => ({ value: one.post, label: one.title }))} onChange={(post: string) => onChange({ ...grant, post, unit: '', places: [] })} />
      </FieldBox>
      {needs === 'unit' && (
        <FieldBox id="grant-unit" label="科室" required problem={problemOf('unit')}>
          <Select id="grant-unit" showSearch={{ optionFilterProp: 'label' }} placeholder="请选择" value={grant.unit || null} options={units.map((unit) => ({ value: unit.id, label: unit.name }))} onChange={(unit: string) => onChange({ ...grant, unit })} />
        </FieldBox>
      )}
      {needs === 'places' && (
        <FieldBox id="grant-places" label="村或网格" required problem={problemOf('places')}>
          <Select id="grant-places" mode="multiple" showSearch={{ optionFilterProp: 'label' }} placeholder="可以选几个" value={grant.places} options={places.filter((place) => !place.ended).map((place) => ({ value: place.id, label: place.name }))} onChange={(chosen: string[]) => onChange({ ...grant, places: chosen })} />
        </FieldBox>
      )}
      <GrantKind town={town} grant={grant} onChange={onChange} problemOf={problemOf} />
      <FieldBox id="grant-to" label="到哪一天为止" required={grant.kind !== undefined} hint={grant.kind === undefined ? '不填就一直有效，直到结束岗位。' : undefined} problem={problemOf('to')}>
        <DayBox id="grant-to" value={grant.to ?? ''} onChange={(to) => onChange(withTo(grant, to))} />
      </FieldBox>
    </>
  )
}

function withTo(grant: Grant, to: string): Grant {
  if (to !== '') return { ...grant, to }
  const { to: _last, ...rest } = grant
  return rest
}
