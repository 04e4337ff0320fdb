import type { AskedField } from '@zhenzhi/contract'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { listOf, textOf } from '../../../fields/field-props.ts'
import { FieldsForm } from '../../../fields/fields-form.tsx'
import { GroundContext } from '../../../fields/ground.ts'
import { sources } from '../../../wire/sources.ts'
import type { Filling } from '../use-filling.ts'
import './beside.css'
import { PictureViewer } from './picture-viewer.tsx'

/** Asked by every form beside what the act asks: the pictures stay with the act. */
export const paperAsk: AskedField = { name: 'fromPaper', required: false, field: { kind: 'files', title: '纸质材料照片', hint: '登记表、手写的卷宗，按页拍照；照片和这一件一起加密保存。' } }

interface PaperBesideProps {
  prefix: string
  town: number
  file?: string
  filling: Filling
  children: ReactNode
}

/** The form beside the pictures of the paper it is entered from; the form alone until somebody takes a picture. */
export function PaperBeside({ prefix, town, file, filling, children }: PaperBesideProps) {
  const pictures = listOf(filling.values[paperAsk.name] ?? []).map(textOf)
  const [open, setOpen] = useState(pictures.length > 0)
  if (!open) {
    return (
      <>
        <div><Button onClick={() => setOpen(true)}>照着纸质材料录入（先拍照）</Button></div>
        {children}
      </>
    )
  }
  return (
    <div className="beside">
      <div className="beside-pictures">
        {pictures.length > 0 && <PictureViewer ids={pictures} />}
        <GroundContext value={{ ...sources, town, file, day: filling.day, whenBusy: filling.whenBusy }}>
          <FieldsForm prefix={prefix} asks={[paperAsk]} values={filling.values} onChange={filling.set} problems={filling.problems} shown={{}} hints={{}} />
        </GroundContext>
      </div>
      <div className="beside-form">{children}</div>
    </div>
  )
}
