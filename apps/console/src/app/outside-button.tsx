import { useQuery } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { RefusalAlert } from '../parts/refusal-alert.tsx'
import { beginOutside, waysInQuery } from '../wire/outside-sign-in.ts'
import type { Refusal } from '../wire/refused.ts'
import { isRefused } from '../wire/refused.ts'

/** Leads to another body's sign-in, where one is set. Name and password stay beside it, for when it is down. */
export function OutsideButton() {
  const { data: ways } = useQuery(waysInQuery)
  const [refusal, refuse] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const name = ways?.outside ?? null
  if (name === null) return null
  const go = async () => {
    setBusy(true)
    refuse(undefined)
    const answer = await beginOutside()
    if (!isRefused(answer)) return window.location.assign(answer.address)
    setBusy(false)
    return refuse(answer.refusal)
  }
  return (
    <>
      {refusal && <RefusalAlert says={refusal.says} />}
      <Button size="large" loading={busy} onClick={() => void go()}>用“{name}”登录</Button>
    </>
  )
}
