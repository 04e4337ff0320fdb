import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button } from 'antd'
import { signOut } from '../wire/session.ts'

/** Ends the session; nothing read under it stays in memory for the next person. */
export function SignOut() {
  const navigate = useNavigate()
  const queries = useQueryClient()
  const leave = async () => {
    await signOut()
    await navigate({ to: '/sign-in' })
    queries.clear()
  }
  return <Button size="small" onClick={() => void leave()}>退出</Button>
}
