import { Link } from '@tanstack/react-router'
import { may, useMe } from '../../wire/me.ts'
import { useTown } from '../../wire/town.ts'
import './people.css'

/** The pages of 管理, as far as the server opens them in this town. */
export function PeopleTabs() {
  const me = useMe()
  const { id } = useTown()
  return (
    <nav className="people-tabs" aria-label="管理">
      {may(me, 'people.manage', id) && <Link to="/people" activeOptions={{ exact: true }}>账号和岗位</Link>}
      {may(me, 'people.manage', id) && <Link to="/people/hand-overs">交接记录</Link>}
      {may(me, 'unattended.see', id) && <Link to="/people/unattended">无人负责</Link>}
      {may(me, 'borrow.see', id) && <Link to="/people/borrow">请求支援</Link>}
      {may(me, 'places.manage', id) && <Link to="/people/places">村、小地名和科室</Link>}
      {may(me, 'places.manage', id) && <Link to="/people/leading">主系统</Link>}
      {may(me, 'places.manage', id) && <Link to="/people/clocks">日历和期限</Link>}
      {(may(me, 'exchange.see', id) || may(me, 'pages.publish', id)) && <Link to="/people/exchange">互联网区</Link>}
      {may(me, 'templates.see', id) && <Link to="/people/templates">文书模板</Link>}
      {may(me, 'notices.set', id) && <Link to="/people/notices">提醒</Link>}
      {may(me, 'backups.see', id) && <Link to="/people/backups">备份</Link>}
      {may(me, 'audit.see', id) && <Link to="/people/audit">查看记录</Link>}
    </nav>
  )
}
