import { useQuery } from '@tanstack/react-query'
import { Navigate } from '@tanstack/react-router'
import { Loading } from '../parts/loading.tsx'
import { setUpStatusQuery } from '../wire/set-up.ts'
import { SetUpForm } from './set-up-form.tsx'
import './sign-in.css'

/** The first start, once: for whom it is, and who looks after it. */
export function SetUpPage() {
  const { data: status } = useQuery(setUpStatusQuery)
  if (status?.done) return <Navigate to="/sign-in" />
  return (
    <main className="door">
      <title>首次启用 · 镇治</title>
      <div className="card door-card door-wide stack">
        <div>
          <h1>首次启用</h1>
          <p className="soft">只做一次，约两分钟。启用码显示在启动服务的窗口里。</p>
        </div>
        {status ? <SetUpForm /> : <Loading />}
      </div>
    </main>
  )
}
