import { Button, Modal } from 'antd'
import { useState } from 'react'
import { RefusalAlert } from '../../../parts/refusal-alert.tsx'
import { isRefused } from '../../../wire/refused.ts'
import { removeFactor, renewRecoveryCodes } from '../../../wire/second-factor.ts'
import { LineBox } from '../../../parts/line-box.tsx'
import { useSending } from '../use-sending.ts'

type Wanted = 'codes' | 'remove'

const words = {
  codes: { title: '换一批恢复码', ok: '换恢复码', done: '恢复码已换，旧的不能再用', says: '原来的恢复码都不能再用。' },
  remove: { title: '关闭二次验证', ok: '关闭', done: '二次验证已关闭', says: '换手机时先关闭，再在新手机上重新设置。' },
} as const

/** What is done with a second factor that is on; each asks for password and code once more. */
export function FactorTools({ onCodes }: { onCodes: (codes: string[]) => void }) {
  const [open, setOpen] = useState<Wanted>()
  return (
    <div className="row">
      <Button onClick={() => setOpen('codes')}>换一批恢复码</Button>
      <Button onClick={() => setOpen('remove')}>关闭二次验证</Button>
      {open && <ProofForm wanted={open} onCodes={onCodes} onClose={() => setOpen(undefined)} />}
    </div>
  )
}

interface ProofFormProps {
  wanted: Wanted
  onCodes: (codes: string[]) => void
  onClose: () => void
}

function ProofForm({ wanted, onCodes, onClose }: ProofFormProps) {
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const { title, ok, done, says } = words[wanted]
  const { send, busy, refusal, problemOf } = useSending({ done, renews: wanted === 'remove' ? ['second-factor', 'me'] : ['second-factor'] })
  const go = async () => {
    const sent = await send(async () => {
      const answer = wanted === 'remove' ? await removeFactor({ password, code }) : await renewRecoveryCodes({ password, code })
      if (!isRefused(answer) && 'codes' in answer) onCodes(answer.codes)
      return answer
    })
    if (sent) onClose()
  }
  return (
    <Modal open title={title} okText={ok} cancelText="取消" okButtonProps={{ loading: busy, disabled: password === '' || code.trim() === '' }} onOk={() => void go()} onCancel={onClose}>
      <div className="stack">
        <p className="soft">{says}</p>
        {refusal && refusal.field === undefined && <RefusalAlert says={refusal.says} />}
        <LineBox id="proof-password" type="password" autoComplete="current-password" label="现在的密码" required value={password} problem={problemOf('password')} onChange={setPassword} />
        <LineBox id="proof-code" label="验证码或恢复码" required autoComplete="one-time-code" value={code} problem={problemOf('code')} onChange={setCode} />
      </div>
    </Modal>
  )
}
