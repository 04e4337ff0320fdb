import { App, Button } from 'antd'
import { useRef } from 'react'

/** What is put back into the group: it names the villages that did not report, and nobody. */
export function ReminderBox({ text }: { text: string }) {
  const { message } = App.useApp()
  const shown = useRef<HTMLParagraphElement>(null)
  const copy = async () => {
    // The clipboard is missing on plain http: then the words are chosen, to be copied by hand.
    const done = await navigator.clipboard?.writeText(text).then(() => true, () => false)
    if (done) return void message.success('已复制，可以贴到群里')
    if (shown.current) getSelection()?.selectAllChildren(shown.current)
    void message.info('已选中，请按 Ctrl+C 复制')
  }
  return (
    <section className="card stack no-print" aria-labelledby="returns-reminder">
      <h2 id="returns-reminder">催报的话</h2>
      <p ref={shown} className="returns-reminder">{text}</p>
      <div><Button onClick={() => void copy()}>复制</Button></div>
    </section>
  )
}
