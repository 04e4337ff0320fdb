import { Button, Input } from 'antd'
import { useState } from 'react'
import { FieldBox, describedBy } from '../../parts/field-box.tsx'

/** 代录: entered from paper or by telephone for somebody else; both names are kept. */
export function EnteredFor({ prefix, value, onChange }: { prefix: string; value: string; onChange: (name: string) => void }) {
  const [open, setOpen] = useState(value !== '')
  const id = `${prefix}-entered-for`
  if (!open) return <Button type="link" className="at-start" onClick={() => setOpen(true)}>替别人录入</Button>
  return (
    <FieldBox id={id} label="替谁录入" hint="写那个人的姓名，例如送来纸质登记表的村干部；您和他的姓名都会留下。">
      <Input id={id} aria-describedby={describedBy(id)} maxLength={50} value={value} autoComplete="off" onChange={(event) => onChange(event.target.value)} />
    </FieldBox>
  )
}
