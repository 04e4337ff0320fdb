import type { CaseView, DefinitionView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Dropdown } from 'antd'
import { definitionsQuery } from '../../wire/cases.ts'

/** 转为另一类事项, 增加子件: the next case of the same matter is opened with what is known already. */
export function Parts({ file }: { file: CaseView }) {
  const { data: definitions } = useSuspenseQuery(definitionsQuery(file.town))
  const navigate = useNavigate()
  const openable = definitions.filter(isTold)
  const own = openable.some(({ id }) => id === file.definition)
  if (file.void || file.engine !== 'matter' || openable.length === 0) return null
  const items = openable.filter(({ id }) => id !== file.definition).map(({ id, title }) => ({ key: id, label: title }))
  const go = (definition: string) => void navigate({ to: '/register/$definition', params: { definition }, search: { from: file.id, as: 'next' } })
  return (
    <div className="row no-print">
      {items.length > 0 && <Dropdown trigger={['click']} menu={{ items, style: { maxHeight: 320, overflowY: 'auto' }, onClick: ({ key }) => go(key) }}><Button>转为另一类事项</Button></Dropdown>}
      {own && !file.state.closed && <Link className="button" to="/register/$definition" params={{ definition: file.definition }} search={{ from: file.id, as: 'part' }}>增加子件</Link>}
    </div>
  )
}

/** A kind that begins with somebody telling what is the matter, somewhere: only to those a matter goes on. */
function isTold({ engine, opens, place }: DefinitionView): boolean {
  return engine === 'matter' && opens !== undefined && opens.asks.some(({ name }) => name === place) && opens.asks.some(({ field }) => field.kind === 'text' && field.long === true)
}
