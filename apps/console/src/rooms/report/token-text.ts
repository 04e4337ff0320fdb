/** A stretch of a sentence as the server shows it: text, or a token with what it prints today. */
export interface Piece {
  text: string
  token?: string | undefined
}

/** Puts a sentence into an editable element: tokens stand in it as chips that are taken away whole. */
export function fillElement(element: HTMLElement, pieces: readonly Piece[]): void {
  element.replaceChildren(...pieces.map(({ text, token }) => (token === undefined ? document.createTextNode(text) : chip(token, text))))
}

function chip(token: string, text: string): HTMLElement {
  const made = document.createElement('span')
  made.className = 'draft-chip'
  made.contentEditable = 'false'
  made.dataset['token'] = token
  made.textContent = text
  return made
}

/** The sentence as it is kept: chips as tokens, whatever else somebody brought in as its plain text. */
export function readElement(element: HTMLElement): string {
  return [...element.childNodes].map(readNode).join('').replaceAll('\u00a0', ' ')
}

function readNode(node: ChildNode): string {
  if (!(node instanceof HTMLElement)) return node.textContent ?? ''
  const token = node.dataset['token']
  return token === undefined ? readElement(node) : `{{${token}}}`
}

/** Puts a figure where the caret is; where it is elsewhere, at the end, before a full stop. */
export function insertToken(element: HTMLElement, token: string, shown: string): void {
  const made = chip(token, shown)
  const selection = getSelection()
  const range = selection !== null && selection.rangeCount > 0 ? selection.getRangeAt(0) : undefined
  if (range !== undefined && element.contains(range.commonAncestorContainer)) {
    range.deleteContents()
    range.insertNode(made)
  } else putLast(element, made)
  element.focus()
  selection?.setPosition(made.parentNode, [...(made.parentNode?.childNodes ?? [])].indexOf(made) + 1)
  element.dispatchEvent(new Event('input', { bubbles: true }))
}

function putLast(element: HTMLElement, made: HTMLElement): void {
  const last = element.lastChild
  const text = last?.textContent ?? ''
  if (last?.nodeType === Node.TEXT_NODE && text.endsWith('。')) {
    last.textContent = text.slice(0, -1)
    element.append(made, '。')
  } else element.append(made)
}
