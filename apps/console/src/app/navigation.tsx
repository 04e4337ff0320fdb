import { Link } from '@tanstack/react-router'
import { may, useMe } from '../wire/me.ts'
import { useTown } from '../wire/town.ts'

const managing = [
  { ask: 'people.manage', to: '/people' },
  { ask: 'places.manage', to: '/people/places' },
  { ask: 'audit.see', to: '/people/audit' },
] as const

/** Where one can go. What is not open to this person in this town is not shown; the server says which. */
export function Navigation({ open }: { open: boolean }) {
  const me = useMe()
  const { id } = useTown()
  const manages = managing.find(({ ask }) => may(me, ask, id))
  return (
    <nav id="navigation" className={open ? 'frame-nav frame-nav-open no-print' : 'frame-nav no-print'} aria-label="主菜单">
      <ul>
        <li><Link to="/" activeOptions={{ exact: true, includeSearch: false }}>工作台</Link></li>
        {may(me, 'cases.see', id) && (
          <>
            <li><Link to="/catalogue/$engine" params={{ engine: 'matter' }}>事项</Link></li>
            <li><Link to="/catalogue/$engine" params={{ engine: 'ledger' }}>台账</Link></li>
            <li><Link to="/catalogue/$engine" params={{ engine: 'roster' }}>名册</Link></li>
          </>
        )}
        {may(me, 'figures.see', id) && (
          <>
            <li><Link to="/figures" activeOptions={{ includeSearch: false }}>数据</Link></li>
            <li><Link to="/report" activeOptions={{ includeSearch: false }}>年度报告</Link></li>
          </>
        )}
        {manages !== undefined && <li><Link to={manages.to}>管理</Link></li>}
      </ul>
    </nav>
  )
}
