import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Navigate, useRouter, useSearch } from '@tanstack/react-router'
import { setUpStatusQuery } from '../wire/set-up.ts'
import { DemoBanner } from './demo-banner.tsx'
import './sign-in.css'
import { SignInForm } from './sign-in-form.tsx'

/** The door. An installation that nobody has set up yet is set up first. */
export function SignInPage() {
  const { back } = useSearch({ from: '/sign-in' })
  const router = useRouter()
  const queries = useQueryClient()
  const { data: status } = useQuery(setUpStatusQuery)
  if (status?.done === false) return <Navigate to="/set-up" />

  const enter = async () => {
    queries.removeQueries()
    router.history.push(back ?? '/')
  }
  return (
    <main className="door">
      <title>登录 · 镇治</title>
      {status?.demo && <DemoBanner />}
      <div className="card door-card stack">
        <div>
          <h1>镇治</h1>
          <p className="soft">乡镇法治工作办理与年度报告</p>
        </div>
        {back && <p>登录后回到刚才的页面。</p>}
        <SignInForm onDone={enter} />
        <p className="soft small">忘记密码，请本单位管理员重设。连续输错会暂时锁定。</p>
      </div>
    </main>
  )
}
