import { useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Select } from 'antd'
import { useMe } from '../wire/me.ts'
import { signOut } from '../wire/session.ts'
import { chooseTown, useTown } from '../wire/town.ts'

/** Which town, in which posts, under which name. */
export function Whereabouts() {
  const me = useMe()
  const town = useTown()
  const navigate = useNavigate()
  const queries = useQueryClient()
  const titles = [...new Set(me.posts.filter((post) => post.town === town.id).map((post) => post.title))]
  const leave = async () => {
    await signOut()
    await navigate({ to: '/sign-in' })
    queries.clear()
  }
  return (
    <div className="frame-where">
      {me.towns.length > 1
        ? <Select aria-label="乡镇" className="frame-town" value={town.id} options={me.towns.map((one) => ({ value: one.id, label: one.name }))} onChange={chooseTown} />
        : <span>{town.name}</span>}
      <span className="frame-posts" title="现在的岗位">{titles.join('、')}</span>
      <span className="frame-self row">
        <Link to="/own">{me.name}</Link>
        <Button size="small" onClick={() => void leave()}>退出</Button>
      </span>
    </div>
  )
}
