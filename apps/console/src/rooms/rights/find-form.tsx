import type { PersonFound } from '@zhenzhi/contract'
import { Button } from 'antd'
import { useState } from 'react'
import { noPurpose, PurposeBox, statedPurpose } from '../../parts/purpose-box.tsx'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import type { Refusal } from '../../wire/refused.ts'
import { isRefused } from '../../wire/refused.ts'
import { findPersons } from '../../wire/rights.ts'
import { LineBox } from '../../parts/line-box.tsx'

/** Somebody by a whole number and for a purpose. A part of a number finds nobody. */
export function FindForm({ town, rights, onFound }: { town: number; rights: boolean; onFound: (found: PersonFound[]) => void }) {
  const [phone, setPhone] = useState('')
  const [idNumber, setIdNumber] = useState('')
  const [purpose, say] = useState(rights ? { ...noPurpose, why: 'rights' as const } : noPurpose)
  const [refusal, refuse] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const stated = statedPurpose(purpose)
  const find = async () => {
    if (stated === undefined) return
    setBusy(true)
    const answer = await findPersons(town, { ...(phone.trim() && { phone: phone.trim() }), ...(idNumber.trim() && { idNumber: idNumber.trim() }), ...stated })
    setBusy(false)
    if (isRefused(answer)) return refuse(answer.refusal)
    refuse(undefined)
    onFound(answer.persons)
  }
  return (
    <form className="card stack" aria-label="查找本人" onSubmit={(event) => {
      event.preventDefault()
      void find()
    }}>
      <div className="rights-pairs">
        <LineBox id="find-phone" label="电话" inputMode="tel" hint="填完整的号码；只填一部分查不到。" value={phone} onChange={setPhone} />
        <LineBox id="find-id-number" label="身份证号" hint="两项填一项就行。" value={idNumber} onChange={setIdNumber} />
      </div>
      <PurposeBox id="find-purpose" value={purpose} onChange={say} />
      {refusal && <RefusalAlert says={refusal.says} />}
      <div><Button type="primary" htmlType="submit" loading={busy} disabled={stated === undefined || (phone.trim() === '' && idNumber.trim() === '')}>查找</Button></div>
    </form>
  )
}
