import { useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { Modal } from 'antd'
import { useSyncExternalStore } from 'react'
import { meQuery, useMe } from '../wire/me.ts'
import { sessionEnd } from '../wire/session-end.ts'
import { SignInForm } from './sign-in-form.tsx'

/** Over the page when the session has ended: one signs in, and the page with all that was typed is still there. */
export function SignInAgain() {
  const ended = useSyncExternalStore(sessionEnd.watch, sessionEnd.has)
  const { signIn } = useMe()
  const queries = useQueryClient()
  const router = useRouter()
  const goOn = async () => {
    await queries.fetchQuery({ ...meQuery, staleTime: 0 })
    await queries.resetQueries({ predicate: (query) => query.state.status === 'error' })
    await queries.invalidateQueries()
    await router.invalidate()
  }
  return (
    <Modal open={ended} title="请重新登录" footer={null} closable={false} keyboard={false} mask={{ closable: false }} destroyOnHidden>
      <p className="soft">登录已到时间或在别处退出。登录后继续，刚才填的内容都还在。</p>
      <SignInForm known={signIn} onDone={goOn} />
    </Modal>
  )
}
