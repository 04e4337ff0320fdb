import { Outlet, useRouterState } from '@tanstack/react-router'
import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { Loading } from '../parts/loading.tsx'
import { useMe } from '../wire/me.ts'
import { DemoBanner } from './demo-banner.tsx'
import './frame.css'
import { NoPost } from './no-post.tsx'
import { Navigation } from './navigation.tsx'
import { SecondFactorNotice } from './second-factor-notice.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import { Whereabouts } from './whereabouts.tsx'

const OnlySecondFactor = lazy(async () => ({ default: (await import('./only-second-factor.tsx')).OnlySecondFactor }))

/** What stands around every page: whose records these are, in which posts one works, where one can go. */
export function Frame() {
  const { demo, towns, secondFactor } = useMe()
  const path = useRouterState({ select: (state) => state.location.pathname })
  const [openAt, setOpenAt] = useState('')
  const open = openAt === path

  if (secondFactor.only) return <Suspense fallback={<Loading />}><OnlySecondFactor /></Suspense>
  if (towns.length === 0) return <NoPost />
  return (
    <div className="frame">
      <a className="skip" href="#main">跳到正文</a>
      {demo && <DemoBanner />}
      <header className="frame-head no-print">
        <Button className="frame-menu" aria-expanded={open} aria-controls="navigation" onClick={() => setOpenAt(open ? '' : path)}>{open ? '收起' : '菜单'}</Button>
        <b className="frame-brand">镇治</b>
        <Whereabouts />
      </header>
      <Navigation open={open} />
      <main id="main" tabIndex={-1}><SecondFactorNotice /><Outlet /></main>
      <SignInAgain />
    </div>
  )
}
