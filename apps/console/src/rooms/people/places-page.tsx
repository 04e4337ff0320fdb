import type { Place } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { Empty } from '../../parts/empty.tsx'
import { Mark } from '../../parts/mark.tsx'
import { Page } from '../../parts/page.tsx'
import { Table } from '../../parts/table.tsx'
import { placesQuery } from '../../wire/places.ts'
import { useTown } from '../../wire/town.ts'
import { PeopleTabs } from './people-tabs.tsx'
import { PlaceForm } from './place-form.tsx'
import { Units } from './units.tsx'

/** Villages and grids with the names people really use, and the offices of the town. */
export function PlacesPage() {
  const town = useTown()
  const { data: places } = useSuspenseQuery(placesQuery(town.id))
  const [open, setOpen] = useState<{ place?: Place }>()
  const nameOf = (id: string | null) => places.find((place) => place.id === id)?.name ?? ''
  return (
    <Page title="村、小地名和科室" lead={`${town.name}。组名、小地名、俗称都可以写进来，登记时打哪个都能找到。`} tools={<Button type="primary" onClick={() => setOpen({})}>新增村或网格</Button>}>
      <PeopleTabs />
      {places.length === 0 ? <Empty says="还没有村。点“新增村或网格”添加。" /> : (
        <Table
          caption="村和网格" rows={places} keyOf={(place) => place.id}
          columns={[
            { key: 'name', title: '名称', heading: true, show: (place) => <span className={place.ended ? 'void' : undefined}>{place.name}</span> },
            { key: 'kind', title: '类别', show: (place) => <Mark>{place.kind === 'village' ? '村（社区）' : `网格，属${nameOf(place.parent)}`}</Mark> },
            { key: 'aliases', title: '小地名和俗称', show: (place) => place.aliases.join('、') },
            { key: 'code', title: '编码', show: (place) => <span className="number">{place.code}</span> },
            { key: 'tools', title: '操作', show: (place) => !place.ended && <Button size="small" aria-label={`修改${place.name}`} onClick={() => setOpen({ place })}>修改</Button> },
          ]}
        />
      )}
      <Units town={town.id} />
      {open && <PlaceForm town={town.id} places={places} {...open} onClose={() => setOpen(undefined)} />}
    </Page>
  )
}
