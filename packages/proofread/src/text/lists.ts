import type { Stretch, Text } from './text.ts'

/** Items set side by side with 、: 系统治理、依法治理、源头治理. The first may have words before it, the last words behind it. */
export function listsOf(text: Text): Stretch[][] {
  return text.paragraphs.flatMap(({ sentences }) => sentences).flatMap((sentence) =>
    [...sentence.text.matchAll(/[^，,。；;：:！？、（）()]+(?:、[^，,。；;：:！？、（）()]+)+/gu)].map((list) => itemsOf(list[0], sentence.start + list.index)))
}

function itemsOf(list: string, start: number): Stretch[] {
  return [...list.matchAll(/[^、]+/gu)].map((item) => ({ text: item[0], start: start + item.index, end: start + item.index + item[0].length }))
}
