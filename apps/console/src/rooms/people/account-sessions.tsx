import type { Account } from '@zhenzhi/contract'
import { useQuery } from '@tanstack/react-query'
import { Button, Modal, Popconfirm } from 'antd'
import { sayMoment } from '../../parts/days.ts'
import { Empty } from '../../parts/empty.tsx'
import { Loading } from '../../parts/loading.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { Table } from '../../parts/table.tsx'
import type { AccountSession } from '../../wire/accounts.ts'
import { accountSessionsQuery, endAccountSessions } from '../../wire/accounts.ts'
import { findRefusal } from '../../wire/refused.ts'
import { resetFactor } from '../../wire/second-factor.ts'
import { BindAccount } from './bind-account.tsx'
import { useSending } from './use-sending.ts'

interface AccountSessionsProps {
  town: number
  account: Account
  onClose: () => void
}

/** Where somebody is signed in, and what an administrator may do about it: end it, or take a lost second factor away. */
export function AccountSessions({ town, account, onClose }: AccountSessionsProps) {
  const { data: sessions, error } = useQuery(accountSessionsQuery(town, account.id))
  const { send, busy, refusal } = useSending({ done: '已办', renews: ['account-sessions'] })
  const says = refusal?.says ?? findRefusal(error)?.says
  return (
    <Modal open title={`${account.name}的登录和二次验证`} footer={null} width={760} onCancel={onClose}>
      <div className="stack">
        {says !== undefined && <RefusalAlert says={says} />}
        {sessions === undefined && error === null && <Loading />}
        {sessions?.length === 0 && <Empty says="现在没有登录。" />}
        {sessions !== undefined && sessions.length > 0 && <Table caption="登录的地方" rows={sessions} keyOf={(session) => session.id} columns={columnsOf((id) => void send(() => endAccountSessions(town, account.id, id)), busy)} />}
        <BindAccount town={town} account={account.id} />
        <div className="row">
          <Button disabled={busy || (sessions?.length ?? 0) === 0} onClick={() => void send(() => endAccountSessions(town, account.id))}>全部退出</Button>
          <Popconfirm title={`重置${account.name}的二次验证？`} description="手机和恢复码都丢了才用。请先当面确认是本人；他的登录会全部退出。" okText="重置" cancelText="取消" onConfirm={() => send(() => resetFactor(town, account.id))}>
            <Button disabled={busy}>重置二次验证</Button>
          </Popconfirm>
        </div>
      </div>
    </Modal>
  )
}

function columnsOf(end: (id: string) => void, busy: boolean) {
  return [
    { key: 'device', title: '设备', heading: true, show: (session: AccountSession) => session.device },
    { key: 'address', title: '网络', show: (session: AccountSession) => session.address },
    { key: 'started', title: '登录时间', show: (session: AccountSession) => sayMoment(session.started) },
    { key: 'seen', title: '最近使用', show: (session: AccountSession) => sayMoment(session.seen) },
    { key: 'tools', title: '操作', show: (session: AccountSession) => <Button size="small" disabled={busy} onClick={() => end(session.id)}>退出</Button> },
  ]
}
