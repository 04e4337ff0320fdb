import type { CaseRow, DefinitionView } from '@zhenzhi/contract'
import { useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { Alert, Button } from 'antd'
import { listOf, recordOf, textOf } from '../../fields/field-props.ts'
import type { Values } from '../../fields/field-props.ts'
import { Mark } from '../../parts/mark.tsx'
import { definitionsQuery } from '../../wire/cases.ts'
import { carryQuery } from '../../wire/likeness.ts'
import { gatheredQuery, overdueQuery } from '../../wire/gathered.ts'
import type { Filling } from './use-filling.ts'

interface GatherProps {
  definition: DefinitionView
  gathers: NonNullable<DefinitionView['gathers']>
  town: number
  filling: Filling
}

/** 建议研判: what is overdue, and what is open of the kinds that have to be watched, put on the list by a tap. Persons are not taken over. */
export function Gather({ definition, gathers, town, filling }: GatherProps) {
  const queries = useQueryClient()
  const { data: definitions = [] } = useQuery(definitionsQuery(town))
  const { data: late = [] } = useQuery(overdueQuery(town))
  const watched = useQueries({ queries: gathers.kinds.map((kind) => gatheredQuery(town, kind)) }).flatMap((one) => one.data ?? [])
  const list = listOf(filling.values[gathers.list])
  const there = list.map((row) => textOf(recordOf(row)[gathers.matter]))
  const suggested = [...new Map([...late, ...watched].map((row) => [row.id, row])).values()].filter((row) => row.definition !== definition.id)
  const columns = definition.opens?.asks.find(({ name }) => name === gathers.list)?.field.fields ?? {}
  const words = Object.entries(columns).find(([, { kind }]) => kind === 'text')?.[0] ?? ''
  const to = definitions.find(({ partOf }) => partOf === definition.id)?.id ?? definition.id
  const put = async (rows: readonly CaseRow[]) => {
    const more = await Promise.all(rows.filter(({ id }) => !there.includes(id)).map(async (row): Promise<Values> => {
      const known = await queries.fetchQuery(carryQuery(row.id, to)).catch((): Values => ({}))
      return { [words]: textOf((known as Values)[words]) || row.definitionTitle, [gathers.matter]: row.id } // what came over the wire is JSON
    }))
    filling.set(gathers.list, [...list, ...more])
  }
  if (suggested.length === 0) return null
  const left = suggested.filter(({ id }) => !there.includes(id))
  return (
    <section className="stack" aria-label="建议研判">
      <Alert type="info" showIcon title={`建议研判 ${suggested.length} 件：已经超期的，和要重点关注、还没有了结的`} action={left.length > 0 && <Button size="small" onClick={() => void put(left)}>全部放进去</Button>} />
      <ul className="stack">
        {suggested.map((row) => (
          <li key={row.id} className="row apart">
            <span className="row"><span>{row.definitionTitle}：{row.heading}</span>{row.overdue && <Mark tone="red">已超期</Mark>}</span>
            {there.includes(row.id) ? <Mark tone="green">已放进去</Mark> : <Button size="small" onClick={() => void put([row])}>放进去</Button>}
          </li>
        ))}
      </ul>
    </section>
  )
}
