import { App, Drawer } from 'antd'
import type { ReactNode } from 'react'
import { DeedFoot } from './deed-foot.tsx'
import './forms.css'
import type { useDeed } from './use-deed.ts'
import type { Filling } from './use-filling.ts'

interface DeedDrawerProps {
  title: string
  /** What the button says. */
  label: string
  filling: Filling
  deed: ReturnType<typeof useDeed>
  /** Something was typed: closing asks first. */
  touched: boolean
  wide?: boolean
  /** The act's name, to tell whether it is still open after somebody else moved the case. */
  act?: string
  onSend: () => Promise<void>
  onClose: () => void
  children: ReactNode
}

/** The form of one act beside the case. It is not closed over what was typed without asking. */
export function DeedDrawer({ title, label, filling, deed, touched, wide = false, act, onSend, onClose, children }: DeedDrawerProps) {
  const { modal } = App.useApp()
  const leave = () => {
    if (!touched) return onClose()
    void modal.confirm({ title: '放弃已填的内容？', content: '这一步还没有办，关闭后填的内容不保留。', okText: '放弃', cancelText: '继续填', autoFocusButton: 'cancel', onOk: onClose })
  }
  return (
    <Drawer open title={title} size={wide ? 1000 : 620} onClose={leave} destroyOnHidden mask={{ closable: false }}>
      <form className={wide ? 'form form-wide' : 'form'} noValidate onSubmit={(event) => {
        event.preventDefault()
        void onSend()
      }}>
        {children}
        <DeedFoot label={label} filling={filling} deed={deed} onClose={leave} {...(act === undefined ? {} : { act })} />
      </form>
    </Drawer>
  )
}
