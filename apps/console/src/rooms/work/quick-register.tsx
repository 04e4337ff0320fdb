import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { definitionsQuery } from '../../wire/cases.ts'
import { byUse } from '../../wire/habits.ts'
import { useMe } from '../../wire/me.ts'
import { useTown } from '../../wire/town.ts'

const most = 6

/** One tap to register what this person registers most. */
export function QuickRegister() {
  const { account } = useMe()
  const town = useTown()
  const { data: definitions } = useSuspenseQuery(definitionsQuery(town.id))
  const openable = byUse(account, definitions.filter((one) => one.opens))
  if (openable.length === 0) return null
  return (
    <section className="row" aria-label="登记">
      <b>登记：</b>
      {openable.slice(0, most).map((one) => <Link key={one.id} className="button" to="/register/$definition" params={{ definition: one.id }}>{one.title}</Link>)}
      {openable.length > most && <Link to="/catalogue/$engine" params={{ engine: 'matter' }}>更多</Link>}
    </section>
  )
}
