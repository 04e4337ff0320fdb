import { useSearch } from '@tanstack/react-router'
import { Page } from '../../parts/page.tsx'
import { useMe } from '../../wire/me.ts'
import { OwnPosts } from './own/own-posts.tsx'
import { Binding } from './own/binding.tsx'
import { PasswordForm } from './own/password-form.tsx'
import { SecondFactor } from './own/second-factor.tsx'
import { Devices, Sessions } from './own/sessions.tsx'
import './people.css'

/** One's own account: the posts held, where one is signed in, the password and the second factor. */
export function OwnPage() {
  const me = useMe()
  const { trouble } = useSearch({ from: '/frame/own' })
  return (
    <Page title="我的账号" lead={`${me.name}（登录名 ${me.signIn}）`}>
      <OwnPosts />
      <SecondFactor />
      <Binding trouble={trouble} />
      <Sessions />
      <Devices />
      <PasswordForm />
    </Page>
  )
}
