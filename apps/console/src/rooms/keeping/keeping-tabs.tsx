import { Link } from '@tanstack/react-router'
import './keeping.css'

/** The pages of 保管. */
export function KeepingTabs() {
  return (
    <nav className="keeping-tabs no-print" aria-label="保管">
      <Link to="/keeping" activeOptions={{ exact: true }}>隔离</Link>
      <Link to="/keeping/holds">冻结</Link>
      <Link to="/keeping/expired">期满鉴定</Link>
      <Link to="/keeping/deletion">删除</Link>
      <Link to="/keeping/disposals">销毁清单</Link>
      <Link to="/keeping/retention">保管期限</Link>
    </nav>
  )
}
