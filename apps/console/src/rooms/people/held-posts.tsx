import type { PostHeld } from '@zhenzhi/contract'
import { Button, Popconfirm } from 'antd'
import { sayDay } from '../../parts/days.ts'
import { Mark } from '../../parts/mark.tsx'
import { endPost } from '../../wire/accounts.ts'
import { sayHow } from './held-how.ts'
import { HeldWhere } from './held-where.tsx'
import { useSending } from './use-sending.ts'

/** The posts somebody holds here, each with a way to end it. */
export function HeldPosts({ town, posts }: { town: number; posts: readonly PostHeld[] }) {
  const { send, busy, refusal } = useSending({ done: '岗位已结束', renews: ['accounts', 'posts'] })
  if (posts.length === 0) return <span className="soft">没有岗位</span>
  return (
    <div>
      <ul className="held">
        {posts.map((post) => (
          <li key={post.id}>
            <span><b>{post.title}</b><HeldWhere town={town} post={post} /></span>
            {sayHow(post) && <Mark tone="blue">{sayHow(post)}</Mark>}
            <span className="soft small">{sayDay(post.from)}起{post.to && `，到${sayDay(post.to)}`}</span>
            {post.inForce && (
              <Popconfirm title={`结束${post.name}的“${post.title}”岗位？`} description="马上生效。没办完的事要转给别人。" okText="结束" cancelText="不结束" onConfirm={() => send(() => endPost(town, post.id))}>
                <Button size="small" disabled={busy} aria-label={`结束${post.name}的${post.title}岗位`}>结束</Button>
              </Popconfirm>
            )}
          </li>
        ))}
      </ul>
      {refusal && <p className="field-problem" role="alert">{refusal.says}</p>}
    </div>
  )
}
