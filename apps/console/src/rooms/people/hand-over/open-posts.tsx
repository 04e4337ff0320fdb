import type { PostHeld } from '@zhenzhi/contract'
import { Select } from 'antd'
import { useSuspenseQuery } from '@tanstack/react-query'
import { accountsQuery } from '../../../wire/accounts.ts'
import { unitsQuery } from '../../../wire/units.ts'
import { sayHow } from '../held-how.ts'

interface OpenPostsProps {
  town: number
  without: string
  posts: readonly PostHeld[]
  chosen: readonly { held: string; to: string | null }[]
  onChange: (chosen: { held: string; to: string | null }[]) => void
}

const toMain = 'main'
const toNobody = 'nobody'

/** The posts: to the successor, to somebody else, or to nobody. Acting, delegated and borrowed ones end by themselves. */
export function OpenPosts({ town, without, posts, chosen, onChange }: OpenPostsProps) {
  const { data: accounts } = useSuspenseQuery(accountsQuery(town))
  const { data: units } = useSuspenseQuery(unitsQuery(town))
  const options = [
    { value: toMain, label: '交给接手人' }, { value: toNobody, label: '不交，岗位结束' },
    ...accounts.filter((one) => !one.ended && one.id !== without).map((one) => ({ value: one.id, label: `交给${one.name}` })),
  ]
  const change = (held: string, value: string) => {
    const others = chosen.filter((one) => one.held !== held)
    onChange(value === toMain ? others : [...others, { held, to: value === toNobody ? null : value }])
  }
  const valueOf = (held: string) => {
    const found = chosen.find((one) => one.held === held)
    return found === undefined ? toMain : found.to ?? toNobody
  }
  return (
    <section className="card stack" aria-label="岗位">
      <h2>岗位：{posts.length} 个</h2>
      {posts.length === 0 && <p className="soft">没有。</p>}
      <ul className="held">
        {posts.map((post) => (
          <li key={post.id}>
            <span><b>{post.title}</b>{post.unit && `（${units.find(({ id }) => id === post.unit)?.name ?? post.unit}）`}{post.places.length > 0 && `（${post.places.length} 个村、网格）`}</span>
            {post.kind === 'regular' ? <Select className="successor" aria-label={`${post.title}交给谁`} value={valueOf(post.id)} options={options} onChange={(value: string) => change(post.id, value)} /> : <span className="soft">{sayHow(post)}，不交接，到此结束</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}
