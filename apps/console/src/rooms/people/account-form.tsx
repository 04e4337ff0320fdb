import { Modal } from 'antd'
import { useState } from 'react'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import type { Grant } from '../../wire/accounts.ts'
import { createAccount } from '../../wire/accounts.ts'
import { GrantFields, noGrant } from './grant-fields.tsx'
import { LineBox } from '../../parts/line-box.tsx'
import { useSending } from './use-sending.ts'

/** An account and its first post, together. */
export function AccountForm({ town, onClose }: { town: number; onClose: () => void }) {
  const [signIn, setSignIn] = useState('')
  const [name, setName] = useState('')
  const [password, setPassword] = useState('')
  const [grant, setGrant] = useState<Grant>(noGrant)
  const { send, busy, refusal, problemOf } = useSending({ done: '账号已建', renews: ['accounts', 'posts'] })
  const create = async () => {
    if (await send(() => createAccount(town, { ...grant, signIn: signIn.trim(), name: name.trim(), password }))) onClose()
  }
  const lacking = [signIn.trim(), name.trim(), password, grant.post].includes('')
  return (
    <Modal open title="新增账号" okText="新增" cancelText="取消" okButtonProps={{ loading: busy, disabled: lacking }} onOk={() => void create()} onCancel={onClose} mask={{ closable: false }}>
      <div className="stack">
        {refusal && <RefusalAlert says={refusal.says} />}
        <LineBox id="account-name" label="姓名" required value={name} problem={problemOf('name')} onChange={setName} />
        <LineBox id="account-sign-in" label="登录名" required hint="可以用姓名拼音、工号或汉字，全系统不重复。" value={signIn} problem={problemOf('signIn')} onChange={setSignIn} />
        <LineBox id="account-password" type="password" autoComplete="new-password" label="初始密码" required hint="至少 10 个字符。" value={password} problem={problemOf('password')} onChange={setPassword} />
        <GrantFields town={town} grant={grant} onChange={setGrant} problemOf={problemOf} />
      </div>
    </Modal>
  )
}
