import type { DefinitionView, OpenAct } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Empty } from '../../parts/empty.tsx'
import { Page } from '../../parts/page.tsx'
import { definitionsQuery } from '../../wire/cases.ts'
import { useTown } from '../../wire/town.ts'
import './forms.css'
import { OpenForm } from './open-form.tsx'
import { OpenFrom } from './open-from.tsx'

/** A new case of a definition, in the town on the screen. */
export function OpenPage() {
  const { definition: id } = useParams({ from: '/frame/register/$definition' })
  const { from, as, row } = useSearch({ from: '/frame/register/$definition' })
  const town = useTown()
  const { data: definitions } = useSuspenseQuery(definitionsQuery(town.id))
  const definition = definitions.find((one) => one.id === id)
  if (!isOpen(definition)) {
    return (
      <Page title="不能登记">
        <Empty says={definition ? `您在${town.name}的岗位不登记“${definition.title}”。请转给登记的同事，或换一个乡镇。` : '没有这一种事项。请从“事项”里重新选。'}>
          <Link to="/">返回工作台</Link>
        </Empty>
      </Page>
    )
  }
  return (
    <Page title={`${definition.opens.title}：${definition.title}`} lead={town.name}>
      {from !== undefined && as !== undefined
        ? <OpenFrom key={`${town.id} ${id} ${from} ${row ?? ''}`} definition={definition} town={town.id} from={from} as={as} {...(row === undefined ? {} : { row })} />
        : <OpenForm key={`${town.id} ${id}`} definition={definition} town={town.id} />}
    </Page>
  )
}

function isOpen(definition: DefinitionView | undefined): definition is DefinitionView & { opens: OpenAct } {
  return definition?.opens !== undefined
}
