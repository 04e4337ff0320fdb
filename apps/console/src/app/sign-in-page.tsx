import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Navigate, useRouter, useSearch } from '@tanstack/react-router'
import { Button } from 'antd'
import { useState } from 'react'
import { setUpStatusQuery } from '../wire/set-up.ts'
import { RefusalAlert } from '../parts/refusal-alert.tsx'
import { sayTrouble } from '../wire/outside-sign-in.ts'
import { DemoBanner } from './demo-banner.tsx'
import { OutsideButton } from './outside-button.tsx'
import './sign-in.css'
import { ResetForm } from './reset-form.tsx'
import { SignInForm } from './sign-in-form.tsx'

/** The door. An installation that nobody has set up yet is set up first. */
export function SignInPage() {
  const { back, trouble } = useSearch({ from: '/sign-in' })
  const [ticket] = useState(findTicket)
  const router = useRouter()
  const queries = useQueryClient()
  const { data: status } = useQuery(setUpStatusQuery)
  const [resetting, reset] = useState<'asked' | 'done'>()
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
        {resetting === 'done' && <p role="status">新密码已设好，请登录。</p>}
        {sayTrouble(trouble) !== undefined && <RefusalAlert says={sayTrouble(trouble) ?? ''} />}
        {resetting === 'asked' ? <ResetForm onDone={() => reset('done')} /> : <SignInForm ticket={ticket} onDone={enter} />}
        <OutsideButton />
        <p className="soft small">忘记密码，请本单位管理员重设。连续输错会暂时锁定。</p>
        <Button type="link" onClick={() => reset(resetting === 'asked' ? undefined : 'asked')}>{resetting === 'asked' ? '返回登录' : '用重设码设新密码'}</Button>
      </div>
    </main>
  )
}

/** The ticket that another body's sign-in left behind the #, where it reaches no log. It is taken out of the address at once. */
function findTicket(): string | undefined {
  const [, ticket] = /^#second=([\w-]+)$/.exec(window.location.hash) ?? []
  if (ticket !== undefined) window.history.replaceState(window.history.state, '', window.location.pathname)
  return ticket
}
