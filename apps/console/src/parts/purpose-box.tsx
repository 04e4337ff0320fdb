import type { ReadingPurpose } from '@zhenzhi/contract'
import { Input, Radio } from 'antd'
import { FieldBox, describedBy } from './field-box.tsx'

export interface Purpose {
  why?: ReadingPurpose
  words: string
}

export const noPurpose: Purpose = { words: '' }

/** As it is sent; words alone are a purpose too. Undefined while none is stated. */
export function statedPurpose({ why = 'other', words }: Purpose): { why: ReadingPurpose; purpose: string } | undefined {
  const purpose = words.trim()
  return why === 'other' && purpose === '' ? undefined : { why, purpose }
}

/** The contract's own list, said again: taking it from there would bring the checking of shapes into the browser, which the page's policy keeps out. */
const uses: Record<ReadingPurpose, string> = {
  contact: '联系本人', handle: '办理这一件', identity: '核对身份', paper: '制作文书', rights: '答复本人的查阅或更正请求', check: '监督检查', other: '其他（请写明）',
}
const options = Object.entries(uses).map(([value, label]) => ({ value, label }))

interface PurposeBoxProps {
  id: string
  value: Purpose
  onChange: (purpose: Purpose) => void
  problem?: string | undefined
  onEnter?: () => void
}

/** For what something hidden is looked at: one of a few, and more in words. */
export function PurposeBox({ id, value, onChange, problem, onEnter }: PurposeBoxProps) {
  return (
    <>
      <FieldBox id={`${id}-why`} label="用途" group>
        <Radio.Group
          className="purposes" name={`${id}-why`} options={options} value={value.why ?? null}
          // The options are the keys of the list above.
          onChange={(event) => onChange({ ...value, why: event.target.value as ReadingPurpose })}
        />
      </FieldBox>
      <FieldBox id={id} label="具体说明" required={value.why === undefined || value.why === 'other'} hint="选了用途的可以不写。例如：打电话通知调解时间。用途、姓名和时间会记入查看记录。" problem={problem}>
        <Input id={id} aria-describedby={describedBy(id)} maxLength={200} value={value.words} onChange={(event) => onChange({ ...value, words: event.target.value })} onPressEnter={() => onEnter?.()} />
      </FieldBox>
    </>
  )
}
