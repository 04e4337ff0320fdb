import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { unreadQuery } from '../wire/notices.ts'

/** How much somebody was told and has not read. Said in words to those who cannot see it; nothing where it cannot be asked now. */
export function NoticeBell() {
  const { data: unread = 0 } = useQuery(unreadQuery)
  const many = unread >= 100 ? '99+' : String(unread)
  return (
    <Link to="/notices" className="frame-bell" aria-label={unread === 0 ? '提醒，没有未读的' : `提醒，${many}条未读`}>
      提醒{unread > 0 && <b className="frame-bell-count number">{many}</b>}
    </Link>
  )
}
