import { Button } from 'antd'
import { RefusalAlert } from '../../parts/refusal-alert.tsx'
import { MovedNotice } from './moved-notice.tsx'
import type { useDeed } from './use-deed.ts'
import type { Filling } from './use-filling.ts'

interface DeedFootProps {
  label: string
  filling: Filling
  deed: ReturnType<typeof useDeed>
  onClose: () => void
  /** The act's name, to tell whether it is still open after somebody else moved the case. */
  act?: string
}

/** Why it was refused, if it was; and the buttons. */
export function DeedFoot({ label, filling, deed, onClose, act }: DeedFootProps) {
  const { refusal, problems, busy, renewKey } = filling
  const { moved, goOn, sending } = deed
  const shownAtField = Object.keys(problems).length > 0 || refusal?.field === 'reason' || refusal?.field === 'despite'
  return (
    <div className="form-foot">
      {moved && <MovedNotice {...moved} gone={act !== undefined && !moved.file.acts.some((one) => one.name === act && one.first === undefined)} onGoOn={goOn} />}
      {refusal && !moved && !shownAtField && <RefusalAlert says={refusal.says}>{refusal.code === 'key-reused' && <Button onClick={renewKey}>这是另外一次，改用新的编号</Button>}</RefusalAlert>}
      <Button type="primary" size="large" htmlType="submit" loading={sending} disabled={busy || moved !== undefined}>{busy ? '附件正在上传……' : label}</Button>
      <Button size="large" onClick={onClose}>先不办</Button>
    </div>
  )
}
