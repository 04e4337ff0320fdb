import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Empty } from '../../parts/empty.tsx'
import { Page } from '../../parts/page.tsx'
import { may, useMe } from '../../wire/me.ts'
import { suppliesQuery } from '../../wire/supplies.ts'
import { useToday, useTown } from '../../wire/town.ts'
import type { Town } from '../../wire/town.ts'
import { ConfirmationSheet } from './confirmation-sheet.tsx'
import { Given } from './given.tsx'
import { SupplyForm } from './supply-form.tsx'
import './supplies.css'
import { useSupply } from './use-supply.ts'

/** A figure handed in instead of records. */
export function GivePage() {
  const me = useMe()
  const town = useTown()
  const back = <Link className="button" to="/supplies">返回供数列表</Link>
  return (
    <Page title="供一个数" lead={`${town.name}。没有逐件登记的，由掌握数据的单位签字盖章，供一个数。`} tools={back}>
      {may(me, 'supplies.give', town.id) ? <Giving key={town.id} town={town} /> : <Empty says={`您在${town.name}的岗位不能供数。请交给经办人、报告员或派驻机构的同事。`} />}
    </Page>
  )
}

function Giving({ town }: { town: Town }) {
  const { figure } = useSearch({ from: '/frame/supplies/give' })
  const { data: { figures, bodies } } = useSuspenseQuery(suppliesQuery(town.id, useToday().slice(0, 4)))
  const supplying = useSupply(town.id, figures, figure)
  const { given, next } = supplying
  if (given) return <Given town={town.id} {...given} onNext={next} />
  return (
    <>
      <SupplyForm town={town.id} figures={figures} bodies={bodies} supplying={supplying} />
      <ConfirmationSheet town={town} supplying={supplying} />
    </>
  )
}
