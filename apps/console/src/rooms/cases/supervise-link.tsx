import type { CaseView } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { definitionsQuery } from '../../wire/cases.ts'

const order = 'supervision-order'

/** 督办: an order that presses for an open case, for whoever may issue one; what is known is filled in. */
export function SuperviseLink({ file }: { file: CaseView }) {
  const { data: definitions } = useSuspenseQuery(definitionsQuery(file.town))
  const issues = definitions.some(({ id, opens }) => id === order && opens !== undefined)
  if (!issues || file.engine !== 'matter' || file.definition === order || file.void || file.state.closed) return null
  return <Link className="button" to="/register/$definition" params={{ definition: order }} search={{ from: file.id, as: 'next' }}>发督办单</Link>
}
