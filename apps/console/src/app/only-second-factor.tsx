import { Suspense } from 'react'
import { Loading } from '../parts/loading.tsx'
import { SecondFactor } from '../rooms/people/own/second-factor.tsx'
import { useMe } from '../wire/me.ts'
import { SignInAgain } from './sign-in-again.tsx'
import { SignOut } from './sign-out.tsx'
import './sign-in.css'

/** The days of grace are over: nothing else is open before the second factor is set up. */
export function OnlySecondFactor() {
  const { name } = useMe()
  return (
    <main className="door">
      <title>设置二次验证 · 镇治</title>
      <div className="door-card door-wide stack">
        <h1>{name}，请先设置二次验证</h1>
        <p>您的岗位要求打开二次验证，宽限期已过。设好就可以继续工作。</p>
        <Suspense fallback={<Loading />}><SecondFactor now /></Suspense>
        <div><SignOut /></div>
      </div>
      <SignInAgain />
    </main>
  )
}
