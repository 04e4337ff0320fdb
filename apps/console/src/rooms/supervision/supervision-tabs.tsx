import { Link } from '@tanstack/react-router'
import { may, useMe } from '../../wire/me.ts'
import { useTown } from '../../wire/town.ts'
import './supervision.css'

/** The pages of 督办, as far as the server opens them in this town. */
export function SupervisionTabs() {
  const me = useMe()
  const { id } = useTown()
  return (
    <nav className="supervision-tabs no-print" aria-label="督办">
      <Link to="/supervision" activeOptions={{ exact: true }}>逾期和督办单</Link>
      <Link to="/supervision/ladder">逐级提醒</Link>
      {may(me, 'boards.see', id) && <Link to="/supervision/leaders">领导包案</Link>}
      {may(me, 'boards.see', id) && <Link to="/supervision/close-outs">倒销号</Link>}
      <Link to="/supervision/settings">告诉谁</Link>
    </nav>
  )
}
