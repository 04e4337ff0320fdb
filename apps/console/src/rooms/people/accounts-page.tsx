import type { Account } from '@zhenzhi/contract'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { Empty } from '../../parts/empty.tsx'
import { Mark } from '../../parts/mark.tsx'
import { Page } from '../../parts/page.tsx'
import { Table } from '../../parts/table.tsx'
import { accountsQuery } from '../../wire/accounts.ts'
import { useTown } from '../../wire/town.ts'
import { AccountForm } from './account-form.tsx'
import { AccountTools } from './account-tools.tsx'
import { FactorPolicyCard } from './factor-policy-card.tsx'
import { HeldPosts } from './held-posts.tsx'
import { PeopleTabs } from './people-tabs.tsx'

/** Who has an account in this town, and which posts they hold here. */
export function AccountsPage() {
  const town = useTown()
  const { data: accounts } = useSuspenseQuery(accountsQuery(town.id))
  const [adding, add] = useState(false)
  const [ended, showEnded] = useState(false)
  const shown = accounts.filter((account) => ended || !account.ended)
  return (
    <Page title="账号和岗位" lead={`${town.name}。人员调动时结束岗位，办过的事仍在他名下。`} tools={<Button type="primary" onClick={() => add(true)}>新增账号</Button>}>
      <PeopleTabs />
      {accounts.some((account) => account.ended) && <Checkbox checked={ended} onChange={(event) => showEnded(event.target.checked)}>停用的账号也列出</Checkbox>}
      {shown.length === 0 ? <Empty says="这里还没有账号。点“新增账号”，给每位同事建一个，再给岗位。" /> : <Table caption="账号" columns={columnsOf(town.id)} rows={shown} keyOf={(account) => account.id} />}
      <FactorPolicyCard town={town.id} />
      {adding && <AccountForm town={town.id} onClose={() => add(false)} />}
    </Page>
  )
}

function columnsOf(town: number) {
  return [
    { key: 'name', title: '姓名', heading: true, show: (account: Account) => <span className={account.ended ? 'void' : undefined}>{account.name}</span> },
    { key: 'signIn', title: '登录名', show: (account: Account) => <span>{account.signIn} {account.ended && <Mark>已停用</Mark>}</span> },
    { key: 'posts', title: '岗位', show: (account: Account) => <HeldPosts town={town} posts={account.posts} /> },
    { key: 'tools', title: '操作', show: (account: Account) => !account.ended && <AccountTools town={town} account={account} /> },
  ]
}
