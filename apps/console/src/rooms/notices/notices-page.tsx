import type { Notice } from '@zhenzhi/contract'
import { useQueryClient, useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { sayMoment, sayShortDay } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { Mark } from '../../parts/mark.tsx'
import { Page } from '../../parts/page.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { noticesQuery, readNotices } from '../../wire/notices.ts'
import { useAsking } from '../../wire/use-asking.ts'
import './notices.css'

/** What the reader was told, the latest first. Opening one reads it. */
export function NoticesPage() {
  const { data: { pages }, hasNextPage, isFetchingNextPage, fetchNextPage } = useSuspenseInfiniteQuery(noticesQuery)
  const queries = useQueryClient()
  const { ask, busy, refusal } = useAsking()
  const read = async (ids?: readonly string[]) => {
    if (await ask(() => readNotices(ids)) !== undefined) await queries.invalidateQueries({ queryKey: ['notices'] })
  }
  const notices = pages.flatMap((page) => page.notices)
  const tools = notices.some((notice) => !notice.read) && <Button loading={busy} onClick={() => void read()}>全部记为已读</Button>
  return (
    <Page title="提醒" lead="派给您的、轮到您办的、快到期和过期的，都在这里提醒。保存90天。" tools={tools}>
      {refusal && <RefusalAlert says={refusal.says} />}
      {notices.length === 0
        ? <Empty says="没有提醒。有事要您办的时候，这里和右上角会提醒您。" />
        : <ul className="notices">{notices.map((notice) => <NoticeLine key={notice.id} notice={notice} onRead={() => void read([notice.id])} />)}</ul>}
      {hasNextPage && <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>再往下列</Button>}
    </Page>
  )
}

function NoticeLine({ notice, onRead }: { notice: Notice; onRead: () => void }) {
  const { case: id, heading, kind, says, due, at, urgent, read } = notice
  return (
    <li className={read ? 'notice' : 'notice notice-new'}>
      <div className="row notice-head">
        {!read && <Mark tone="blue">未读</Mark>}
        {urgent && <Mark tone="red">紧急</Mark>}
        <b>{says}</b>
        {due !== null && <span className="number">期限 {sayShortDay(due)}</span>}
      </div>
      {id !== null && <Link to="/cases/$id" params={{ id }} onClick={read ? () => undefined : onRead}>{kind}：{heading}</Link>}
      {id === null && notice.event === 'digest' && <Link to="/" onClick={read ? () => undefined : onRead}>去工作台</Link>}
      {notice.event === 'report-due' && <Link to="/report/way" search={yearIn(says)} onClick={read ? () => undefined : onRead}>去看报告流程</Link>}
      {notice.event === 'figures-asked' && <Link to="/report/confirm" search={yearIn(says)} onClick={read ? () => undefined : onRead}>去核对数字</Link>}
      <div className="row apart">
        <span className="soft number">{sayMoment(at)}</span>
        {!read && <Button type="link" onClick={onRead}>记为已读</Button>}
      </div>
    </li>
  )
}

/** The sentence names the year of the report. */
function yearIn(says: string): { year?: string } {
  const [year] = /\d{4}/.exec(says) ?? []
  return year === undefined ? {} : { year }
}
