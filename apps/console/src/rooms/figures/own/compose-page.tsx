import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { Empty } from '../../../parts/empty.tsx'
import { Page } from '../../../parts/page.tsx'
import { may, useMe } from '../../../wire/me.ts'
import { composableQuery, ownIndicatorsQuery } from '../../../wire/own-indicators.ts'
import { useTown } from '../../../wire/town.ts'
import { ComposeForm } from './compose-form.tsx'
import { draftOf, fresh } from './draft.ts'

/** An indicator put together out of measures there are, or a kept one changed. */
export function ComposePage() {
  const { figure } = useSearch({ from: '/frame/figures/compose' })
  const town = useTown()
  const mayCompose = may(useMe(), 'figures.compose', town.id)
  const { data: from } = useSuspenseQuery(composableQuery(town.id))
  const { data: kept } = useSuspenseQuery(ownIndicatorsQuery(town.id))
  const one = kept.find(({ id, ofCounty }) => id === figure && !ofCounty)
  const back = <Link className="button" to="/figures/own">回自定指标</Link>
  const missing = figure !== undefined && one === undefined
  return (
    <Page title={one === undefined ? '新增自定指标' : `修改：${one.composed.title}`} lead={`${town.name}。用已经记账的口径组合，不用另外填数；改了以后是新的一版，以前报出的数照旧能查。`} tools={back}>
      {!mayCompose || missing
        ? <Empty says={missing ? '没有找到这个自定指标，县里定的由县里修改。' : '您的岗位不能自定指标，请找报告撰写人或领导。'} />
        : <ComposeForm key={figure ?? 'new'} town={town} from={from} kept={one} start={one === undefined ? fresh : draftOf(one.composed, one.note)} />}
    </Page>
  )
}
