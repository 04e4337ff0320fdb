import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { definitionsQuery } from '../../wire/cases.ts'
import { byUse } from '../../wire/habits.ts'
import { may, useMe } from '../../wire/me.ts'
import { useTown } from '../../wire/town.ts'

const most = 6

/** Only where this person sees cases of the town at all. */
export function QuickRegister() {
  const me = useMe()
  const { id } = useTown()
  return may(me, 'cases.see', id) && <Buttons />
}

/** One tap to register what this person registers most. Figures supplied by others are no daily registration. */
function Buttons() {
  const me = useMe()
  const { account } = me
  const { id } = useTown()
  const { data: definitions } = useSuspenseQuery(definitionsQuery(id))
  const openable = byUse(account, definitions.filter((one) => one.opens && one.engine !== 'supply'))
  if (openable.length === 0) return null
  return (
    <section className="row" aria-label="登记">
      <b>登记：</b>
      {may(me, 'intake.paste', id) && <Link className="button strong" to="/paste">粘贴工单</Link>}
      {openable.slice(0, most).map((one) => <Link key={one.id} className="button" to="/register/$definition" params={{ definition: one.id }}>{one.title}</Link>)}
      {openable.length > most && <Link to="/catalogue/$engine" params={{ engine: 'matter' }}>更多</Link>}
    </section>
  )
}
