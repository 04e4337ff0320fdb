import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { declaration } from '../wire/declaration.ts'
import { isRefused } from '../wire/refused.ts'
import { signOut } from '../wire/session.ts'

/** Ends the session; nothing read under it stays in memory for the next person. */
export function SignOut() {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const leave = async () => {
    const answer = await signOut()
    declaration.set(false)
    await navigate({ to: '/sign-in' })
    queries.clear()
    // Whoever came in through another body's system signs out of there too: the next person at this machine would be let in again.
    if (!isRefused(answer) && answer.onward !== undefined) window.location.assign(answer.onward)
  }
  return <Button size="small" onClick={() => void leave()}>退出</Button>
}
