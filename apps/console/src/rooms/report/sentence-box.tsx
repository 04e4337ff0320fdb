import { useEffect, useRef } from 'react'
import type { Piece } from './token-text.ts'
import { fillElement, readElement } from './token-text.ts'

interface SentenceBoxProps {
  label: string
  pieces: readonly Piece[]
  onChange: (text: string) => void
  /** The box was entered: figures that are picked go into it. */
  onEnter: (element: HTMLElement) => void
}

/** One sentence to be typed in. Its figures are chips: they may be deleted, never typed over. */
export function SentenceBox({ label, pieces, onChange, onEnter }: SentenceBoxProps) {
  const box = useRef<HTMLDivElement>(null)
  const begun = useRef(pieces)
  useEffect(() => {
    if (box.current) fillElement(box.current, begun.current)
  }, [])

  return (
    <div
      ref={box} className="draft-box" role="textbox" aria-label={label} aria-multiline={false} contentEditable suppressContentEditableWarning spellCheck={false}
      onInput={(event) => onChange(readElement(event.currentTarget))}
      onFocus={(event) => onEnter(event.currentTarget)}
      onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
      onPaste={(event) => {
        event.preventDefault()
        document.execCommand('insertText', false, event.clipboardData.getData('text/plain').replaceAll(/\s+/g, ' '))
      }}
      onDrop={(event) => event.preventDefault()}
    />
  )
}
