import { Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import { FieldBox, describedBy } from '../../parts/field-box.tsx'

/** Where the text goes in. Ctrl+V anywhere on the page is enough; who types or drops it presses the button. */
export function PasteBox({ text, busy, onText }: { text: string; busy: boolean; onText: (text: string) => void }) {
  const [typed, setTyped] = useState(text)
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const pasted = event.clipboardData?.getData('text/plain') ?? ''
      if (pasted.trim() === '') return
      event.preventDefault()
      setTyped(pasted)
      onText(pasted)
    }
    document.addEventListener('paste', paste)
    return () => document.removeEventListener('paste', paste)
  }, [onText])
  return (
    <form className="card stack" onSubmit={(event) => {
      event.preventDefault()
      onText(typed)
    }}>
      <FieldBox id="paste-text" label="工单文字" hint="在平台上全选、复制，回到这里按 Ctrl+V（手机上长按粘贴）。一次一件。文字只用来识别，登记之前不保存。">
        <Input.TextArea id="paste-text" aria-describedby={describedBy('paste-text')} autoFocus autoSize={{ minRows: 10, maxRows: 18 }} maxLength={20_000} value={typed} onChange={(event) => setTyped(event.target.value)} />
      </FieldBox>
      <div className="row"><Button type="primary" size="large" htmlType="submit" loading={busy} disabled={typed.trim() === ''}>识别</Button></div>
    </form>
  )
}
