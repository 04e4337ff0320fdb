import { Link, useRouter } from '@tanstack/react-router'
import { Select } from 'antd'
import { useMe } from '../wire/me.ts'
import { chooseTown, useTown } from '../wire/town.ts'
import { NoticeBell } from './notice-bell.tsx'
import { SignOut } from './sign-out.tsx'

/** Which town, in which posts, under which name. */
export function Whereabouts() {
  const me = useMe()
  const town = useTown()
  const router = useRouter()
  const change = (id: number) => {
    chooseTown(id)
    // A page that could not be shown for one town is tried anew for the other.
    void router.invalidate()
  }
  const titles = [...new Set(me.posts.filter((post) => post.town === town.id).map((post) => post.title))]
  return (
    <div className="frame-where">
      {me.towns.length > 1
        ? <Select aria-label="乡镇" className="frame-town" showSearch={{ optionFilterProp: 'label' }} value={town.id} options={me.towns.map((one) => ({ value: one.id, label: one.name }))} onChange={change} />
        : <span>{town.name}</span>}
      <span className="frame-posts" title="现在的岗位">{titles.join('、')}</span>
      <span className="frame-self row">
        <NoticeBell />
        <Link to="/own">{me.name}</Link>
        <SignOut />
      </span>
    </div>
  )
}
