import type { Account } from '@zhenzhi/contract'
import { Link } from '@tanstack/react-router'
import { Button, Modal, Popconfirm } from 'antd'
import { useState } from 'react'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import type { Grant } from '../../wire/accounts.ts'
import { endAccount, givePost, resetPassword } from '../../wire/accounts.ts'
import { AccountSessions } from './account-sessions.tsx'
import { GrantFields, noGrant } from './grant-fields.tsx'
import { LineBox } from '../../parts/line-box.tsx'
import { useSending } from './use-sending.ts'

interface AccountToolsProps {
  town: number
  account: Account
}

export function AccountTools({ town, account }: AccountToolsProps) {
  const [open, setOpen] = useState<'post' | 'password' | 'sessions'>()
  const { send, busy, refusal } = useSending({ done: '账号已停用', renews: ['accounts', 'posts'] })
  const close = () => setOpen(undefined)
  return (
    <div className="row">
      <Button size="small" onClick={() => setOpen('post')}>给岗位</Button>
      <Button size="small" onClick={() => setOpen('password')}>重设密码</Button>
      <Link to="/people/hand-over/$id" params={{ id: account.id }} aria-label={`交接${account.name}的工作`}>交接</Link>
      <Button size="small" onClick={() => setOpen('sessions')}>登录和验证</Button>
      <Popconfirm title={`停用${account.name}的账号？`} description="岗位全部结束，立刻退出登录。办过的事仍在他名下。没办完的事请先交接，否则会列入“无人负责”。" okText="停用" cancelText="不停用" onConfirm={() => send(() => endAccount(town, account.id))}>
        <Button size="small" disabled={busy}>停用</Button>
      </Popconfirm>
      {refusal && <p className="field-problem" role="alert">{refusal.says}</p>}
      {open === 'post' && <GiveForm town={town} account={account} onClose={close} />}
      {open === 'sessions' && <AccountSessions town={town} account={account} onClose={close} />}
      {open === 'password' && <ResetForm town={town} account={account} onClose={close} />}
    </div>
  )
}

function GiveForm({ town, account, onClose }: AccountToolsProps & { onClose: () => void }) {
  const [grant, setGrant] = useState<Grant>(noGrant)
  const { send, busy, refusal, problemOf } = useSending({ done: '岗位已给', renews: ['accounts', 'posts'] })
  const give = async () => {
    if (await send(() => givePost(town, { ...grant, account: account.signIn }))) onClose()
  }
  return (
    <Modal open title={`给${account.name}一个岗位`} okText="给岗位" cancelText="取消" okButtonProps={{ loading: busy, disabled: grant.post === '' }} onOk={() => void give()} onCancel={onClose}>
      <div className="stack">
        {refusal && <RefusalAlert says={refusal.says} />}
        <GrantFields town={town} grant={grant} onChange={setGrant} problemOf={problemOf} />
      </div>
    </Modal>
  )
}

function ResetForm({ town, account, onClose }: AccountToolsProps & { onClose: () => void }) {
  const [password, setPassword] = useState('')
  const { send, busy, problemOf, refusal } = useSending({ done: '密码已重设', renews: [] })
  const reset = async () => {
    if (await send(() => resetPassword(town, account.id, password))) onClose()
  }
  return (
    <Modal open title={`重设${account.name}的密码`} okText="重设" cancelText="取消" okButtonProps={{ loading: busy, disabled: password === '' }} onOk={() => void reset()} onCancel={onClose}>
      <div className="stack">
        {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
        <LineBox id="reset-password" type="password" autoComplete="new-password" label="新密码" required hint="至少 10 个字符。当面告诉本人，请他登录后自己改。" value={password} problem={problemOf('password')} onChange={setPassword} />
      </div>
    </Modal>
  )
}
