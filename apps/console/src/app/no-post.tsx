import { Empty } from '../parts/empty.tsx'
import { useMe } from '../wire/me.ts'
import { SignOut } from './sign-out.tsx'
import './sign-in.css'

/** Signed in, and no post anywhere: nothing to see, and whom to ask. */
export function NoPost() {
  const { name } = useMe()
  return (
    <main className="door">
      <title>没有岗位 · 镇治</title>
      <div className="door-card">
        <h1>{name}</h1>
        <Empty says="您现在没有任何岗位，所以没有可看的内容。请联系本单位管理员给您安排岗位，再重新登录。"><SignOut /></Empty>
      </div>
    </main>
  )
}
